"""The only package that imports Streamlit: frame, filter bar, figures, rows and downloads."""
