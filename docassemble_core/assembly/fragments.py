"""Whether a part stays well-formed with the markup that a value brings along."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import field, frozen

from docassemble_core.assembly.proof import Context, fault_in

_FORBIDDEN_IN_ATTRIBUTE = frozenset("<\"'")


@frozen(kw_only=True)
class FragmentCheck:
    """Judges a piece of markup by the place where it is printed.

    Args:
        contexts: Where each tag of the part stands, by the line of the source it is on.
        opening: XML that declares the namespaces of the part.
        closing: XML that closes what `opening` opened.
    """

    contexts: Mapping[int, Context] = field(repr=False)
    opening: str = field(repr=False)
    closing: str = field(repr=False)

    def on_page(self, line: int) -> bool:
        """Return whether what `line` prints is read by people, and is no attribute."""
        return self.contexts.get(line) is not Context.ATTRIBUTE

    def allows(self, xml: str, line: int) -> bool:
        """Return whether the part is known to stay well-formed with `xml` printed on `line`.

        Inside the text of a run, markup may end the run and begin another, as images do.
        """
        context = self.contexts.get(line, Context.UNKNOWN)
        if context is Context.CONTENT:
            return fault_in(f"{self.opening}{xml}{self.closing}") is None
        if context is Context.RUN_TEXT:
            inner = f"<w:p><w:r><w:t>{xml}</w:t></w:r></w:p>"
            return fault_in(f"{self.opening}{inner}{self.closing}") is None
        if context is Context.ATTRIBUTE:
            safe = _FORBIDDEN_IN_ATTRIBUTE.isdisjoint(xml)
            return safe and fault_in(f'<a b="{xml}"/>') is None
        return False
