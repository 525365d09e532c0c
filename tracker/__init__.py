"""What the pages are made of: selection, queries, charts, tables, export and screen.

Nothing here reads a document or writes to the build.
"""
