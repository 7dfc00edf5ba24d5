"""Review: problems, questions, what is told of people, and every answer."""
