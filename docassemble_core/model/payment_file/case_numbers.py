"""The numbers of the case in the texts of payments, and those of other cases."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docassemble_core.model.case import Case

_NAMED = re.compile(
    r"\b(?:case|docket|dkt|cause)\b\W*(?:no\b|nr\b|num\b|number\b)?\W*"
    r"([a-z]{0,4}[- ]?\d[\w-]*)",
    re.IGNORECASE,
)


def numbers_of(case: Case) -> frozenset[str]:
    """Return the numbers under which courts and the agency know a case, as they are compared.

    Args:
        case: The facts.
    """
    return frozenset(_bare(one) for one in _numbers(case) if isinstance(one, str) and _bare(one))


def names_another_case(text: str, numbers: frozenset[str]) -> bool:
    """Return whether a text names a case, and none of those numbers.

    Args:
        text: Description of a payment.
        numbers: Numbers of the case as `numbers_of` gives them; where none is known, nothing
            can be told.
    """
    named = [_bare(found[1]) for found in _NAMED.finditer(text)]
    return bool(named and numbers) and not any(
        one in number or number in one for one in named for number in numbers
    )


def _numbers(case: Case) -> Iterator[object]:
    if case.order is not None:
        yield case.order.docket_number
        yield from (one.docket_number for one in case.order.changes)
    if case.agency is not None:
        yield case.agency.case_number


def _bare(number: str) -> str:
    return re.sub(r"[\W_]", "", number).casefold()
