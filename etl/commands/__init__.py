"""Commands of `python -m etl` that need more than a few lines, one module each."""
