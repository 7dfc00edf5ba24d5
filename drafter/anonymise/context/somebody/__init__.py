"""What the words round a word tell by which it is somebody."""
