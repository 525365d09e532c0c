"""How the model that reads what the cues miss is trained. Offline and by hand: nothing here runs in a build."""
