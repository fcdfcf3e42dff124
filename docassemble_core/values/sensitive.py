"""A value that refuses to print unless a document is declared to disclose it."""

from __future__ import annotations

from attrs import field, frozen
from attrs.validators import min_len

from docassemble_core.errors import DisclosureError, Problem


@frozen(repr=False)
class Sensitive:
    """Text such as a Social Security number, hidden from every ordinary way of printing.

    Args:
        value: The text itself.
        label: What it is, for messages that must not show it; it says nothing about equality.
    """

    value: str = field(validator=min_len(1))
    label: str = field(default="sensitive value", eq=False)

    def __repr__(self) -> str:
        return f"Sensitive(<{self.label}>)"

    def __str__(self) -> str:
        raise DisclosureError(
            f"The {self.label} must not be printed here.",
            [
                Problem(
                    where=self.label,
                    what="a sensitive value was printed by a document that does not disclose it",
                    remedy="print .last4, or declare the form with discloses_sensitive=True "
                    "and print .disclosed",
                )
            ],
        )

    __html__ = __str__

    def __format__(self, spec: str) -> str:
        return str(self)

    @property
    def disclosed(self) -> str:
        """The whole text, for a document that is declared to disclose it.

        Lint refuses this name in every other template, and read-back looks for the text.
        """
        return self.value

    @property
    def last4(self) -> str:
        """The last four characters, which public papers may show."""
        return self.value[-4:]
