"""Who is registered, and every way in which their names are written."""
