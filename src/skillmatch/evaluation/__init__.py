"""The line run on judged requests, and its scores read back beside their grades."""
