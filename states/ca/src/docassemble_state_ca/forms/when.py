"""When each of California's papers belongs in a packet, and why."""

from __future__ import annotations

from docassemble_core.spec import Decision, Situation, decide
from docassemble_state_ca.conditions import (
    ENFORCEMENT,
    agency_involved,
    asks,
    hides_address,
    requested,
)
from docassemble_state_ca.elsewhere import captioned
from docassemble_state_ca.fee_waiver import may_be_waived
from docassemble_state_ca.forms.combining import (
    asked_for,
    because,
    collection,
    either,
    enforcement,
    timely,
    with_agency,
    without_agency,
)
from docassemble_state_ca.gate import Gate, gate
from docassemble_state_ca.simplified import may_use_simplified_statement
from docassemble_state_ca.sources import cite


def agency_notice(situation: Situation) -> Decision:
    """Whether the agency must be given notice of private enforcement now."""
    if not asks(situation.case, *ENFORCEMENT):
        return decide(False, "No enforcement on one's own is asked for, so no notice is needed.")
    found: Gate = gate(situation)
    if found.notice_is_due:
        return Decision(yes=True, because=(found.because,))
    return Decision(yes=False, because=(found.because,))


def arrears_private(situation: Situation) -> Decision:
    """Whether arrears are determined on a request for order, without the agency."""
    wanted = requested(
        situation,
        ("arrears_determination",),
        "Without an agency case arrears are determined on FL-300 with FL-490 and FL-420.",
        cite("CA-DET-1"),
    )
    return without_agency(situation, captioned(situation.case, wanted))


def arrears_governmental(situation: Situation) -> Decision:
    """Whether arrears are determined in the agency's case.

    Law: Fam. Code, § 17526(c): any party may ask; nothing read makes it wait for FL-645.
    """
    wanted = requested(
        situation,
        ("arrears_determination",),
        "In the agency's case arrears are determined on FL-676, not on FL-300 with FL-490; "
        "either parent may ask.",
        cite("CA-DET-2"),
    )
    return with_agency(situation, captioned(situation.case, wanted))


OTHER_ORDERS = enforcement(
    "work_search",
    "security_deposit",
    "asset_deposit",
    because="The order is asked for on FL-300, page 4, item 7.",
    authority="CA-DET-3",
)
MOTION = either(arrears_private, OTHER_ORDERS)
CONTEMPT = timely(
    enforcement(
        "contempt",
        because="Contempt begins with FL-410 and its affidavit.",
        authority="CA-CON-21",
    )
)
WITHHOLDING = collection(
    "income_withholding",
    because="An earnings assignment is asked for without a hearing on FL-430.",
    authority="CA-IWO-3",
)
DIRECT_WITHHOLDING = collection(
    "interstate_withholding",
    because="A withholding order may be sent straight to an employer in another state.",
    authority="CA-IWO-22",
)
TO_EMPLOYER = either(WITHHOLDING, DIRECT_WITHHOLDING)
WRIT = enforcement(
    "writ",
    because="A writ is issued on a declaration of what is due; interest needs every instalment.",
    authority="CA-WRIT-1",
)
LIEN = enforcement(
    "lien",
    because="An abstract of the support judgment, recorded, is a lien on land in that county.",
    authority="CA-LIEN-1",
)
_PENALTY = enforcement(
    "penalty",
    because="The penalty begins with a notice of delinquency that is filed and then served.",
    authority="CA-PEN-2",
)
DECLARATION = either(arrears_private, arrears_governmental, OTHER_ORDERS)
HEARING = either(DECLARATION, CONTEMPT)
HISTORY = either(arrears_private, arrears_governmental)
GRID = either(HISTORY, CONTEMPT)
SERVED = because(
    HEARING, "The papers for the hearing must be served, and the service proved.", "CA-SRV-4"
)
AT_HEARING = because(HEARING, "There will be a hearing.", "CA-HRG-2")
ATTACHED = because(
    HEARING, "Exhibits are attached with an index, on sheets of their own.", "CA-FMT-12"
)
MONTHS = because(
    GRID, "What was ordered and paid is shown month by month, outside the page limit.", "CA-INT-37"
)
COMPUTED = because(GRID, "The court must be able to check the figures.", "CA-INT-13")


def penalty(situation: Situation) -> Decision:
    """Whether a notice of delinquency is prepared; never where it would show a hidden home."""
    found = _PENALTY(situation)
    if found.yes and hides_address(situation.case):
        return decide(
            False,
            "FL-485 asks for the children's address and telephone number. It is not prepared "
            "where the home must stay hidden; ask the family law facilitator first.",
            cite("CA-PRV-9"),
        )
    return found


def agreement_private(situation: Situation) -> Decision:
    """Whether an agreement is put down without the agency."""
    return without_agency(situation, _agreement(situation, "CA-PATH-25"))


def agreement_governmental(situation: Situation) -> Decision:
    """Whether an agreement changes orders in the agency's case."""
    wanted = with_agency(situation, _agreement(situation, "CA-PATH-24"))
    if wanted.yes and _wants_judgment(situation):
        return decide(False, "A first or supplemental judgment is made on FL-615 instead.")
    return wanted


