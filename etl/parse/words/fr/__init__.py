"""The words of French press releases: the verb of saying is a compound past, often at the end ("..., a-t-il indiqué")."""
