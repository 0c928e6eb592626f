"""What keeps the file safe, as a person meets it."""
