"""One matter: what it is about, of what kind, how urgent, and why."""
