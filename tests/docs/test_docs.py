"""The documentation says what the code does: each of these fails where the two drift apart."""

from __future__ import annotations

import importlib.util
import inspect
import re
import subprocess
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

import attrs
import pytest

from docassemble_core import errors
from docassemble_core.assembly.filters import make_filters
from docassemble_core.assembly.lint_tags import FILTERS
from docassemble_core.assembly.shelf import TemplateShelf
from docassemble_core.authoring import build_template, read_reference
from docassemble_core.drafting import DocumentContext, plan
from docassemble_core.drafting.rendering import variables
from docassemble_core.law import checking, citations, loader
from docassemble_core.law.calendar_table import TABLE_KEYS
from docassemble_core.plugins import build_registry, hookspecs
from docassemble_core.spec import deadline_checks, rulebook
from docassemble_core.testing.cases import canonical_cases

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"
HOOKS = [name for name in vars(hookspecs) if name.startswith("docassemble_")]
EXAMPLE = re.compile(
    r"^\| (?:`\w+`|an? [a-z]+|[a-z]+) \| `\{\{ (.+?) \}\}` \| `(.*?)` \|$", re.MULTILINE
)


def page(name: str) -> str:
    return (DOCS / name).read_text(encoding="utf-8")


def signature(name: str) -> str:
    """Return a hook as its specification writes it, without quotes and modules."""
    text = str(inspect.signature(getattr(hookspecs, name)))
    return f"{name}{text}".replace("'", "")


@pytest.mark.parametrize("name", HOOKS)
def test_each_hook_has_a_heading_with_its_exact_signature_and_an_example(name: str) -> None:
    text = page("plugins.md")

    assert f"### `{signature(name)}`\n" in text, f"add ### `{signature(name)}` to docs/plugins.md"
    section = text.split(f"### `{signature(name)}`\n")[1].split("\n##")[0]
    assert f":pyobject: {name}" in section


def test_plugins_names_no_hook_that_there_is_not() -> None:
    named = re.findall(r"^### `(docassemble_\w+)\(", page("plugins.md"), re.MULTILINE)

    assert named == HOOKS


def test_sample_plugins_are_included_not_copied() -> None:
    text = page("plugins.md")
    included = re.findall(r"literalinclude\} (\S+)", text)

    assert all((DOCS / path).is_file() for path in included)
    assert "@hookimpl\n" not in text


def test_each_error_class_has_a_heading_and_something_to_do() -> None:
    classes = [
        name
        for name, value in vars(errors).items()
        if inspect.isclass(value) and issubclass(value, Exception)
    ]

    sections = dict(
        re.findall(r"^## `(\w+)`\n\n(.+?)(?=\n## |\Z)", page("errors.md"), re.MULTILINE | re.DOTALL)
    )
    assert sorted(sections) == sorted(classes)
    assert all(len(words.split(". ")) > 1 for words in sections.values())


def keys_of_law() -> Iterator[str]:
    tables: tuple[dict[str, Any], ...] = (
        loader.SERIES_KEYS,
        loader.VALUE_KEYS,
        checking.CITATION_KEYS,
        *TABLE_KEYS.values(),
        deadline_checks.RULE_KEYS,
        deadline_checks.PERIOD_KEYS,
        deadline_checks.WAY_KEYS,
        deadline_checks.COUNTING_KEYS,
        *(allowed for allowed, _ in rulebook.KEYS.values()),
        rulebook.FEE_KEYS,
    )
    yield from (key for table in tables for key in table)
    yield from (*loader.UNITS, *citations.KEYS)


def test_each_key_and_unit_of_the_law_format_is_described() -> None:
    text = page("law-format.md")

    assert sorted({key for key in keys_of_law() if f"`{key}`" not in text
                   and f"counting.{key}]" not in text}) == []  # fmt: skip


def test_each_name_of_the_template_context_is_described() -> None:
    names = page("templates.md").split("## Names")[1].split("## Filters")[0]

    assert [one.name for one in attrs.fields(DocumentContext) if f"`{one.name}`" not in names] == []


def test_each_filter_has_an_example() -> None:
    text = page("templates.md")
    named = re.findall(r"^\| `(\w+)` \| `\{\{", text, re.MULTILINE)

    assert named == list(make_filters())
    refused = text.split("change by themselves:")[1].split(".")[0]
    assert not [name for name in re.findall(r"`(\w+)`", refused) if name in FILTERS]


def templates_examples() -> list[tuple[str, str]]:
    found = EXAMPLE.findall(page("templates.md").split("## Filters")[1])
    return [(expression.replace("\\|", "|"), printed) for expression, printed in found]


@pytest.fixture(scope="module")
def sample() -> Any:  # noqa: ANN401 - names and values of a template
    sys.path.insert(0, str(ROOT / "tests" / "plugins" / "docassemble-state-zz" / "src"))
    try:
        module = import_module("docassemble_state_zz")
    finally:
        sys.path.pop(0)
    registry = build_registry(plugins={"zz": module})
    complete = canonical_cases(registry.state("ZZ"))[0]
    planned = plan(complete.case, on=complete.on, registry=registry)
    return variables(planned, planned.forms[0].form)


def test_there_is_an_example_for_each_row_of_the_tables() -> None:
    text = page("templates.md").split("## Filters")[1]
    rows = [line for line in text.splitlines() if line.startswith("|") and "{{" in line]

    assert len(templates_examples()) == len(rows)


@pytest.mark.parametrize(("expression", "printed"), templates_examples())
def test_an_example_prints_what_the_page_says(
    expression: str,
    printed: str,
    sample: Any,  # noqa: ANN401 - as above
) -> None:
    found = TemplateShelf((), mode="draft").evaluate(expression, sample)

    assert str(found.value) == printed
    assert found.gaps == ()


def test_reference_pages_are_current() -> None:
    spec = importlib.util.spec_from_file_location(
        "reference_pages", ROOT / "scripts" / "reference_pages.py"
    )
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)

    remedy = "run scripts/reference_pages.py and commit what it writes"
    for name, text in module.pages().items():
        assert page(name) == text.rstrip() + "\n", f"docs/{name} is not current; {remedy}"


def test_the_compatibility_policy_has_ten_points() -> None:
    assert re.findall(r"^(\d+)\. ", page("compatibility.md"), re.MULTILINE) == [
        str(number) for number in range(1, 11)
    ]


def test_the_markdown_of_the_how_to_builds() -> None:
    blocks = re.findall(r"```markdown\n(.*?)```", page("../templates/README.md"), re.DOTALL)
    reference = read_reference(ROOT / "templates" / "shared" / "reference.docx")

    for block in blocks:
        source = f"---\ntitle: An example\nrevision: 2026-11\n---\n{block}"
        assert build_template(source, reference, name="example.md")


def test_the_documentation_builds_without_a_warning(tmp_path: Path) -> None:
    pytest.importorskip("sphinx", reason="the docs extra is not installed")
    pytest.importorskip("myst_parser", reason="the docs extra is not installed")
    command = [sys.executable, "-m", "sphinx", "-W", "--keep-going", "-q", str(DOCS), str(tmp_path)]

    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - our own pages

    assert (done.returncode, done.stderr) == (0, "")
