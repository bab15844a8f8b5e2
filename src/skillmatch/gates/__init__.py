"""What requests ask and profiles state about the gates, which are never points, with exact offsets."""
