"""Text snapshots: committed files that hold what a test printed, with one switch to update them."""

from __future__ import annotations

import os
from difflib import unified_diff
from pathlib import Path

SWITCH = "UPDATE_SNAPSHOTS"


def assert_snapshot(text: str, path: Path) -> None:
    """Compare `text` with the file at `path`, or write it there when the switch is set.

    Args:
        text: What the test printed; it ends with a newline in the file.
        path: The committed file.

    Raises:
        AssertionError: The file is missing or differs; the message shows how.
    """
    text = text.rstrip("\n") + "\n"
    if os.environ.get(SWITCH) == "1":
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return
    remedy = f"look at the difference, then run the test with {SWITCH}=1"
    if not path.exists():
        message = f"{path.name} is missing; {remedy}"
        raise AssertionError(message)
    kept = path.read_text(encoding="utf-8")
    if kept != text:
        lines = unified_diff(
            kept.splitlines(), text.splitlines(), "committed", "now", lineterm="", n=1
        )
        message = "\n".join([f"{path.name} differs; {remedy}", *lines])
        raise AssertionError(message)
