"""What the words round a name tell by which it is somebody else of that name."""
