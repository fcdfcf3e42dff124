"""Docket numbers of the Probate and Family Court: what they say, and where they do not fit.

Law: MA-FMT-13 to MA-FMT-16 (secondary). Real papers vary, so nothing is refused.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import frozen

from docassemble_core.spec import CaseWarning, Check, Severity, Situation
from docassemble_state_ma.conditions import docket_number, issuing_division
from docassemble_state_ma.courts import DOCKET_GROUPS, DOCKET_LETTERS, DOCKET_TYPES
from docassemble_state_ma.sources import cite

PARTS = re.compile(r"([A-Z]{2})(\d{2})([A-Z])(\d{4})([A-Z]{2})")
PATH = "order.docket_number"
CODE = "MA-FMT-16"


@frozen(kw_only=True)
class DocketNumber:
    """A docket number taken apart.

    Args:
        division: The division that its first letters stand for; `None` where for none.
        year: Its two figures of the year.
        group: What its single letter stands for; `None` where for nothing known.
        sequence: Its running number.
        kind: What its last letters stand for; `None` where for nothing met in support cases.
    """

    division: str | None
    year: str
    group: str | None
    sequence: str
    kind: str | None


def decode(written: str) -> DocketNumber | None:
    """Return what a docket number says, or `None` where it has not the strict form.

    >>> decode("ES15A0064AD").division, decode("15-0064") is None
    ('Essex', True)
    """
    match = PARTS.fullmatch(re.sub(r"[\s-]", "", written.upper()))
    if match is None:
        return None
    letters, year, group, sequence, kind = match.groups()
    divisions = {code: name for name, code in DOCKET_LETTERS.items()}
    return DocketNumber(
        division=divisions.get(letters),
        year=year,
        group=DOCKET_GROUPS.get(group),
        sequence=sequence,
        kind=DOCKET_TYPES.get(kind),
    )


def _find(situation: Situation) -> tuple[CaseWarning, ...]:
    written = docket_number(situation.case)
    if written is None or situation.case.order_is_from_elsewhere:
        return ()
    number = decode(written)
    if number is None:
        return (_warning(f"{written} has not the form of a docket number of this court."),)
    return tuple(_warning(one) for one in _doubts(written, number, situation))


def _doubts(written: str, number: DocketNumber, situation: Situation) -> Iterator[str]:
    division = issuing_division(situation.case)
    if number.division is None:
        yield f"The first letters of {written} stand for none of the divisions."
    elif division is not None and number.division != division:
        yield (
            f"{written} is a number of the {number.division} Division, but the case file says "
            f"that the {division} Division made the order."
        )
    if number.group is None or number.kind is None:
        yield f"Some letters of {written} were not met in support cases."


def _warning(message: str) -> CaseWarning:
    return CaseWarning(
        code=CODE,
        severity=Severity.WARNING,
        message=message,
        remedy="Compare it with the order itself, or ask the register.",
        citation=cite(CODE),
        paths=(PATH,),
    )


DOCKET_CHECK = Check(
    code=CODE,
    title="A docket number that does not fit",
    find=_find,
    citation=cite(CODE),
)
