"""A finished folder put in the place of another one, with no moment of neither."""

from __future__ import annotations

import ctypes
import os
from pathlib import Path

AT_FDCWD = -100
RENAME_EXCHANGE = 2


def swap(finished: Path, target: Path) -> None:
    """Put `finished` at `target`; what stood there stands at `finished` afterwards.

    Args:
        finished: A folder on the same file system.
        target: Where it belongs; it may exist or not.

    Raises:
        OSError: It could not be moved; `target` is as it was.
    """
    if not target.exists():
        finished.rename(target)
    elif not _exchange(finished, target):
        _replace_in_two_steps(finished, target)


def _exchange(one: Path, other: Path) -> bool:
    """Exchange two paths in one step where the system can; say whether it did."""
    try:
        renameat2 = ctypes.CDLL(None, use_errno=True).renameat2
    except (OSError, AttributeError, TypeError):
        return False
    return bool(
        renameat2(AT_FDCWD, os.fsencode(one), AT_FDCWD, os.fsencode(other), RENAME_EXCHANGE) == 0
    )


def _replace_in_two_steps(finished: Path, target: Path) -> None:
    """Replace where the system has no exchange; put the old folder back if that fails."""
    aside = finished.with_name(f"{finished.name}.old")
    target.rename(aside)
    try:
        finished.rename(target)
    except OSError:
        aside.rename(target)
        raise
    aside.rename(finished)
