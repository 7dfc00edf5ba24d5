"""What is decided when a case is looked over: answers to questions, and what was decided. No Qt."""
