"""Interest that a Massachusetts court may give: on a finding of contempt, or by an open theory.

Law: MA-INT-29 to MA-INT-37.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from docassemble_core.law import LawLibrary
from docassemble_core.spec import (
    ArrearsFacts,
    Claim,
    OpenQuestion,
    Option,
    Reason,
    UnpaidInstalment,
)
from docassemble_core.values import round_to_cent
from docassemble_state_ma.sources import cite

FILED = "ma.contempt_filed_on"
SECTION_8 = OpenQuestion(
    code="ma.section_8",
    title="Interest of c. 235 s. 8 on each unpaid instalment",
    options=(
        Option(
            code="not_claimed",
            label="It is open whether it runs, so it is not claimed",
            citation=cite("MA-INT-32"),
        ),
        Option(
            code="claimed",
            label="It is shown as a separate, alternative claim",
            citation=cite("MA-INT-33"),
        ),
    ),
)


def contempt_interest(
    unpaid: tuple[UnpaidInstalment, ...], facts: ArrearsFacts, on: date
) -> tuple[Claim, ...]:
    """Return the interest claimable on a finding of contempt, from the day of filing.

    Law: MA-INT-29, MA-INT-30, MA-INT-31, MA-INT-34, MA-INT-37.
    """
    filed = facts.case.answer(FILED)
    day = filed if isinstance(filed, date) else None
    base = tuple(one for one in unpaid if day is None or one.due <= day)
    if not base:
        return ()
    daily = _a_day(base, facts.law, "contempt_interest", on)
    return (
        Claim(
            code="ma.contempt_interest",
            title="Interest from the filing of the complaint, on a finding of contempt",
            amount=None if day is None else round_to_cent(daily * max(0, (on - day).days)),
            per_day=daily,
            because=Reason(
                text="A money judgment of contempt carries interest from the day the complaint "
                "was filed; it takes an express finding of contempt. None runs before filing, it "
                "is taken as simple, and the agency's interest is not claimed for the same "
                "months.",
                citation=cite("MA-INT-29"),
            ),
            who="the plaintiff, once the court finds contempt",
            needs=() if day else (f"answers.{FILED}",),
            instalments=base,
        ),
    )


def section_8_interest(
    unpaid: tuple[UnpaidInstalment, ...], facts: ArrearsFacts, on: date
) -> tuple[Claim, ...]:
    """Return the alternative claim of interest on each instalment, if the caller chose it.

    Only what is still unpaid is counted, from its due day. Law: MA-INT-32, MA-INT-33.
    """
    if facts.reading(SECTION_8).code != "claimed" or not unpaid:
        return ()
    exact = sum(
        (_a_day([one], facts.law, "judgment_interest", on) * (on - one.due).days for one in unpaid),
        Decimal(0),
    )
    return (
        Claim(
            code="ma.section_8_interest",
            title="Interest on each unpaid instalment, as an alternative claim",
            amount=round_to_cent(exact),
            per_day=_a_day(unpaid, facts.law, "judgment_interest", on),
            because=Reason(
                text="Whether this interest runs on support without a judgment for a sum is open, "
                "and judges seldom award it; it is counted on what is still unpaid, from each "
                "due day, and never together with another interest.",
                citation=cite("MA-INT-32"),
            ),
            who="the obligee may argue for it",
            instalments=unpaid,
        ),
    )


def _a_day(unpaid: Iterable[UnpaidInstalment], law: LawLibrary, series: str, on: date) -> Decimal:
    """Return what each day adds, in dollars, not rounded."""
    basis = law["interest_day_basis"].at(on).value
    return sum((one.unpaid for one in unpaid), Decimal(0)) * law[series].at(on).value / basis
