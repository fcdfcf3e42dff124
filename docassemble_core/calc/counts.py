"""Contempt counts: instalments that fell due and are not fully paid (CONV-16)."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, timedelta
from decimal import Decimal
from itertools import groupby

from attrs import frozen

from docassemble_core.calc.lines import ZERO, ChargeLine
from docassemble_core.law import Citation, LawLibrary
from docassemble_core.model import SupportKind
from docassemble_core.spec import ContemptUnit, CountRule, Reason
from docassemble_core.values import add_months

BY_INSTALMENT = CountRule(
    citation=Citation(text="one count for each instalment not fully paid", id="CONV-16")
)


@frozen(kw_only=True)
class ContemptCount:
    """One count.

    Args:
        number: Its number within its list.
        due: Due day; of a month, that of its first instalment not fully paid.
        last_due: The last due day it is about.
        ordered: Dollars ordered.
        paid: Dollars paid.
        unpaid: Dollars unpaid, which is the amount of the count.
        barred_on: First day on which it can no longer be brought; `None` without a limit.
        lines: The charges it is about.
    """

    number: int
    due: date
    last_due: date
    ordered: Decimal
    paid: Decimal
    unpaid: Decimal
    barred_on: date | None = None
    lines: tuple[ChargeLine, ...] = ()

    @property
    def kind(self) -> SupportKind:
        """What its charges are for; of several kinds, that of the first."""
        return self.lines[0].kind


@frozen(kw_only=True)
class ContemptCounts:
    """The counts of a statement, sorted by whether they can be brought.

    Args:
        counts: Those that can be brought.
        barred: Those that came too late, each with the day it became barred.
        after_majority: Those about charges after the child's majority, where a state's courts
            do not punish them.
        unit: What makes one count.
        citation: The authority for the unit.
        limit_citation: The authority for the limit.
        after_majority_because: Why those after majority are apart, where they are.
    """

    counts: tuple[ContemptCount, ...]
    barred: tuple[ContemptCount, ...]
    after_majority: tuple[ContemptCount, ...]
    unit: ContemptUnit
    citation: Citation
    limit_citation: Citation | None
    after_majority_because: Reason | None

    @property
    def total(self) -> Decimal:
        """Dollars unpaid in the counts that can be brought."""
        return sum((one.unpaid for one in self.counts), ZERO)


def contempt_counts(
    lines: tuple[ChargeLine, ...], rule: CountRule | None, law: LawLibrary, *, on: date
) -> ContemptCounts:
    """Return the counts of a statement.

    Args:
        lines: Its charges.
        rule: The state's rule; one an instalment, without a limit, where it has none.
        law: The state's dated numbers.
        on: The reference day.
    """
    rule = rule or BY_INSTALMENT
    adult = tuple(one for one in lines if rule.after_majority and one.after_majority)
    minor = tuple(one for one in lines if not (rule.after_majority and one.after_majority))
    late = {one.number for one in minor if _is_barred(one, rule, law, on=on)}
    return ContemptCounts(
        counts=_counts([one for one in minor if one.number not in late], rule, law),
        barred=_counts([one for one in minor if one.number in late], rule, law),
        after_majority=_counts(adult, rule, law),
        unit=rule.unit,
        citation=rule.citation,
        limit_citation=rule.limit_citation,
        after_majority_because=rule.after_majority,
    )


def _is_barred(line: ChargeLine, rule: CountRule, law: LawLibrary, *, on: date) -> bool:
    barred_on = _barred_on(line, rule, law)
    return barred_on is not None and barred_on <= on


def _barred_on(line: ChargeLine, rule: CountRule, law: LawLibrary) -> date | None:
    """Return the day after the last one on which a count about a charge may be brought."""
    if not rule.limit_months:
        return None
    months = int(law[rule.limit_months].at(line.due).value)
    return add_months(line.due, months) + timedelta(days=1)


def _counts(
    lines: Iterable[ChargeLine], rule: CountRule, law: LawLibrary
) -> tuple[ContemptCount, ...]:
    groups = (tuple(group) for _, group in groupby(lines, key=_unit_key(rule.unit)))
    unpaid = (group for group in groups if any(one.unpaid > 0 for one in group))
    return tuple(_count(number, group, rule, law) for number, group in enumerate(unpaid, start=1))


def _unit_key(unit: ContemptUnit) -> Callable[[ChargeLine], tuple[int, int]]:
    if unit is ContemptUnit.MONTH:
        return lambda line: (line.due.year, line.due.month)
    return lambda line: (line.number, 0)


def _count(
    number: int, group: tuple[ChargeLine, ...], rule: CountRule, law: LawLibrary
) -> ContemptCount:
    owing = [one for one in group if one.unpaid > 0]
    return ContemptCount(
        number=number,
        due=owing[0].due,
        last_due=owing[-1].due,
        ordered=sum((one.amount for one in group), ZERO),
        paid=sum((one.paid for one in group), ZERO),
        unpaid=sum((one.unpaid for one in group), ZERO),
        barred_on=_barred_on(owing[0], rule, law),
        lines=group,
    )
