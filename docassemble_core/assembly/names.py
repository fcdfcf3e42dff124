"""The names that a part may use, looked up without a step through Python for each."""

from __future__ import annotations

from collections.abc import Callable

from jinja2.runtime import Context
from jinja2.utils import missing


class Names(dict[str, object]):
    """Names with their values; one that is not there has the value that Jinja calls missing."""

    def __missing__(self, name: str) -> object:
        return missing


def resolver(context: Context) -> Callable[[str], object]:
    """Return what finds the value of a name, for a function of a template that begins to run.

    Args:
        context: What the function runs in. Names that a template has set there come before those
            it was given, so the short way is for contexts where nothing has been set.
    """
    names = context.parent
    if type(names) is Names and not context.vars:
        return names.__getitem__
    return context.resolve_or_missing
