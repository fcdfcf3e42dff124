"""Lint of templates, with a rogues' gallery: one planted mistake a file, the message in full.

A file of the gallery holds a paragraph a line (or its XML), a line `@name xml` for another part,
then `----` and what lint says.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from attrs import frozen

from docassemble_core.assembly.canonical import write_package
from docassemble_core.assembly.lint import Rule, lint_template
from docassemble_core.assembly.ooxml import DOCUMENT, Part
from docassemble_core.authoring import Reference, reference_bytes
from docassemble_core.values import Sensitive, Unknown

ROGUES = sorted((Path(__file__).parent / "rogues").glob("*.txt"))
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


@frozen
class Name:
    first: str

    @property
    def full(self) -> str:
        return self.first

    def shortened(self, length: int) -> str:
        return self.first[:length]


@frozen
class Child:
    name: Name | Unknown | None
    born: date | None = None


@frozen
class Payment:
    amount: Decimal
    on: date


@frozen
class Ledger:
    payments: tuple[Payment, ...]
    span: tuple[date, Decimal]

    @property
    def by_year(self) -> tuple[tuple[int, tuple[Payment, ...]], ...]:
        return ()


@frozen
class Context:
    docket_number: str | Unknown | None
    children: tuple[Child, ...]
    ledger: Ledger | Unknown | None
    ssn: Sensitive | None = None


Lint = Callable[..., list[str]]


@pytest.fixture(scope="module")
def reference() -> Reference:
    room = '[text]\nfont = "Times New Roman"\nsize = 12\nbody_line = 1.5\n'
    return Reference.read(reference_bytes(room, name="room"), name="reference.docx")


@pytest.fixture
def lint(reference: Reference) -> Lint:
    def run(*lines: str, discloses: bool = False) -> list[str]:
        body = "".join(_block(one) for one in lines if not one.startswith("@"))
        others = [one[1:].split(" ", 1) for one in lines if one.startswith("@")]
        xml = f'<w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>'
        parts = [(DOCUMENT, xml), *others]
        package = reference.package.replaced(*(Part(name, xml.encode()) for name, xml in parts))
        found = lint_template(
            write_package(package),
            name="petition.docx",
            context=Context,
            filters=frozenset({"money", "date"}),
            reference_styles=frozenset(name for name, _ in reference.styles),
            discloses_sensitive=discloses,
        )
        return [str(one) for one in found]

    return run


def _block(line: str) -> str:
    if line.startswith("<"):
        return line
    run = f'<w:r><w:t xml:space="preserve">{line}</w:t></w:r>'
    return f'<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr>{run}</w:p>'


def test_a_template_that_keeps_every_rule_has_no_problem(lint: Lint) -> None:
    found = lint(
        "Docket {{ docket_number }} of {{ children | length }} children",
        "{%p for child in children %}",
        "{{ loop.index }}. {{ child.name.full }}, {{ child.name.shortened(3) | upper }}",
        "{%p if child.born is known and not loop.last %}",
        "born {{ child.born | date }}",
        "{%p endif %}",
        "{%p endfor %}",
        "{% set last = ledger.payments | sort(attribute='on') | last %}{{ last.amount | money }}",
        "{% for year, payments in ledger.by_year %}{{ payments[0].amount }}{% endfor %}",
        "{{ ledger.span[0].year }} {{ children | map(attribute='name.first') | join(', ') }}",
        "{% if note is defined %}{{ note }}{% endif %} {{ ssn.last4 }}",
    )

    assert found == []


@pytest.mark.parametrize("rogue", ROGUES, ids=lambda path: path.stem)
def test_lint_finds_the_planted_mistake_and_says_what_to_do(lint: Lint, rogue: Path) -> None:
    template, message = rogue.read_text(encoding="utf-8").split("\n----\n")

    assert "\n".join(lint(*template.splitlines())) + "\n" == message


def test_each_rule_about_one_template_has_a_rogue() -> None:
    about_parts = {Rule.INCLUDED_PART, Rule.MISSING_PART}

    assert {rogue.stem[:4] for rogue in ROGUES} == {str(one) for one in set(Rule) - about_parts}


def test_each_rule_says_in_one_sentence_what_it_asks() -> None:
    assert all(rule.sentence.endswith(".") for rule in Rule)
    assert len({rule.sentence for rule in Rule}) == len(Rule)


CHILD_NAME = ("nam", "Child", "name")
AMOUNT = ("amont", "Payment", "amount")


@pytest.mark.parametrize(
    ("tag", "name", "owner", "right"),
    [
        ("{% for child in children %}{{ child.nam.full }}{% endfor %}", "nam", "Child", "name"),
        ("{{ children[0].name.frist }}", "frist", "Name", "first"),
        ("{{ (children | first).borne }}", "borne", "Child", "born"),
        ("{% set c = children[0] %}{{ c.borm }}", "borm", "Child", "born"),
        ("{% with c = children[0] %}{{ c.borm }}{% endwith %}", "borm", "Child", "born"),
        ("{{ (children[0] if ssn else children[1]).borm }}", "borm", "Child", "born"),
        ("{{ ledger['payment'] }}", "payment", "Ledger", "payments"),
        ("{{ ledger.payments | sum(attribute='amont') }}", *AMOUNT),
        ("{{ children | map(attribute='name.frist') | list }}", "frist", "Name", "first"),
        ("{{ children | selectattr('borm') | list }}", "borm", "Child", "born"),
        ("{% for y, p in ledger.by_year %}{{ p[0].amont }}{% endfor %}", *AMOUNT),
        ("{% for g in children|groupby('born') %}{{ g.list[0].nam }}{% endfor %}", *CHILD_NAME),
        ("{% for p in ledger.payments|batch(2) %}{{ p[0].amont }}{% endfor %}", *AMOUNT),
        ("{% for c in children if c.borm %}x{% endfor %}", "borm", "Child", "born"),
        ("{% for c in children %}{{ loop.idex }}{% endfor %}", "idex", "Loop", "index"),
        ("{% macro m(x) %}{{ children[0].borm }}{% endmacro %}", "borm", "Child", "born"),
        ("{{ ledger.span[0].yaer }}", "yaer", "date", "year"),
    ],
)  # fmt: skip
def test_types_are_followed_through(
    lint: Lint, tag: str, name: str, owner: str, right: str
) -> None:
    (found,) = lint(tag)

    assert f"asks for {name}, which {owner} does not have; write {right}" in found


def test_a_private_attribute_is_no_attribute(lint: Lint) -> None:
    (found,) = lint("{{ ledger.__class__ }}")

    assert "asks for __class__, which Ledger does not have" in found


def test_a_filter_that_undoes_escaping_is_refused(lint: Lint) -> None:
    (found,) = lint("{{ docket_number | safe }}")

    assert "T004 the tag {{ docket_number | safe }} uses the filter safe, which" in found


@pytest.mark.parametrize("tag", ["{{ ssn }}", "{{ ssn.disclosed }}"])
def test_a_document_that_is_declared_to_disclose_may_print_secrets(lint: Lint, tag: str) -> None:
    assert lint(tag, discloses=True) == []


def test_a_footer_is_linted_like_the_body(lint: Lint) -> None:
    footer = f'<w:ftr xmlns:w="{WORD}">{_block("{{ judge }}")}</w:ftr>'

    (found,) = lint("Text.", f"@word/footer1.xml {footer}")

    assert found.startswith("petition.docx, word/footer1.xml, paragraph 1: T002 ")
