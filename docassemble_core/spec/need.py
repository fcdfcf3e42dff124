"""Facts that a document cannot do without."""

from __future__ import annotations

from enum import StrEnum

from attrs import field, frozen
from attrs.validators import matches_re


class Supplier(StrEnum):
    """Who can supply a fact."""

    FILER = "the person filing"
    COURT_FILE = "the court's file or its clerk"
    AGENCY = "the child-support agency"
    EMPLOYER = "the employer or pay records"
    OTHER_SIDE = "the other parent"
    LEGAL_HELP = "a lawyer or legal-aid office"


@frozen(kw_only=True)
class Need:
    """A fact without which a document is not ready.

    Args:
        path: Where it stands in the case file, such as `order.docket_number`;
            `[*]` means each one of a list, as in `order.obligations[*].amount`, `[0]` the first.
        why: Why the document needs it, as a sentence.
        who: Who can supply it.
        unknown_is_enough: Whether the document can say that the fact is not known.
        if_any: Whether a list of the path may be empty, as that of later orders; the fact is
            then asked of those there are.
    """

    path: str = field(
        validator=matches_re(r"[a-z][a-z0-9_]*(\[(\*|\d+)\])?(\.[a-z][a-z0-9_]*(\[(\*|\d+)\])?)*")
    )
    why: str
    who: Supplier = Supplier.FILER
    unknown_is_enough: bool = False
    if_any: bool = False
