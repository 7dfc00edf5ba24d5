"""Locked cases: made, unlocked, restored, kept safe."""
