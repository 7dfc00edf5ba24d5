"""What every page is made of: look, parts, layouts, cards, jobs. Knows no case."""
