"""What a statement is about: labels with the evidence that decided them. Pure; the vocabulary is handed in."""
