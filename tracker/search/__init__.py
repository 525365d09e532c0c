"""Search in the text of the statements: what a question means, what it finds, and what to mark in the text."""
