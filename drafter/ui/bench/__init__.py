"""The open case as widgets see it, its steps, and what it composes to."""
