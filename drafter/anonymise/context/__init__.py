"""Whether the words round a registered word make it somebody, something or somebody else."""
