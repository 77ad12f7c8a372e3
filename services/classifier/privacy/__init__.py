"""What identifies a person, found and masked."""
