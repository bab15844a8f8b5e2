"""What people judged of matches: the inbox of verdicts, a judged folder, and the words for both."""
