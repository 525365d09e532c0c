"""The lakehouse that builds are published to and read from: the setting that names it, and the engine that opens it.

Both halves stand on this package, and it knows neither: it imports nothing of `etl/` or `tracker/`.
"""
