"""The ETL: documents and curated files in, one immutable build out. Never imports the dashboard."""
