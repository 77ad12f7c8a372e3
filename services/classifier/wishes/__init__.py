"""What the writer wants of the conversation itself: to greet, to ask how it stands, to take back."""
