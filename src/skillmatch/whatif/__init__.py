"""What a score would be: a whole night under other weights, or one pair with another profile."""
