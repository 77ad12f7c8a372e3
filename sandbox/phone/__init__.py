"""A citizen's phone in the terminal: a chat with a line that is up on this machine."""
