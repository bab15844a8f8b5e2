"""What people judged of matches, and how well an order of candidates agrees with it."""
