"""Speed and memory of the line as ratios against named alternatives: `python -m benchmarks`."""
