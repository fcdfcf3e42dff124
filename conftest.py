"""Settings of every test run."""

from __future__ import annotations

import os

from hypothesis import settings

# The same examples on every machine, so that a green run stays green; HYPOTHESIS_PROFILE=search
# looks further.
settings.register_profile("repeatable", derandomize=True, database=None, deadline=None)
settings.register_profile("search", max_examples=1000, deadline=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "repeatable"))
