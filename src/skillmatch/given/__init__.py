"""Small files that a person names on the command line or leaves in an inbox."""
