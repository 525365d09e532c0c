"""The words of Spanish press releases: the verb of saying is a simple past in -ó, -aron, -ieron."""
