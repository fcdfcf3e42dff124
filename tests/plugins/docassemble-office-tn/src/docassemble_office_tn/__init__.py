"""A legal-aid office's letterhead, and a county's local rule, added to Tennessee.

Office, county rule and programme are made up.
"""

from __future__ import annotations

from collections.abc import Iterable
from importlib.resources import files

from docassemble_core.law import Citation, Confidence
from docassemble_core.model import Court
from docassemble_core.plugins import hookimpl
from docassemble_core.spec import (
    Assessment,
    Audience,
    Decision,
    FeeWaiverRule,
    FilingRequirement,
    Form,
    FormKind,
    ServiceOption,
    ServiceStage,
    Situation,
    State,
    decide,
)

LOCAL_RULE = Citation(text="Sample County Local Rule 7", confidence=Confidence.UNVERIFIED)
PROGRAMME = Citation(text="Sample County Access Fund", confidence=Confidence.UNVERIFIED)


def is_ours(situation: Situation) -> Decision:
    """Whether the court that made the order sits in the county of the local rule."""
    order = situation.case.order
    court = order.court if order else None
    if not isinstance(court, Court) or court.county is None:
        return decide(False, "The county is not known.", needs=("order.court.county",))
    return decide(court.county == "Hamilton", "The rule holds in one county only.", LOCAL_RULE)


def always(situation: Situation) -> Decision:
    """Whether every client gets the letter; each does."""
    return decide(True, f"Every client with a case in {situation.case.state} gets one.")


def by_programme(situation: Situation) -> Assessment:
    """Whether the county's fund pays: it does for whoever receives food benefits there."""
    household = situation.case.household
    receives = household is not None and household.receives("snap")
    here = is_ours(situation).yes
    return Assessment(
        decision=decide(receives and here, "The fund looks at county and food benefits.", PROGRAMME)
    )


@hookimpl
def docassemble_forms(state: State) -> Iterable[Form]:
    """Add a letter on the office's letterhead to Tennessee's packets."""
    if state.code != "TN":
        return ()
    return (
        Form(
            code="tn.office_letter",
            title="Letter from the office",
            kind=FormKind.LETTER,
            template="office_letter.docx",
            applies=always,
            position=5,
            audience=Audience.FILER,
            templates=files(__package__) / "templates",
        ),
    )


@hookimpl
def docassemble_filing_requirements(state: State) -> Iterable[FilingRequirement]:
    """Add the county's rule to Tennessee's filing requirements."""
    if state.code != "TN":
        return ()
    return (
        FilingRequirement(
            code="tn.sample_county_cover_sheet",
            title="Bring the county's cover sheet.",
            detail="The clerk takes no petition without it.",
            applies=is_ours,
            citation=LOCAL_RULE,
        ),
    )


@hookimpl
def docassemble_service_options(state: State) -> Iterable[ServiceOption]:
    """Add the county's own way of service."""
    if state.code != "TN":
        return ()
    return (
        ServiceOption(
            code="tn.sample_county_constable",
            title="Delivery by a constable of the county",
            stage=ServiceStage.INITIAL,
            who_may_serve="A constable of the county.",
            how="The clerk hands the papers to the constable.",
            proof="The constable's return.",
            available=is_ours,
            citation=LOCAL_RULE,
            rank=2,
        ),
    )


@hookimpl
def docassemble_fee_waiver_rules(state: State) -> Iterable[FeeWaiverRule]:
    """Add the county's fund."""
    if state.code != "TN":
        return ()
    return (
        FeeWaiverRule(
            code="tn.sample_county_fund",
            title="The county's access fund",
            assess=by_programme,
            effect="The fund pays the filing fee.",
            citation=PROGRAMME,
        ),
    )
