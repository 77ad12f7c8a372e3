"""Text as it is compared: folded, cut into words, its slips put right, its language known."""
