"""Whether a complaint for contempt is filed, and what goes with it."""

from __future__ import annotations

from docassemble_core.spec import Condition, Decision, Reason, Situation, decide
from docassemble_core.values import Unknown
from docassemble_state_ma.conditions import (
    CUSTODY_AFFIDAVIT_FILED,
    REGISTERED_DIVISION,
    REGISTERED_DOCKET,
    all_are_of_age,
    asks_court,
    custody,
    is_full_service,
    obligations,
    order_is_vague,
    something_is_owed,
    whereabouts_unknown,
)
from docassemble_state_ma.sources import cite

HELD = "The other parent is held at a place that the case file names."
IN_HAND_THERE = "An officer can be asked to serve there in hand."


def always(situation: Situation) -> Decision:  # noqa: ARG001 - every case has this
    """Every case."""
    return decide(True, "It is part of every case.")


def owed(situation: Situation) -> Decision:
    """Something is owed."""
    if something_is_owed(situation):
        return decide(
            True,
            "Support is unpaid, and can be enforced at any time.",
            cite("MA-INT-3"),
        )
    return decide(False, "Nothing is owed on this day.", cite("MA-INT-1"))


NOT_REGISTERED = "Another state's order is enforced by a court here only after it is registered."


def owed_here(situation: Situation) -> Decision:
    """Something is owed under an order that a court here can enforce. Law: MA-PATH-25."""
    if situation.case.must_be_registered_first:
        return decide(False, NOT_REGISTERED, cite("MA-PATH-25"))
    return owed(situation)


def contempt(situation: Situation) -> Decision:
    """A complaint for contempt is filed."""
    case = situation.case
    if not asks_court(case):
        return decide(False, "The case file does not ask for a complaint for contempt.")
    if case.must_be_registered_first:
        return decide(False, NOT_REGISTERED, cite("MA-PATH-25"))
    if order_is_vague(case) and not _commands_something(situation):
        return decide(
            False,
            "Contempt takes a clear and unequivocal command, and the order leaves the sum or its "
            "due day open. Ask the court to make it clear first.",
            cite("MA-REM-2"),
        )
    if not something_is_owed(situation):
        return decide(False, "Nothing is owed on this day, so there is nothing to enforce.")
    return _own_complaint(situation)


def _commands_something(situation: Situation) -> bool:
    found = tuple(obligations(situation.case))
    parts = ((one.amount, one.frequency) for one in found)
    return any(not any(isinstance(part, Unknown) for part in pair) for pair in parts)


def _own_complaint(situation: Situation) -> Decision:
    if is_full_service(situation.case):
        return decide(
            True,
            "A parent can file a complaint of her or his own in a full-service case; the "
            "Department of Revenue served it and appeared in the case that is known.",
            cite("MA-PATH-14"),
        )
    return decide(
        True,
        "A parent can file a complaint for contempt in the division that made the order, or that "
        "registered it.",
        cite("MA-PATH-1"),
        needs=_of_registration(situation),
    )


def _of_registration(situation: Situation) -> tuple[str, ...]:
    """Return the answers that are missing about the registration of another state's order."""
    case = situation.case
    if not case.order_is_from_elsewhere:
        return ()
    wanted = (REGISTERED_DIVISION, REGISTERED_DOCKET)
    return tuple(f"answers.{one}" for one in wanted if not isinstance(case.answer(one), str))


def with_contempt(because: str, identifier: str) -> Condition:
    """Return the condition that a paper goes with every complaint for contempt."""

    def judge(situation: Situation) -> Decision:
        filed = contempt(situation)
        return decide(True, because, cite(identifier)) if filed.yes else filed

    return judge


def custody_affidavit(situation: Situation) -> Decision:
    """The disclosure affidavit on care or custody goes with the complaint.

    Law: Trial Court Rule IV (MA-FORM-5); two versions of the court's page differ (MA-X-2).
    """
    filed = contempt(situation)
    if not filed.yes:
        return filed
    if all_are_of_age(situation):
        return decide(
            False, "It is about the care of minors, and every child is of age.", cite("MA-FORM-5")
        )
    if situation.case.answer(CUSTODY_AFFIDAVIT_FILED) is True:
        return decide(False, "The filer has one on file in this case already.", cite("MA-FORM-5"))
    return Decision(
        yes=True,
        because=(
            Reason(
                text="The court's page lists it. One version of the page asks for it only where "
                "the complaint is about more than money, so the register may not need it.",
                citation=cite("MA-FORM-5"),
            ),
        ),
    )


def military_affidavit(situation: Situation) -> Decision:
    """The military affidavit is prepared.

    Law: 50 U.S.C. § 3931 (MA-SVC-20); two versions of the court's page differ (MA-X-1).
    """
    filed = contempt(situation)
    if not filed.yes:
        return filed
    return decide(
        True,
        "It is needed before the court acts against somebody who does not appear. One version of "
        "the court's page lists it at filing: hand it in when the register asks.",
        cite("MA-FORM-12"),
    )


def alternate_service(situation: Situation) -> Decision:
    """The court is asked how to serve somebody who cannot be found. Law: MA-SVC-12."""
    filed = contempt(situation)
    if not filed.yes:
        return filed
    if custody(situation) is not None:
        return decide(False, f"{HELD} {IN_HAND_THERE}", cite("MA-SVC-12"))
    if not whereabouts_unknown(situation):
        return decide(False, "A home is known at which an officer can serve.", cite("MA-SVC-12"))
    where = situation.case.whereabouts
    return decide(
        True,
        "No home is known. A mailbox, a relative or a telephone number is no place for service in "
        "hand, and another way needs the court's leave after a diligent search.",
        cite("MA-SVC-12"),
        needs=() if where and where.searches else ("whereabouts.searches",),
    )


def contempt_and_home(situation: Situation) -> Decision:
    """A complaint is filed, and a home is known at which an officer can serve."""
    filed = contempt(situation)
    if not filed.yes:
        return filed
    if whereabouts_unknown(situation):
        return decide(False, "No home of the other parent is known.", cite("MA-SVC-12"))
    if custody(situation) is not None:
        return decide(True, HELD, cite("MA-SVC-2"))
    return decide(True, "A home of the other parent is known.", cite("MA-SVC-2"))


def criminal(situation: Situation) -> Decision:  # noqa: ARG001 - the answer is the same for all
    """Criminal contempt is never prepared. Law: MA-REM-17, MA-REM-18."""
    return decide(
        False,
        "Not prepared here: a conviction on a support order was reversed because no prosecutor "
        "took part. The packet asks for civil contempt only.",
        cite("MA-REM-18"),
    )


def withholding(situation: Situation) -> Decision:
    """A motion for income withholding goes with the complaint. Law: MA-REM-30, MA-REM-32."""
    if not situation.case.asks_for("income_withholding"):
        return decide(
            False,
            "The case file does not ask for a motion; the complaint's papers ask for withholding "
            "in the judgment.",
            cite("MA-REM-32"),
        )
    filed = contempt(situation)
    if not filed.yes:
        return filed
    return decide(
        True,
        "Every order of support carries income withholding, and an order that comes back to court "
        "is brought into line with that.",
        cite("MA-REM-32"),
    )
