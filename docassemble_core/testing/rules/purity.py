"""Planning and assembling look at nothing but their arguments: no clock, no network, no files."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from docassemble_core.drafting import assemble, plan
from docassemble_core.errors import MissingFactsError, Problem
from docassemble_core.testing.sandbox import Trespass, sealed
from docassemble_core.testing.subject import Subject

TRIED = ("complete", "bare")
CLOCKS = {
    "today": ("date", "datetime"),
    "now": ("datetime",),
    "utcnow": ("datetime",),
    "time": ("time",),
    "localtime": ("time",),
    "gmtime": ("time",),
}
REMEDIES = {
    Trespass.CLOCK: "take the day from Situation.on; only a command line reads the clock",
    Trespass.NETWORK: "put what was fetched into a TOML file of the plugin, with its source",
    Trespass.FILE: "return it; only Packet.save writes, where the caller says",
}


def no_clock(subject: Subject) -> Iterator[Problem]:
    """Yield a problem for each place in the plugin's code that reads the clock."""
    for path in subject.project.modules():
        for line in _clock_lines(path):
            where = f"{subject.project.shown(path)}:{line}"
            yield Problem(where, "the code reads the clock", REMEDIES[Trespass.CLOCK])
    yield from _trespasses(subject, Trespass.CLOCK)


def no_network(subject: Subject) -> Iterator[Problem]:
    """Yield a problem for each attempt to reach the network while a case is planned."""
    yield from _trespasses(subject, Trespass.NETWORK)


def no_files_written(subject: Subject) -> Iterator[Problem]:
    """Yield a problem for each attempt to write a file while a case is planned or assembled."""
    yield from _trespasses(subject, Trespass.FILE)


def _clock_lines(path: Path) -> Iterator[int]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            owners = CLOCKS.get(node.func.attr, ())
            if _last_name(node.func.value) in owners:
                yield node.lineno


def _last_name(node: ast.expr) -> str:
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""


def _trespasses(subject: Subject, kind: Trespass) -> Iterator[Problem]:
    with sealed(subject.package, subject.project.root) as seen:
        for one in subject.cases:
            if one.name in TRIED:
                _run(subject, one.name)
    for place in dict.fromkeys(place for trespass, place in seen if trespass is kind):
        yield Problem(place, f"{kind.value} while a case is planned", REMEDIES[kind])


def _run(subject: Subject, name: str) -> None:
    named = next(one for one in subject.cases if one.name == name)
    try:
        assemble(plan(named.case, on=named.on, registry=subject.registry), mode="draft")
    except MissingFactsError:
        return  # a state without forms has no packet
    except Exception:  # noqa: BLE001 - what else goes wrong is another rule
        return
