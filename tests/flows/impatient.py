"""Runs flows/nightly.py with retries that do not wait: python -m tests.flows.impatient --workspace DIR."""

import sys

from flows import nightly
from skillmatch import limits

limits.TRIES = 1  # the fetcher's own tries, seconds apart
nightly.read_source = nightly.read_source.with_options(retry_delay_seconds=0)
sys.exit(nightly.main())
