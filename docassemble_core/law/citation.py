"""The authority behind a fact of law."""

from __future__ import annotations

from enum import StrEnum

from attrs import field, frozen
from attrs.validators import min_len


class Confidence(StrEnum):
    """How well a fact of law was verified.

    `official`: the official text was seen. `secondary`: a good secondary source says so.
    `unverified`: from memory or by inference; whatever it touches says so in the packet.
    """

    OFFICIAL = "official"
    SECONDARY = "secondary"
    UNVERIFIED = "unverified"


@frozen(kw_only=True, order=True)
class Citation:
    """Where a fact of law is laid down, and how sure we are of it.

    Args:
        text: The authority as a court would cite it, such as `T.C.A. § 36-5-101(f)(1)`.
        id: The identifier in the research notes, such as `TN-INT-3`; empty if it has none.
        source: Address of the text that was read; empty where none was recorded.
        confidence: How well it was verified.
        note: What a reader must know beside it, such as a choice between two readings.
    """

    text: str = field(validator=min_len(1))
    id: str = ""
    source: str = ""
    confidence: Confidence = Confidence.OFFICIAL
    note: str = ""

    def __str__(self) -> str:
        return self.text

    @property
    def is_unverified(self) -> bool:
        """Whether a packet that relies on this must say that it is unverified."""
        return self.confidence is Confidence.UNVERIFIED
