"""A state's steps, filing requirements, ways of service and checks, read from TOML.

Their words are data; whether one holds is a named condition, a Python function that the
table names. So a lawyer can read and mend the words, and a test can call the condition.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from importlib.resources.abc import Traversable
from typing import Any, TypeVar

from attrs import frozen

from docassemble_core.errors import LawError, Problem
from docassemble_core.law import Citation
from docassemble_core.law.checking import choice_problems, key_problems, parse_toml
from docassemble_core.spec.check import CaseWarning, Check, Severity
from docassemble_core.spec.decision import Decision
from docassemble_core.spec.filing import Fee, FilingRequirement
from docassemble_core.spec.service import ServiceOption, ServiceStage
from docassemble_core.spec.situation import Situation
from docassemble_core.spec.step import Stage, Step

T = TypeVar("T")
Condition = Callable[[Situation], Decision]

STAGES = {one.name.lower(): one for one in Stage}
SERVICE_STAGES = {one.name.lower(): one for one in ServiceStage}

# What a table of each kind may hold, and what it must hold.
KEYS: Mapping[str, tuple[dict[str, type], tuple[str, ...]]] = {
    "steps": (
        {"stage": str, "title": str, "detail": str, "when": str, "cite": str, "deadline": str},
        ("stage", "title", "detail", "when"),
    ),
    "filing": (
        {"title": str, "detail": str, "when": str, "cite": str, "forms": list, "fees": list},
        ("title", "detail", "when", "cite"),
    ),
    "service": (
        {
            "stage": str, "title": str, "who": str, "how": str, "proof": str, "when": str,
            "cite": str, "rank": int, "forms": list, "fees": list, "warnings": list,
        },
        ("stage", "title", "who", "how", "proof", "when", "cite", "rank"),
    ),
    "checks": (
        {
            "title": str, "when": str, "severity": str, "message": str, "remedy": str,
            "cite": str, "paths": list,
        },
        ("title", "when", "severity", "message", "remedy"),
    ),
}  # fmt: skip
FEE_KEYS: dict[str, type] = {
    "label": str,
    "series": str,
    "waivable": bool,
    "note": str,
    "cite": str,
}


@frozen(kw_only=True)
class Rulebook:
    """Reads the tables of one state.

    Args:
        state: Postal code that the codes of its rules start with.
        conditions: Conditions by the names that tables use.
        cite: Gives the authority with an identifier, such as `TN-SRV-2`.
    """

    state: str
    conditions: Mapping[str, Condition]
    cite: Callable[[str], Citation]

    def steps(self, file: Traversable) -> tuple[Step, ...]:
        """Return the steps of a file, in its order within each stage.

        Raises:
            LawError: The file is malformed; every problem is listed with its key.
        """
        tables = self._tables(file, "steps")
        return tuple(self._step(key, table, place) for place, (key, table) in enumerate(tables))

    def filing_requirements(self, file: Traversable) -> tuple[FilingRequirement, ...]:
        """Return the filing requirements of a file.

        Raises:
            LawError: The file is malformed; every problem is listed with its key.
        """
        return tuple(self._filing(key, table) for key, table in self._tables(file, "filing"))

    def service_options(self, file: Traversable) -> tuple[ServiceOption, ...]:
        """Return the ways of service of a file.

        Raises:
            LawError: The file is malformed; every problem is listed with its key.
        """
        return tuple(self._service(key, table) for key, table in self._tables(file, "service"))

    def checks(self, file: Traversable) -> tuple[Check, ...]:
        """Return the checks of a file; a check without `cite` rests on its own identifier.

        Raises:
            LawError: The file is malformed; every problem is listed with its key.
        """
        return tuple(self._check(key, table) for key, table in self._tables(file, "checks"))

    def _step(self, key: str, table: Mapping[str, Any], place: int) -> Step:
        return Step(
            code=f"{self.state}.{key}",
            stage=STAGES[table["stage"]],
            title=table["title"],
            detail=_text(table["detail"]),
            applies=self.conditions[table["when"]],
            position=place,
            citation=self.cite(table["cite"]) if "cite" in table else None,
            deadline=table.get("deadline", ""),
        )

    def _filing(self, key: str, table: Mapping[str, Any]) -> FilingRequirement:
        return FilingRequirement(
            code=f"{self.state}.{key}",
            title=table["title"],
            detail=_text(table["detail"]),
            applies=self.conditions[table["when"]],
            citation=self.cite(table["cite"]),
            forms=tuple(table.get("forms", ())),
            fees=self._fees(table),
        )

    def _service(self, key: str, table: Mapping[str, Any]) -> ServiceOption:
        return ServiceOption(
            code=f"{self.state}.{key}",
            title=table["title"],
            stage=SERVICE_STAGES[table["stage"]],
            who_may_serve=table["who"],
            how=_text(table["how"]),
            proof=_text(table["proof"]),
            available=self.conditions[table["when"]],
            rank=table["rank"],
            forms=tuple(table.get("forms", ())),
            fees=self._fees(table),
            warnings=tuple(table.get("warnings", ())),
            citation=self.cite(table["cite"]),
        )

    def _fees(self, table: Mapping[str, Any]) -> tuple[Fee, ...]:
        return tuple(_fee(fee, self.cite) for fee in table.get("fees", ()))

    def _check(self, key: str, table: Mapping[str, Any]) -> Check:
        citation = self.cite(table.get("cite", key))
        warning = CaseWarning(
            code=key,
            severity=Severity(table["severity"]),
            message=_text(table["message"]),
            remedy=_text(table["remedy"]),
            citation=citation,
            paths=tuple(table.get("paths", ())),
        )
        condition = self.conditions[table["when"]]
        return Check(
            code=key,
            title=table["title"],
            find=lambda situation: (warning,) if condition(situation).yes else (),
            citation=citation,
        )

    def _tables(self, file: Traversable, kind: str) -> list[tuple[str, Mapping[str, Any]]]:
        """Return the tables `[kind.key]` of a file, in its order."""
        whole, problems = parse_toml(file.read_text(encoding="utf-8"), file.name)
        tables = whole.get(kind, {})
        if not problems:
            problems = [
                *_strangers(whole, kind, file.name),
                *(
                    p
                    for key, table in tables.items()
                    for p in self._problems(file, kind, key, table)
                ),
            ]
        if problems:
            raise LawError(f"A table of {kind} is malformed.", problems)
        return list(tables.items())

    def _problems(
        self, file: Traversable, kind: str, key: str, table: Mapping[str, Any]
    ) -> Iterator[Problem]:
        allowed, required = KEYS[kind]
        where = f"{file.name}: {kind}.{key}"
        yield from key_problems(table, allowed, required, where)
        yield from choice_problems(table, "when", self.conditions, where)
        stages = tuple(SERVICE_STAGES if kind == "service" else STAGES)
        yield from choice_problems(table, "stage", stages, where)
        yield from choice_problems(table, "severity", Severity, where)
        for place, fee in enumerate(table.get("fees", ())):
            yield from key_problems(fee, FEE_KEYS, ("label",), f"{where}.fees[{place}]")


def _strangers(whole: Mapping[str, Any], kind: str, name: str) -> Iterator[Problem]:
    for key in whole:
        if key != kind:
            remedy = f"write its tables as [{kind}.code]"
            yield Problem(where=f"{name}: {key}", what="unknown table", remedy=remedy)


def _fee(fee: Mapping[str, Any], cite: Callable[[str], Citation]) -> Fee:
    return Fee(
        label=fee["label"],
        series=fee.get("series", ""),
        waivable=fee.get("waivable", True),
        note=fee.get("note", ""),
        citation=cite(fee["cite"]) if "cite" in fee else None,
    )


def _text(words: str) -> str:
    """Return the words of a paragraph that a table breaks into lines."""
    return " ".join(words.split())
