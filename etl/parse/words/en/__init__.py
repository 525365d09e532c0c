"""The words of English press releases."""
