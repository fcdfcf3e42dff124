"""Which rule of interest governs a case, and on which charges."""

from __future__ import annotations

from collections.abc import Callable

from docassemble_core.calc.lines import ChargeLine
from docassemble_core.calc.settings import Settings
from docassemble_core.law import Citation
from docassemble_core.spec import AccrualRule, ArrearsFacts, NoInterest, Reason, State

NOT_RESEARCHED = NoInterest(
    because=Reason(text="The state's rules of interest are not known here, so none is computed.")
)
OTHER_STATE = Reason(
    text="Interest on an order of another state follows the law of that state, so none is "
    "computed here.",
    citation=Citation(text="UIFSA § 604 (42 U.S.C. § 666(f))", id="US-UIFSA-604"),
)


def accrual_rule(facts: ArrearsFacts, state: State, settings: Settings) -> AccrualRule | None:
    """Return the rule of interest that governs, `None` where the caller wants none.

    Args:
        facts: The case and the law.
        state: The state's rules.
        settings: Whether interest is wanted.
    """
    if not settings.interest:
        return None
    rules = state.interest_rules
    if rules is None:
        return NOT_RESEARCHED
    order = facts.case.order
    issuing = order.issuing_state if order else None
    if issuing is not None and issuing != state.code:
        return NoInterest(because=rules.other_state or OTHER_STATE)
    return rules.rule(facts)


def bears_interest(state: State) -> Callable[[ChargeLine], bool]:
    """Return the test whether the state's rule reaches a charge of its kind."""
    kinds = state.interest_rules.kinds if state.interest_rules else frozenset()
    return lambda line: line.kind in kinds
