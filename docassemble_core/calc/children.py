"""The children of a case with the end of the duty to support each."""

from __future__ import annotations

from datetime import date

from attrs import frozen

from docassemble_core.calc.terms import child_key
from docassemble_core.model import Child, SupportKind
from docassemble_core.spec import ArrearsFacts, DurationRules, Reason, SupportEnd

NO_RULE = SupportEnd(
    on=None,
    automatic=False,
    because=Reason(text="The state's rule on the end of support is not known here."),
)
FOR_CHILDREN = frozenset(
    {SupportKind.CHILD_SUPPORT, SupportKind.MEDICAL_SUPPORT, SupportKind.CHILD_CARE}
)


@frozen(kw_only=True)
class SupportedChild:
    """A child with the end of the duty to support it.

    Args:
        key: The child's `id`, or its place in the case file.
        child: The child.
        path: Its place in the case file.
        end: When the duty ends.
    """

    key: str
    child: Child
    path: str
    end: SupportEnd

    def ended(self, day: date) -> bool:
        """Return whether the duty has reached its end on a day, by itself or not."""
        return self.end.on is not None and self.end.on <= day

    def stopped(self, day: date) -> bool:
        """Return whether charges have stopped by themselves on a day."""
        return self.end.automatic and self.ended(day)


def supported_children(
    facts: ArrearsFacts, rules: DurationRules | None
) -> tuple[SupportedChild, ...]:
    """Return the children of a case, each with its end of support.

    Args:
        facts: The case and the law.
        rules: The state's rules; without them no end is known.
    """
    return tuple(
        SupportedChild(
            key=child_key(index, child),
            child=child,
            path=f"children[{index}]",
            end=rules.end(child, facts) if rules else NO_RULE,
        )
        for index, child in enumerate(facts.case.children)
    )
