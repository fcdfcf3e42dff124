"""The contempt counts of a case, for judgements that come before any statement is made."""

from __future__ import annotations

from attrs import frozen

from docassemble_core.calc import ContemptCount, Settings, arrears_statement
from docassemble_core.errors import MissingFactsError, NotInForceError
from docassemble_core.spec import Decision, Situation, State, decide
from docassemble_core.values import state_code
from docassemble_state_ca.crediting import CREDITING_RULES
from docassemble_state_ca.duration import COUNT_RULE, DURATION_RULES
from docassemble_state_ca.own_claim import chargeable, months_named
from docassemble_state_ca.sources import cite

PRINCIPAL_ONLY = Settings(interest=False, alternatives=False)


@frozen(kw_only=True)
class Charged:
    """The counts of a case.

    Args:
        counts: Those that may be charged.
        barred: Those that came too late.
    """

    counts: tuple[ContemptCount, ...] = ()
    barred: tuple[ContemptCount, ...] = ()


def charged(situation: Situation) -> Charged:
    """Return the counts on the day; none where the facts do not allow to compute them."""
    state = State(
        code=state_code("CA"),
        name="California",
        law=situation.law,
        crediting_rules=CREDITING_RULES,
        duration_rules=DURATION_RULES,
        count_rule=COUNT_RULE,
    )
    try:
        found = arrears_statement(
            situation.case, on=situation.on, state=state, settings=PRINCIPAL_ONLY
        ).counts()
    except (MissingFactsError, NotInForceError):
        return Charged()
    left_out = months_named(situation.case.answer("ca.withheld_not_forwarded"))
    return Charged(counts=chargeable(found.counts, left_out), barred=found.barred)


def in_time(situation: Situation, wanted: Decision) -> Decision:
    """Return a decision about contempt, and no where every unpaid month is too old for it.

    Law: CCP 1218.5(b) (CA-CON-6).
    """
    if not wanted.yes:
        return wanted
    found = charged(situation)
    if found.counts or not found.barred:
        return wanted
    return decide(
        False,
        "Every unpaid month is too old for contempt, which must be brought within three years of "
        "the day a payment was due. The debt itself does not expire.",
        cite("CA-CON-6"),
    )
