"""Documents of a packet."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from importlib.resources.abc import Traversable

from attrs import field, frozen
from attrs.validators import matches_re

from docassemble_core.law import Citation
from docassemble_core.spec.decision import Decision
from docassemble_core.spec.need import Need
from docassemble_core.spec.situation import Situation


class FormKind(StrEnum):
    """What a document is."""

    INSTRUCTIONS = "instructions"
    PLEADING = "pleading"
    AFFIDAVIT = "affidavit"
    EXHIBIT = "exhibit"
    NOTICE = "notice"
    PROPOSED_ORDER = "proposed_order"
    SERVICE = "service"
    WORKSHEET = "worksheet"
    SEALED = "sealed"
    LETTER = "letter"


class Signature(StrEnum):
    """Who signs a document, and how."""

    NONE = "nobody signs it"
    FILER = "the person filing signs it"
    FILER_UNDER_PENALTY = "the person filing signs it under penalty of perjury"
    FILER_BEFORE_NOTARY = "the person filing signs it before a notary or the clerk"
    BOTH_PARENTS = "both parents sign it"
    JUDGE = "the judge signs it"
    CLERK = "the clerk signs or issues it"
    SERVER = "the person who serves the papers signs it"


class Audience(StrEnum):
    """Who reads a document; court-facing text is English."""

    COURT = "court"
    FILER = "filer"
    AGENCY = "agency"
    EMPLOYER = "employer"


@frozen(kw_only=True)
class Form:
    """One document that a state or an office can put into a packet.

    Args:
        code: Unique code, state code first, such as `tn.contempt_petition`.
        title: Title as it stands on the document.
        kind: What it is.
        template: File name of its DOCX template among the templates of the plugin.
        applies: Whether a case needs it; the answer carries its reasons.
        position: Place in the packet, ascending.
        needs: Facts it cannot do without, beyond what its template prints.
        lacks: Facts that this very case lacks for it, where a path alone cannot say so, such as a
            history that does not reach back far enough; each one named is missing.
        signature: Who signs it.
        audience: Who reads it.
        copies: Copies to make beside the original.
        discloses_sensitive: Whether it may print `Sensitive` values in full.
        official_form: Number of the official form it is a worksheet for, empty for none.
        exhibit: Whether the next free exhibit letter is given to it.
        requirement: The authority that asks for it.
        templates: Folder of its template where that is not the state's own: another plugin's, or a
            second one with another look.
    """

    code: str = field(validator=matches_re(r"[a-z]{2}\.[a-z0-9_]+"))
    title: str
    kind: FormKind
    template: str = field(validator=matches_re(r"[a-z0-9_]+\.docx"))
    applies: Callable[[Situation], Decision]
    position: int
    needs: tuple[Need, ...] = ()
    lacks: Callable[[Situation], tuple[Need, ...]] | None = None
    signature: Signature = Signature.NONE
    audience: Audience = Audience.COURT
    copies: int = 0
    discloses_sensitive: bool = False
    official_form: str = ""
    exhibit: bool = False
    requirement: Citation | None = None
    templates: Traversable | None = None
