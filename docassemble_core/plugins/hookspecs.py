# mypy: disable-error-code="empty-body"
"""The five hooks by which a plugin adds to the library.

Registration collects: every plugin's answer counts, and no hook stops at a first result.
A hook may take fewer arguments than its specification names.
"""

from __future__ import annotations

from collections.abc import Iterable

import pluggy

from docassemble_core.spec import (
    FeeWaiverRule,
    FilingRequirement,
    Form,
    ServiceOption,
    State,
)

PROJECT = "docassemble_core"

hookspec = pluggy.HookspecMarker(PROJECT)
hookimpl = pluggy.HookimplMarker(PROJECT)


@hookspec
def docassemble_states() -> Iterable[State]:
    """Return the jurisdictions this plugin defines."""


@hookspec
def docassemble_forms(state: State) -> Iterable[Form]:
    """Return forms added to a state that another plugin defines.

    Args:
        state: A state as its own plugin defines it; return nothing for states not meant.
    """


@hookspec
def docassemble_filing_requirements(
    state: State,
) -> Iterable[FilingRequirement]:
    """Return local rules of a county or division for a state that another plugin defines.

    Args:
        state: A state as its own plugin defines it.
    """


@hookspec
def docassemble_service_options(
    state: State,
) -> Iterable[ServiceOption]:
    """Return local ways of service for a state that another plugin defines.

    Args:
        state: A state as its own plugin defines it.
    """


@hookspec
def docassemble_fee_waiver_rules(
    state: State,
) -> Iterable[FeeWaiverRule]:
    """Return a local programme's grounds for a state that another plugin defines.

    Args:
        state: A state as its own plugin defines it.
    """
