"""How fast the slow parts are. Run by hand: `python -m bench.classify`."""
