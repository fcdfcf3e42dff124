"""Write the reference pages of `docs/` from the classes themselves, or check that they are current.

.venv/bin/python scripts/reference_pages.py [--check]
"""

from __future__ import annotations

import inspect
import re
import sys
from collections.abc import Iterator
from enum import Enum
from pathlib import Path
from types import ModuleType

import attrs

from docassemble_core import calc, drafting, law, model, spec, values

DOCS = Path(__file__).resolve().parents[1] / "docs"
ENTRY = re.compile(r"^    (\w+): (.*?)(?=^    \w+: |\Z)", re.MULTILINE | re.DOTALL)

MODEL = """# The case

What a case file may hold, and what templates and judgements see. A field that is left out was not
asked yet (`None`); `{ unknown = "why" }` says that somebody was asked and does not know
(`Unknown`). Amounts are `Decimal` dollars, days are `date`. This page is made from the classes of
`docassemble_core.model`; `docs/case.schema.json` is the JSON Schema of the same.

"""
SPEC = """# What a state is made of

The records and functions of `docassemble_core.spec`, of which a plugin makes its `State`. This
page is made from the classes themselves. Records are frozen, and their fields are given by name.

"""
CONTEXT = """# What a plan holds

The records that `docassemble_core.plan` returns, and that templates see as `plan`. This page is
made from the classes themselves.

"""


LAW = """# Law and values in code

What `docassemble_core.law` and `docassemble_core.values` offer to the rules of a state. This page
is made from the classes and functions themselves.

"""
ARREARS = """# Arrears

What `docassemble_core.calc` computes: the records that templates see as `arrears`, and the
functions behind them. This page is made from the classes and functions themselves.

"""


def pages() -> dict[str, str]:
    """Return the text of each page by its file name."""
    return {
        "model.md": MODEL + "\n".join(_entries(model)),
        "spec.md": SPEC + "\n".join(_entries(spec)),
        "law.md": LAW + "\n".join((*_entries(law), *_entries(values))),
        "arrears.md": ARREARS + "\n".join(_entries(calc)),
        "plan.md": CONTEXT + "\n".join(_entries(drafting)),
    }


def _entries(module: ModuleType) -> Iterator[str]:
    for name in sorted(module.__all__, key=str.lower):
        value = getattr(module, name)
        if inspect.isclass(value):
            yield from _class(name, value)
        elif inspect.isfunction(value):
            yield from _function(name, value)


def _class(name: str, kind: type) -> Iterator[str]:
    yield f"## `{name}`\n"
    yield _summary(kind) + "\n"
    if issubclass(kind, Enum):
        yield from ("| name | value |", "|---|---|")
        yield from (f"| `{one.name}` | `{one.value}` |" for one in kind)
        yield ""
    elif attrs.has(kind):
        yield from _fields(kind)
        yield from _offers(kind)


def _summary(owner: object) -> str:
    words = inspect.getdoc(owner) or ""
    return words.split("\nArgs:")[0].split("\n>>>")[0].split("\nRaises:")[0].strip()


def _fields(kind: type) -> Iterator[str]:
    said = _said(kind)
    fields = attrs.fields(kind)
    if not fields:
        return
    yield from ("| field | type | |", "|---|---|---|")
    for one in fields:
        words = said.get(one.name, "")
        needed = "required. " if one.default is attrs.NOTHING else ""
        yield f"| `{one.name}` | {_type(kind, one.name)} | {needed}{_cell(words)} |"
    yield ""


def _said(owner: object) -> dict[str, str]:
    words = inspect.getdoc(owner) or ""
    part = words.partition("Args:\n")[2].split("\nRaises:")[0].split("\n\n")[0]
    return {found[1]: " ".join(found[2].split()) for found in ENTRY.finditer(part)}


def _type(kind: type, name: str) -> str:
    """Return the annotation of a field as its class writes it."""
    written = next(vars(one)["__annotations__"][name] for one in kind.__mro__
                   if name in vars(one).get("__annotations__", {}))  # fmt: skip
    text = written if isinstance(written, str) else inspect.formatannotation(written)
    return f"`{text}`".replace("|", "\\|")


def _cell(words: str) -> str:
    return words.replace("|", "\\|")


def _offers(kind: type) -> Iterator[str]:
    """Yield the properties and methods of a record."""
    rows = []
    for name, value in vars(kind).items():
        owner = value.fget if isinstance(value, property) else value
        if name.startswith("_") or not inspect.isfunction(owner):
            continue
        call = "" if isinstance(value, property) else _call(owner)
        first = (inspect.getdoc(owner) or "").split("\n")[0]
        rows.append(f"- `{name}{call}`: {first}")
    if rows:
        yield from ("It offers:\n", *rows, "")


def _call(function: object) -> str:
    names = [one for one in inspect.signature(function).parameters if one != "self"]  # type: ignore[arg-type]  # a function
    return f"({', '.join(names)})"


def _function(name: str, function: object) -> Iterator[str]:
    yield f"## `{name}{_call(function)}`\n"
    yield _summary(function) + "\n"
    said = _said(function)
    yield from (f"- `{key}`: {words}" for key, words in said.items())
    yield ""


def main(arguments: list[str]) -> int:
    """Write the pages, or say which are not current."""
    stale = []
    for name, written in pages().items():
        path, text = DOCS / name, written.rstrip() + "\n"
        if "--check" in arguments:
            current = path.is_file() and path.read_text(encoding="utf-8") == text
            stale += [] if current else [name]
        else:
            path.write_text(text, encoding="utf-8")
    for name in stale:
        print(f"docs/{name} is not current: run scripts/reference_pages.py")
    return 1 if stale else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
