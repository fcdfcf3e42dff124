"""Whether household income is within a table of law, at the edge exactly as the rule says."""

from __future__ import annotations

from decimal import Decimal

from attrs import frozen

from docassemble_core.errors import NotInForceError
from docassemble_core.law import Citation, poverty_key
from docassemble_core.model import Household
from docassemble_core.spec import Assessment, Comparison, Decision, Reason, Situation
from docassemble_core.spec.income_test import Edge, IncomePeriod, IncomeTest, Measure
from docassemble_core.values import dollars, round_to_cent

MONTHS_IN_YEAR = 12
PARTS = {IncomePeriod.MONTH: MONTHS_IN_YEAR, IncomePeriod.YEAR: 1}
ZERO = Decimal(0)


@frozen(kw_only=True)
class IncomeLimit:
    """The most a household of some size may have.

    Args:
        amount: Dollars in the test's period, to the cent.
        because: Where it comes from.
        citation: The authority for the figure.
    """

    amount: Decimal
    because: tuple[Reason, ...]
    citation: Citation


def income_limit(test: IncomeTest, persons: int, situation: Situation) -> IncomeLimit:
    """Return the limit for a household size: as printed, or worked out where none is printed.

    Args:
        test: The test.
        persons: Household size.
        situation: The case's state, the day, and the dated numbers.

    Raises:
        NotInForceError: Neither a printed table nor a multiple is known for that day.
        LawError: There is no federal guideline for the case's jurisdiction.

    Law: CA-FW-4, CA-FW-5, CA-FW-20, MA-FEE-6, MA-FEE-7, TN-FW-5.
    """
    if test.table:
        try:
            dated = situation.law[test.table].at(situation.on)
        except NotInForceError:
            if not test.multiple:
                raise
        else:
            text = f"The printed table gives {dollars(dated.for_size(persons))} for {persons}."
            return IncomeLimit(
                amount=dated.for_size(persons),
                because=(Reason(text=text, citation=dated.citation),),
                citation=dated.citation,
            )
    return _worked_out(test, persons, situation)


def _worked_out(test: IncomeTest, persons: int, situation: Situation) -> IncomeLimit:
    multiple = situation.law[test.multiple].at(situation.on)
    guideline = situation.law[poverty_key(situation.case.state)].at(situation.on)
    yearly = guideline.for_size(persons)
    amount = round_to_cent(yearly * multiple.value / PARTS[test.period])
    guide = f"{dollars(yearly)}, the federal poverty guideline a year for {persons}"
    text = f"{multiple.value} times {guide}"
    ending = f", divided by {MONTHS_IN_YEAR}." if test.period is IncomePeriod.MONTH else "."
    return IncomeLimit(
        amount=amount,
        because=(
            Reason(text=text + ending, citation=guideline.citation),
            Reason(text=f"The multiple is {multiple.value}.", citation=multiple.citation),
        ),
        citation=multiple.citation,
    )


def household_income(
    household: Household, measure: Measure, period: IncomePeriod
) -> tuple[Decimal, tuple[str, ...]]:
    """Return the household's income, and the paths of what is missing from it.

    Args:
        household: Incomes of the filer and the members.
        measure: Which income.
        period: For which time; the sum is rounded to the cent.
    """
    if household.incomes is None:
        return ZERO, ("household.incomes",)
    net = measure is Measure.AFTER_TAX
    total, missing = ZERO, []
    for index, income in enumerate(household.incomes):
        yearly = income.yearly(net=net)
        if yearly is None:
            missing.append(f"household.incomes[{index}].{'net' if net else 'gross'}")
        else:
            total += yearly
    return round_to_cent(total / PARTS[period]), tuple(missing)


def known_income(
    household: Household | None, measure: Measure, period: IncomePeriod
) -> Decimal | None:
    """Return the household's income, or `None` where any of it is not known.

    Args:
        household: Incomes of the filer and the members.
        measure: Which income.
        period: For which time; the sum is rounded to the cent.
    """
    if household is None:
        return None
    income, missing = household_income(household, measure, period)
    return None if missing else income


def assess_income(test: IncomeTest, situation: Situation) -> Assessment:
    """Return whether the case's household is within the limit, with the figures compared.

    What is not known counts as no, and is named; so does income at exactly the limit where the
    form makes the person swear to less than it (CONV-14).

    Raises:
        NotInForceError: No limit is known for that day.
        LawError: There is no federal guideline for the case's jurisdiction.
    """
    household = situation.case.household
    if household is None:
        return _undecided(test, ("household.incomes", "household.size"))
    income, missing = household_income(household, test.measure, test.period)
    if household.persons is None:
        missing = (*missing, "household.size")
    if household.persons is None or missing:
        return _undecided(test, missing)
    limit = income_limit(test, household.persons, situation)
    return Assessment(
        decision=Decision(
            yes=_within(income, limit.amount, test.strict_edge),
            because=(_verdict(test, income, limit), *limit.because),
        ),
        comparisons=(
            Comparison(
                label=test.label,
                amount=income,
                limit=limit.amount,
                period=test.period,
                citation=limit.citation,
            ),
        ),
    )


def _undecided(test: IncomeTest, missing: tuple[str, ...]) -> Assessment:
    text = f"{test.label} is not known in full."
    reason = Reason(text=text, citation=test.citation)
    return Assessment(decision=Decision(yes=False, because=(reason,), needs=missing))


def _within(income: Decimal, limit: Decimal, edge: Edge) -> bool:
    return income < limit if edge is Edge.BELOW else income <= limit


def _verdict(test: IncomeTest, income: Decimal, limit: IncomeLimit) -> Reason:
    if income == limit.amount and test.strict_edge is not test.edge:
        text = (
            f"{test.label} is exactly the limit of {dollars(limit.amount)}: the rule says "
            f"{test.edge}, but the form makes the person swear to {test.strict_edge} it; "
            "use another ground."
        )
        return Reason(text=text, citation=test.sworn_citation or test.citation)
    met = "is" if _within(income, limit.amount, test.strict_edge) else "is not"
    compared = f"{met} {test.strict_edge} {dollars(limit.amount)} a {test.period}"
    text = f"{test.label}, {dollars(income)}, {compared}."
    return Reason(text=text, citation=test.citation)
