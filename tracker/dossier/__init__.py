"""A dossier on one State or more: built once as a small document, then written as a page, Markdown, DOCX, PDF or CSV."""
