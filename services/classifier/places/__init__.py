"""Where it is: told in words, or pointed at."""
