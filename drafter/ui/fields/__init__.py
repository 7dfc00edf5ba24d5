"""From a record's field to a row on the screen, by the type that it declares."""
