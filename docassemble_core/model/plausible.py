"""Bounds beyond which a value is a slip of the pen, whatever it is about."""

from __future__ import annotations

import re

# What XML 1.0 cannot hold (production Char), and so no DOCX either.
NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

# Nobody in a case was born before, and no order reaches beyond.
FIRST_YEAR, LAST_YEAR = 1900, 2100
