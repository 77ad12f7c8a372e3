"""One message, several matters: where the writer marked a new one, and where the words change subject."""
