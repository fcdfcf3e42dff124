"""How each paper of a packet is served: whom, how, by whom, by when, and what proves it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from attrs import frozen

from docassemble_core.calc.deadlines import compute
from docassemble_core.errors import NotInForceError
from docassemble_core.spec import ServiceMethod, Situation
from docassemble_state_ca.calendar import CALENDAR
from docassemble_state_ca.conditions import agency_involved
from docassemble_state_ca.deadlines import DEADLINES
from docassemble_state_ca.forms import when


@frozen(kw_only=True)
class ServedPaper:
    """One set of papers and one person it is served on.

    Args:
        papers: What is served.
        on_whom: Who gets it.
        how: The way.
        by: Who may do it.
        proof: The form that proves it.
        due: Last day, where a hearing is set.
        rule: When, in words.
    """

    papers: str
    on_whom: str
    how: str
    by: str
    proof: str
    rule: str
    due: date | None = None


ADULT = "An adult who is not a party, the sheriff, or a registered process server"
ADULT_IN_COUNTY = "An adult who is not a party and lives or works in the county of mailing"


CONTEMPT_PAPERS = "FL-410 as signed by the judge, FL-411 with its attachment, and the exhibits"
MOTION_PAPERS = (
    "FL-300, the declaration and exhibits, the financial form, a blank FL-320 and a blank FL-150"
)
DETERMINATION_PAPERS = "FL-676, FL-420, the declaration and exhibits"


def served_papers(situation: Situation) -> tuple[ServedPaper, ...]:
    """Return every set of papers that must be served.

    Law: CA-SRV-1 to CA-SRV-8, CA-SRV-23.
    """
    return tuple(_all(situation))


def mailed_papers(situation: Situation) -> ServedPaper:
    """Return what goes by mail: to the agency where it has the case, else later papers."""
    if agency_involved(situation):
        return _agency(situation)
    return _motion_by_mail(situation)


def _all(situation: Situation) -> Iterator[ServedPaper]:
    if when.CONTEMPT(situation).yes:
        yield _contempt(situation)
    if when.MOTION(situation).yes:
        yield _motion(situation)
        yield _motion_by_mail(situation)
    if when.arrears_governmental(situation).yes:
        yield _determination(situation)
    if agency_involved(situation) and when.HEARING(situation).yes:
        yield _agency(situation)


def _contempt(situation: Situation) -> ServedPaper:
    return ServedPaper(
        papers=CONTEMPT_PAPERS,
        on_whom="The other parent",
        how="Handed over in person, and in no other way",
        by=ADULT,
        proof="FL-330, or the proof of personal service in this packet",
        rule="At least 16 court days before the hearing",
        due=_due("ca.contempt_service", situation, ServiceMethod.PERSONAL),
    )


def _motion(situation: Situation) -> ServedPaper:
    return ServedPaper(
        papers=MOTION_PAPERS,
        on_whom="The other parent, not only a lawyer",
        how="Handed over in person: the safe way",
        by=ADULT,
        proof="FL-330, or the proof of personal service in this packet",
        rule="At least 16 court days before the hearing",
        due=_due("ca.motion_service", situation, ServiceMethod.PERSONAL),
    )


def _motion_by_mail(situation: Situation) -> ServedPaper:
    return ServedPaper(
        papers=MOTION_PAPERS,
        on_whom="The other parent",
        how="If personal delivery fails: first-class mail to an address verified within thirty "
        "days; doubtful for enforcement after judgment",
        by=ADULT_IN_COUNTY,
        proof="FL-335 with FL-334",
        rule="16 court days, and five calendar days more within California, ten outside it",
        due=_due("ca.motion_service", situation, _mail(situation)),
    )


def _determination(situation: Situation) -> ServedPaper:
    return ServedPaper(
        papers=DETERMINATION_PAPERS,
        on_whom="The other parent",
        how="Handed over in person; or through the agency, where it gets the papers thirty days "
        "before the hearing",
        by=ADULT,
        proof="FL-330, or the proof of personal service in this packet",
        rule="At least 16 court days before the hearing",
        due=_due("ca.motion_service", situation, ServiceMethod.PERSONAL),
    )


def _agency(situation: Situation) -> ServedPaper:
    return ServedPaper(
        papers=f"A copy of every paper that is filed: {_filed(situation)}",
        on_whom="The local child support agency",
        how="First-class mail to its office in the county",
        by=ADULT_IN_COUNTY,
        proof="FL-335",
        rule="16 court days and five calendar days more; thirty days is better",
        due=_due("ca.motion_service", situation, ServiceMethod.MAIL),
    )


def _filed(situation: Situation) -> str:
    """Return the papers of the packet that are filed, set by set."""
    sets = (
        (when.CONTEMPT, CONTEMPT_PAPERS),
        (when.MOTION, MOTION_PAPERS),
        (when.arrears_governmental, DETERMINATION_PAPERS),
    )
    return "; ".join(words for condition, words in sets if condition(situation).yes)


def _mail(situation: Situation) -> ServiceMethod:
    address = situation.case.obligor_address
    state = address.state if address else None
    outside = isinstance(state, str) and state != situation.case.state
    return ServiceMethod.MAIL_OTHER_STATE if outside else ServiceMethod.MAIL


def _due(code: str, situation: Situation, method: ServiceMethod) -> date | None:
    hearing = situation.case.hearing
    if hearing is None or not isinstance(hearing.on, date):
        return None
    rule = next(one for one in DEADLINES if one.code == code)
    try:
        return compute(rule, hearing.on, CALENDAR, served_by=method).act_by
    except NotInForceError:
        return None
