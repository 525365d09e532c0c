"""What others publish as data -> rows of the tables: exports, database pages, treaty tables, an organisation's own records.

Each importer reads a file, maps it without side effects, and adds rows with their source; what does not fit is a finding.
"""
