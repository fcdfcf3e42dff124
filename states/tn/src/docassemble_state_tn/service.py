"""Ways of serving papers in Tennessee."""

from __future__ import annotations

from docassemble_core.spec import Decision, ServiceOption, ServiceStage, Situation, decide
from docassemble_state_tn.sources import cite


def always(situation: Situation) -> Decision:  # noqa: ARG001 - every case has this way
    """Whether this way is open; it always is."""
    return decide(True, "Open in every case.")


SERVICE_OPTIONS = (
    ServiceOption(
        code="tn.personal",
        title="Hand delivery by the sheriff or a private server",
        stage=ServiceStage.INITIAL,
        who_may_serve="The sheriff, or any adult who is not a party.",
        how="The papers are handed to the other parent in person. This is the safest way where "
        "jail may be at stake.",
        proof="The server's signed return with the server's name and address, the person served, "
        "the manner and the date.",
        available=always,
        rank=1,
        warnings=("Papers left with somebody else count only if the other parent evades service.",),
        citation=cite("TN-SRV-2"),
    ),
    ServiceOption(
        code="tn.rule_5",
        title="Mail, hand delivery or e-mail under Rule 5",
        stage=ServiceStage.LATER,
        who_may_serve="Anybody, the person filing included.",
        how="Papers after the first ones go by mail to the last known address, by hand, or by "
        "e-mail in PDF.",
        proof="A certificate or affidavit of whoever sent them.",
        available=always,
        rank=1,
        citation=cite("TN-SRV-13"),
    ),
)
