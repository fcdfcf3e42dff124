"""Every trap of the research notes: a case that falls into it, and one that does not."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from attrs import evolve
from docassemble_state_ca.rules import CHECKS

from docassemble_core.model import (
    Agency,
    AgencyEvent,
    AgencyEventKind,
    AgencyStatus,
    Answer,
    Benefit,
    Case,
    CreditClaim,
    CreditKind,
    Hearing,
    Household,
    Incarceration,
    Ledger,
    Safety,
    SupportOrder,
    Whereabouts,
)
from docassemble_core.model.order import PayableThrough
from docassemble_core.spec import Situation
from docassemble_core.values import Unknown

# The notes of 2026-11-21 end with CA-TRAP-37.
TRAPS = tuple(f"CA-TRAP-{number}" for number in range(1, 38))
OPEN = Agency(status=AgencyStatus.OPEN, office="Local Child Support Agency")
NOTICE = AgencyEvent(kind=AgencyEventKind.NOTICE_OF_INTENT, on=date(2026, 8, 3))
JAIL = Whereabouts(
    incarcerations=(Incarceration(start=date(2026, 5, 1), end=date(2026, 6, 1)),),
)
ON_BENEFITS = Household(benefits=(Benefit(programme="snap"),))


def order_of(case: Case, **changes: object) -> SupportOrder:
    assert case.order is not None
    return evolve(case.order, **changes)


def since(case: Case, first_due: date) -> SupportOrder:
    assert case.order is not None
    changed = evolve(case.order.obligations[0], first_due=first_due)
    return order_of(case, obligations=(changed,))


# For each trap: what makes the small private case fall into it, and what keeps it out.
CaseOf = Callable[[Case], dict[str, Any]]
FALLS: dict[str, tuple[CaseOf, CaseOf]] = {
    "CA-TRAP-1": (
        lambda _: {"requests": ("contempt",), "agency": OPEN},
        lambda _: {"requests": ("contempt",)},
    ),
    "CA-TRAP-2": (
        lambda case: {"requests": ("contempt",), "order": since(case, date(2023, 10, 1))},
        lambda case: {"requests": ("contempt",), "order": since(case, date(2023, 12, 1))},
    ),
    "CA-TRAP-3": (lambda _: {"requests": ("writ",)}, lambda _: {"requests": ("lien",)}),
    "CA-TRAP-4": (lambda _: {"requests": ("contempt",)}, lambda _: {"requests": ("agreement",)}),
    "CA-TRAP-5": (lambda _: {"agency": OPEN}, lambda _: {}),
    "CA-TRAP-6": (lambda _: {"requests": ("contempt",)}, lambda _: {"requests": ("writ",)}),
    "CA-TRAP-7": (lambda _: {"requests": ("contempt",)}, lambda _: {"requests": ("lien",)}),
    "CA-TRAP-8": (
        lambda _: {"requests": ("arrears_determination",)},
        lambda _: {"requests": ("contempt",)},
    ),
    "CA-TRAP-9": (lambda _: {"requests": ("work_search",)}, lambda _: {"requests": ("writ",)}),
    "CA-TRAP-10": (lambda _: {"requests": ("work_search",)}, lambda _: {"requests": ("writ",)}),
    "CA-TRAP-11": (
        lambda case: {
            "requests": ("contempt",),
            "order": order_of(case, obligor_knew=Unknown("the file will say")),
        },
        lambda _: {"requests": ("contempt",)},
    ),
    "CA-TRAP-12": (
        lambda _: {
            "ledger": Ledger(
                credit_claims=(CreditClaim(kind=CreditKind.SOCIAL_SECURITY_DERIVATIVE),)
            )
        },
        lambda _: {"ledger": Ledger(credit_claims=(CreditClaim(kind=CreditKind.OTHER),))},
    ),
    "CA-TRAP-13": (
        lambda _: {"answers": (Answer(question="ca.informal_deal", value=True),)},
        lambda _: {"answers": (Answer(question="ca.informal_deal", value=False),)},
    ),
    "CA-TRAP-14": (
        lambda _: {"requests": ("agreement",), "agency": OPEN},
        lambda _: {"requests": ("agreement",)},
    ),
    "CA-TRAP-15": (lambda _: {"requests": ("lien",)}, lambda _: {}),
    "CA-TRAP-16": (
        lambda case: {
            "requests": ("arrears_determination",),
            # 64 characters a line and 28 lines a page: 16,000 characters are almost nine pages.
            "order": order_of(case, obligor_knew="x" * 16_000),
        },
        lambda _: {"requests": ("arrears_determination",)},
    ),
    "CA-TRAP-17": (
        lambda _: {"requests": ("penalty",), "safety": Safety(protective_order=True)},
        lambda _: {"requests": ("penalty",), "safety": Safety(protective_order=False)},
    ),
    "CA-TRAP-18": (
        lambda _: {"requests": ("contempt",), "household": ON_BENEFITS},
        lambda _: {"requests": ("contempt",)},
    ),
    "CA-TRAP-19": (
        lambda _: {"requests": ("arrears_determination",), "agency": OPEN},
        lambda _: {"requests": ("arrears_determination",)},
    ),
    "CA-TRAP-20": (lambda _: {"requests": ("penalty",)}, lambda _: {"requests": ("writ",)}),
    "CA-TRAP-21": (lambda _: {"requests": ("writ",)}, lambda _: {"requests": ("lien",)}),
    "CA-TRAP-22": (
        lambda _: {
            "requests": ("contempt",),
            "whereabouts": Whereabouts(address=Unknown("he left")),
        },
        lambda _: {"requests": ("contempt",)},
    ),
    "CA-TRAP-23": (
        lambda _: {"requests": ("arrears_determination",)},
        lambda _: {"requests": ("arrears_determination",), "agency": OPEN},
    ),
    "CA-TRAP-24": (
        lambda case: {
            "order": order_of(case, payable_through=PayableThrough.STATE_DISBURSEMENT_UNIT)
        },
        lambda _: {},
    ),
    "CA-TRAP-25": (
        lambda _: {"requests": ("contempt",), "hearing": Hearing(on=date(2027, 1, 4))},
        lambda _: {"requests": ("contempt",), "hearing": Hearing(on=date(2026, 12, 30))},
    ),
    "CA-TRAP-26": (
        lambda _: {"answers": (Answer(question="ca.visitation_dispute", value=True),)},
        lambda _: {},
    ),
    "CA-TRAP-27": (
        lambda _: {"agency": evolve(OPEN, events=(NOTICE,))},
        lambda _: {"agency": OPEN},
    ),
    "CA-TRAP-28": (lambda _: {"requests": ("penalty",)}, lambda _: {"requests": ("writ",)}),
    "CA-TRAP-29": (lambda _: {"requests": ("writ",)}, lambda _: {"requests": ("contempt",)}),
    "CA-TRAP-30": (
        lambda _: {"requests": ("arrears_determination",), "whereabouts": JAIL},
        lambda _: {"requests": ("arrears_determination",)},
    ),
    "CA-TRAP-31": (
        lambda _: {"requests": ("arrears_determination",)},
        lambda _: {"requests": ("work_search",)},
    ),
    "CA-TRAP-32": (lambda _: {"requests": ("work_search",)}, lambda _: {"requests": ("writ",)}),
    "CA-TRAP-33": (lambda _: {"requests": ("contempt",)}, lambda _: {"requests": ("writ",)}),
    "CA-TRAP-34": (lambda _: {"requests": ("contempt",)}, lambda _: {"requests": ("writ",)}),
    "CA-TRAP-35": (lambda _: {"requests": ("writ",)}, lambda _: {"requests": ("contempt",)}),
    "CA-TRAP-36": (lambda _: {"requests": ("lien",)}, lambda _: {"requests": ("writ",)}),
    "CA-TRAP-37": (
        # 240 hours for each count of a third finding are ten days: 19 counts are 190 days, 18 are
        # 180, and the jury comes in above 180. June 2025 to November 2026 are 18 months.
        lambda case: {"requests": ("contempt",), "order": since(case, date(2025, 5, 1))},
        lambda case: {"requests": ("contempt",), "order": since(case, date(2025, 6, 1))},
    ),
}


def found(situation: Situation) -> set[str]:
    return {warning.code for check in CHECKS for warning in check.find(situation)}


def test_every_trap_has_a_check_and_a_case() -> None:
    assert {check.code for check in CHECKS} == set(TRAPS)
    assert set(FALLS) == set(TRAPS)


@pytest.mark.parametrize("trap", TRAPS)
def test_trap_is_seen_where_a_case_falls_into_it(
    trap: str, small: Case, situation_of: Callable[..., Situation]
) -> None:
    falls, _ = FALLS[trap]

    assert trap in found(situation_of(small, **falls(small)))


@pytest.mark.parametrize("trap", TRAPS)
def test_trap_is_not_seen_where_a_case_keeps_clear_of_it(
    trap: str, small: Case, situation_of: Callable[..., Situation]
) -> None:
    _, keeps_clear = FALLS[trap]

    assert trap not in found(situation_of(small, **keeps_clear(small)))


def test_every_warning_says_what_to_do_and_rests_on_an_authority() -> None:
    for check in CHECKS:
        assert check.citation.id.startswith(("CA-", "US-")), check.code
