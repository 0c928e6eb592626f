"""Lajittelu: sorting a wall of notes in a coffee break, one note at a time and one key a note."""
