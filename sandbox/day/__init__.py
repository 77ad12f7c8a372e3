"""A day of the line, played by scripted citizens and agencies on the real thing, and judged."""