def agreement_judgment(situation: Situation) -> Decision:
    """Whether an agreement makes a first or supplemental judgment in the agency's case."""
    wanted = with_agency(situation, _agreement(situation, "CA-PATH-32"))
    if wanted.yes and not _wants_judgment(situation):
        return decide(False, "The agreement changes orders already made, so it goes on FL-625.")
    return wanted


AGREEMENT = either(agreement_private, agreement_governmental, agreement_judgment)


def _wants_judgment(situation: Situation) -> bool:
    return situation.case.answer("ca.supplemental_judgment") is True


def _agreement(situation: Situation, authority: str) -> Decision:
    if not asks(situation.case, "agreement"):
        return decide(False, "The case file does not ask for an agreement.")
    found = decide(True, "An agreement binds only as a signed court order.", cite(authority))
    return captioned(situation.case, found)


def changes_support(situation: Situation) -> Decision:
    """Whether an agreed order sets a new amount, which FL-342 lays down."""
    if AGREEMENT(situation).yes and situation.case.answer("ca.changes_support") is True:
        return decide(True, "The agreement sets a new amount of support.", cite("CA-PATH-25"))
    return decide(False, "No new amount of support is asked for.")


def registry(situation: Situation) -> Decision:
    """Whether the case registry form goes with a new order outside an agency case."""
    if changes_support(situation).yes and agreement_private(situation).yes:
        return decide(
            True, "A new or changed order without an agency case needs FL-191.", cite("CA-IWO-21")
        )
    return decide(False, "FL-191 goes only with a new or changed order without an agency case.")


def simplified_statement(situation: Situation) -> Decision:
    """Whether the simplified financial statement may be used."""
    motion = MOTION(situation)
    return may_use_simplified_statement(situation.case) if motion.yes else motion


def income_declaration(situation: Situation) -> Decision:
    """Whether the long income declaration is needed."""
    motion = MOTION(situation)
    if not motion.yes:
        return motion
    simplified = may_use_simplified_statement(situation.case)
    if simplified.yes:
        return decide(False, "The simplified statement FL-155 is enough.")
    return Decision(yes=True, because=simplified.because, needs=simplified.needs)


def fee_waiver(situation: Situation) -> Decision:
    """Whether a fee waiver is asked for with the papers."""
    papers = either(HEARING, WRIT, LIEN, WITHHOLDING, AGREEMENT)(situation)
    if not papers.yes:
        return decide(False, "No paper of this packet goes to the court's counter.")
    return may_be_waived(situation)


def interpreter(situation: Situation) -> Decision:
    """Whether an interpreter is asked for."""
    hearing = HEARING(situation)
    filer = situation.case.obligee
    if not hearing.yes or filer is None:
        return decide(False, "There is no hearing to interpret at.")
    if filer.needs_interpreter or filer.language != "en":
        return decide(
            True,
            "You read another language than English; the court provides an interpreter without "
            "charge as its funds allow.",
            cite("CA-LNG-1"),
        )
    return decide(False, "Nobody asked for an interpreter.")


def proof_of_mailing(situation: Situation) -> Decision:
    """Whether something of the packet may go, or must go, by mail."""
    if not HEARING(situation).yes:
        return decide(False, "There is nothing to serve by mail.")
    if agency_involved(situation):
        return decide(True, "The agency is served by mail.", cite("CA-SRV-23"))
    if MOTION(situation).yes:
        return decide(
            True,
            "Later papers, such as a reply, may go by mail; FL-335 proves it.",
            cite("CA-SRV-12"),
        )
    return decide(False, "Contempt papers cannot be mailed.", cite("CA-SRV-1"))


def address_verification(situation: Situation) -> Decision:
    """Whether FL-334 is prepared, for service by mail after judgment."""
    papers = DECLARATION(situation)
    address = situation.case.obligor_address
    if not papers.yes:
        return papers
    if address is None or address.one_line is None:
        return decide(False, "No address is known that could be verified.", cite("CA-SRV-8"))
    return decide(
        True,
        "After judgment, mail counts only with a verified address, and for enforcement it is "
        "doubtful even then: have the papers handed over if you can.",
        cite("CA-SRV-8"),
    )


def with_summons(situation: Situation) -> Decision:
    """Whether papers are served like a summons, so that FL-115 proves it."""
    if MOTION(situation).yes and situation.case.answer("ca.never_appeared") is True:
        return decide(
            True,
            "The other parent never appeared, so the papers are served like a summons.",
            cite("CA-SRV-9"),
        )
    return decide(False, "No summons is served in a case that already has an order.")


def enforcement_letter(situation: Situation) -> Decision:
    """Whether the agency is asked to enforce."""
    wanted = asked_for(
        situation, "agency_enforcement", "You ask the agency to enforce.", "CA-PATH-3"
    )
    return with_agency(situation, wanted)


def complaint(situation: Situation) -> Decision:
    """Whether a complaint goes to the agency."""
    wanted = asked_for(
        situation,
        "agency_complaint",
        "The agency must answer a complaint in writing.",
        "CA-PATH-29",
    )
    return with_agency(situation, wanted)


def application(situation: Situation) -> Decision:
    """Whether the agency is asked to open a case."""
    wanted = asked_for(
        situation, "agency_application", "Any parent may ask for the agency's help.", "CA-PATH-4"
    )
    if wanted.yes and agency_involved(situation):
        return decide(False, "The agency already has the case.")
    return wanted
