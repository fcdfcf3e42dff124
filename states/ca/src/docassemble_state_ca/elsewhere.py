"""Orders that a court of another state made.

Law: CA-UIF-2, CA-INT-22.
"""

from __future__ import annotations

from docassemble_core.model import Case
from docassemble_core.spec import Decision, decide
from docassemble_state_ca.sources import cite

UNREGISTERED = (
    "A court of another state made the order, and the case file does not say that it is registered "
    "in California. A court here enforces it after registration, which takes a letter, two copies "
    "of every order, one of them certified, and a sworn statement of the arrears."
)
REGISTERED = (
    "A court of another state made the order. Since its registration papers carry a California "
    "court and case number, for which the case file has no place, so this paper is not prepared. "
    "Ask the family law facilitator."
)


def after_registration(case: Case, wanted: Decision) -> Decision:
    """Return a decision about a remedy, and no for another state's order before registration.

    Law: Fam. Code, §§ 5700.602(a), 5700.305(b) (CA-UIF-2, CA-UIF-5).
    """
    if not wanted.yes or not case.must_be_registered_first:
        return wanted
    return decide(False, UNREGISTERED, cite("CA-UIF-2"))


def captioned(case: Case, wanted: Decision) -> Decision:
    """Return a decision about a paper for a court here, and no for another state's order.

    The case file names the court that made the order, and no court of the registration.

    Law: Fam. Code, §§ 5700.602(a), 5700.604 (CA-UIF-2, CA-INT-22).
    """
    found = after_registration(case, wanted)
    if not found.yes or not case.order_is_from_elsewhere:
        return found
    return decide(False, REGISTERED, cite("CA-UIF-2"))
