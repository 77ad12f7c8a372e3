"""A stand-in for Meta's Graph API: it checks what the real one checks and remembers all it saw."""
