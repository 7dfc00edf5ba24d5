"""Text that may identify someone and that nobody registered.

A closed world: every capital, number and unknown word that nothing explains is shown.
"""
