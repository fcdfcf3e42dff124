"""One template for each feature that docxtpl documents: our parts are canonically docxtpl's."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable, Mapping
from decimal import Decimal
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import docx
import pytest
from docx.shared import Mm
from docxtpl import InlineImage, Listing, RichText, RichTextParagraph

from docassemble_core.assembly import codegen
from docassemble_core.assembly.compiled_template import CompiledTemplate
from docassemble_core.assembly.environment import make_environment

Equal = Callable[..., Any]
With = Callable[..., bytes]


def p(text: str, properties: str = "") -> str:
    return f"<w:p>{properties}<w:r><w:t>{text}</w:t></w:r></w:p>"


def tc(text: str, properties: str = "") -> str:
    width = '<w:tcW w:w="1000" w:type="dxa"/>'
    return f"<w:tc><w:tcPr>{width}{properties}</w:tcPr>{p(text)}</w:tc>"


def row(*texts: str) -> str:
    return f"<w:tr>{''.join(map(tc, texts))}</w:tr>"


def table(columns: int, *rows: str) -> str:
    grid = '<w:gridCol w:w="3001"/>' * columns
    return f"<w:tbl><w:tblPr/><w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"


def cell_with(content: str) -> str:
    return f"<w:tc><w:tcPr/>{content}</w:tc>"


def png(red: int, width: int = 3, height: int = 2) -> bytes:
    """Return a picture of one colour."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        body = kind + data
        return struct.pack(">I", len(data)) + body + struct.pack(">I", zlib.crc32(body))

    pixels = zlib.compress((b"\0" + bytes([red, 0, 0]) * width) * height)
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunks = chunk(b"IHDR", header) + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + chunks


SPLIT = (
    "<w:p><w:r><w:t>a {</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>{ x</w:t></w:r>"
    '<w:r><w:t xml:space="preserve"> }</w:t></w:r><w:r><w:t>} b</w:t></w:r></w:p>'
)
BOLD_CENTERED = (
    '<w:p><w:pPr><w:jc w:val="center"/></w:pPr>'
    "<w:r><w:rPr><w:b/></w:rPr><w:t>{{ x }}</w:t></w:r></w:p>"
)
RUN_IF = (
    "<w:p><w:r><w:t>{%r if x %}</w:t></w:r><w:r><w:t>b</w:t></w:r>"
    "<w:r><w:t>{%r endif %}</w:t></w:r></w:p>"
)
HM_OVER_A_SPAN = (
    "<w:tr>"
    + tc("{%tc for r in rows %}")
    + tc("{% hm %}same", '<w:gridSpan w:val="2"/>')
    + tc("{%tc endfor %}")
    + "</w:tr>"
)
INNER_ROWS = table(2, row("{%tr for q in r %}"), row("{{ q }}", "k"), row("{%tr endfor %}"))
INNER_CELLS = table(1, row("{%tc for c in cols %}", "{{ c }}", "{%tc endfor %}"))
OPEN, CLOSE = "\N{LEFT SINGLE QUOTATION MARK}", "\N{RIGHT SINGLE QUOTATION MARK}"
OPENING, CLOSING = "\N{LEFT DOUBLE QUOTATION MARK}", "\N{RIGHT DOUBLE QUOTATION MARK}"
DRAWING = (
    '<w:p><w:r><w:drawing><wp:inline><wp:docPr id="3" name="n" descr="d"/></wp:inline>'
    "</w:drawing></w:r></w:p>"
)
ROWS = [{"a": 1, "b": "x & y"}, {"a": "<", "b": Decimal("2.50")}]
EVERYTHING = "a\nb\tc\ad & <e>\fg"

CASES: dict[str, tuple[str, Mapping[str, object]]] = {
    "variable": (p("a {{ x }} b"), {"x": "A & <b> \"q\" 's'"}),
    "tag split over runs": (SPLIT, {"x": "v"}),
    "p if else": (
        p("{%p if x %}") + p("yes") + p("{%p else %}") + p("no") + p("{%p endif %}"),
        {"x": False},
    ),
    "p elif": (
        p("{%p if x == 1 %}") + p("1") + p("{%p elif x == 2 %}") + p("2") + p("{%p endif %}"),
        {"x": 2},
    ),
    "p for": (p("{%p for r in rows %}") + p("{{ r.a }}") + p("{%p endfor %}"), {"rows": ROWS}),
    "inline if": (p("a{% if x %}b{% else %}c{% endif %}"), {"x": 0}),
    "run if": (
        RUN_IF,
        {"x": 1},
    ),
    "run variable": (p("a {{r x }} b"), {"x": RichText("c")}),
    "condition across paragraphs": (p("{% if x %}a") + p("b{% endif %}c"), {"x": 0}),
    "tr for": (
        table(
            2, row("h", "k"), row("{%tr for r in rows %}"), row("{{ r.a }}", '{{ r["b"] }}')
        ).replace("</w:tbl>", row("{%tr endfor %}") + "</w:tbl>"),
        {"rows": ROWS},
    ),
    "tr for over nothing": (
        table(2, row("{%tr for r in rows %}"), row("{{ r }}", "b"), row("{%tr endfor %}")),
        {"rows": []},
    ),
    "tr if": (table(1, row("{%tr if x %}"), row("a"), row("{%tr endif %}"), row("b")), {"x": 0}),
    "tc for, wider": (
        table(2, row("{%tc for c in cols %}", "{{ c }}", "{%tc endfor %}")),
        {"cols": [1, 2, 3, 4, 5]},
    ),
    "tc for, narrower": (
        table(3, row("{%tc for c in cols %}", "{{ c }}", "{%tc endfor %}")),
        {"cols": ["only"]},
    ),
    "tc if": (table(3, row("a", "{%tc if x %}", "b", "{%tc endif %}", "c")), {"x": False}),
    "dynamic table": (
        table(
            2,
            row("", "{%tc for c in cols %}", "{{ c }}", "{%tc endfor %}"),
            row("{%tr for r in rows %}"),
            row("{{ r.a }}", "{%tc for c in cols %}", "{{ r.b }}{{ c }}", "{%tc endfor %}"),
            row("{%tr endfor %}"),
        ),
        {"cols": ["x", "y", "z"], "rows": ROWS},
    ),
    "colspan": (table(3, row("{% colspan n %}{{ x }}"), row("a", "b", "c")), {"n": 3, "x": "t"}),
    "cellbg": (
        table(
            1,
            row("{%tr for r in rows %}"),
            row("{% cellbg r.bg %}{{ r.x }}"),
            row("{%tr endfor %}"),
        ),
        {"rows": [{"bg": "FF0000", "x": 1}, {"bg": "00FF00", "x": 2}]},
    ),
    "vm": (
        table(
            2, row("{%tr for r in rows %}"), row("{% vm %}same", "{{ r.a }}"), row("{%tr endfor %}")
        ),
        {"rows": ROWS},
    ),
    "hm": (
        table(
            2,
            row("{%tc for r in rows %}", "{% hm %}same", "{%tc endfor %}"),
            row("{%tc for r in rows %}", "{{ r.a }}", "{%tc endfor %}"),
        ),
        {"rows": [*ROWS, *ROWS]},
    ),
    "hm over a span": (
        table(
            4,
            HM_OVER_A_SPAN,
            row("a", "b", "c", "d"),
        ),
        {"rows": ROWS},
    ),
    "nested table": (
        table(
            1,
            row("{%tr for r in rows %}"),
            f"<w:tr>{cell_with(INNER_ROWS + p(''))}</w:tr>",
            row("{%tr endfor %}"),
        ),
        {"rows": [[1, 2], [3]]},
    ),
    "nested table that widens": (
        table(
            1,
            f"<w:tr>{cell_with(INNER_CELLS + p(''))}</w:tr>",
        ),
        {"cols": [1, 2, 3]},
    ),
    "RichText": (
        p("{{r x }}") + p("as text {{ x }}"),
        {"x": RichText("a & b\nc", bold=True, color="#ff0000", size=24, font="Arial", style="S")},
    ),
    "RichText with everything": (
        p("{{r x }}"),
        {
            "x": RichText(
                "ע",
                highlight="#00ff00",
                subscript=True,
                italic=True,
                underline="double",
                strike=True,
                rtl=True,
                lang="he-IL",
                font="eastAsia:Arial",
            )
        },
    ),
    "RichTextParagraph": (
        p("{{p x }}"),
        {"x": RichTextParagraph(RichText("z\nq\tt"), parastyle="Normal")},
    ),
    "Listing": (p("{{ x }}") + p("after"), {"x": Listing(EVERYTHING)}),
    "characters of a listing in a value": (p("{{ x }}") + BOLD_CENTERED, {"x": EVERYTHING}),
    "characters of a listing in a macro": (
        p("{% macro m(a) %}[{{ a }}]{% endmacro %}{{ m(x) }}"),
        {"x": EVERYTHING},
    ),
    "listing in a cell": (table(1, row("{{ x }}")), {"x": "a\nb\ac"}),
    "comment": (p("{#p gone #}") + p("a {# c #} b"), {}),
    "row and cell comments": (
        table(2, row("{#tr gone #}"), row("a", "b", "{#tc gone #}")),
        {},
    ),
    "curly quotes": (
        p(f"{{{{ x[{OPEN}a{CLOSE}] }}}}")
        + p(f"{{% if x.a == {OPENING}v{CLOSING} %}}y{{% endif %}}"),
        {"x": {"a": "v"}},
    ),
    "comparison written by Word": (p("{% if x &lt; 3 and x &gt; 1 %}y{% endif %}"), {"x": 2}),
    "merge paragraphs": (
        p("a") + p("{%- if x %}") + p("b {% endif -%}") + p("c"),
        {"x": 1},
    ),
    "literal braces": (p("{_{ x }_} {_% if %_}"), {}),
    "raw": (p("{% raw %}{{ x }} {% if %}{% endraw %}"), {}),
    "spaces are kept": (p("{{ x }} ") + p(" {% if x %} y {% endif %}"), {"x": " v "}),
    "macro": (p("{% macro m(a) %}[{{ a }}]{% endmacro %}{{ m(x) }}{{ m(2) }}"), {"x": "<&>"}),
    "call": (
        p("{% macro m() %}[{{ caller() }}]{% endmacro %}{% call m() %}in {{ x }}{% endcall %}"),
        {"x": "&"},
    ),
    "filter block": (p("{% filter upper %}a{{ x }}{% endfilter %}"), {"x": "b"}),
    "set": (p("{% set y %}[{{ x }}]{% endset %}{{ y }}{% set z = 3 %}{{ z }}"), {"x": "&"}),
    "with": (p("{% with y = x %}{{ y }}{% endwith %}"), {"x": "&"}),
    "recursive loop": (
        p("{% for n in t recursive %}({{ n.v }}{{ loop(n.c) }}){% endfor %}"),
        {"t": [{"v": 1, "c": [{"v": "<", "c": []}]}]},
    ),
    "loop names": (
        p(
            "{% for n in t %}{{ loop.index }}/{{ loop.length }}"
            "{{ ', ' if not loop.last }}{% endfor %}"
        ),
        {"t": "abc"},
    ),
    "filters": (
        p("{{ x|upper }} {{ t|join(', ') }} {{ n|round(1) }} {{ x|e }} {{ x|safe }}")
        + p("{{ y|default('d') }}"),
        {"x": "a &amp; b", "t": ["<", "b"], "n": 1.26},
    ),
    "numbers": (
        p("{{ d }} {{ b }} {{ f }} {{ n }} {{ l }}"),
        {"d": Decimal("10.50"), "b": True, "f": 1e20, "n": -3, "l": [1, "b"]},
    ),
    "control characters and odd spaces": (p("{{ x }}"), {"x": "a\r\nb\u00a0c\u2028d\u200f"}),
    "literal tab and line break": (p("a\tb\nc"), {}),
    "section in the middle": (
        p("x")
        + '<w:p><w:pPr><w:sectPr><w:pgSz w:w="1" w:h="2"/></w:sectPr></w:pPr></w:p>'
        + p("{{ x }}"),
        {"x": 1},
    ),
    "drawing": (DRAWING * 2 + p("{{ x }}"), {"x": 1}),
    "drawing in a loop": (p("{%p for x in xs %}") + DRAWING + p("{%p endfor %}"), {"xs": "abc"}),
    "drawing in a condition": (p("{%p if x %}") + DRAWING + p("{%p endif %}") + DRAWING, {"x": 0}),
    "no tags": (p("plain") + table(1, row("a", "b")), {}),
    "empty": ("", {}),
}


@pytest.mark.parametrize("case", CASES)
def test_feature_renders_as_docxtpl_renders_it(case: str, equal: Equal, with_body: With) -> None:
    body, context = CASES[case]

    equal(with_body(body), context)


@pytest.mark.parametrize("case", CASES)
def test_feature_renders_alike_with_code_of_jinjas_own_generator(
    case: str, equal: Equal, with_body: With, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(codegen, "KNOWN_COMPILERS", frozenset())
    body, context = CASES[case]

    equal(with_body(body), context)


def test_headers_and_footers_are_filled(equal: Equal, with_body: With) -> None:
    source = with_body(
        p("{{ x }}"),
        header1=p("Entête {{ x }} &amp; {{ y }}") + table(1, row("{% if x %}a{% endif %}")),
        footer1=p("{{ x }}\t{{ y }}"),
    )

    equal(source, {"x": "é < ü", "y": "l1\nl2"})


def test_footnotes_are_filled(equal: Equal, with_body: With) -> None:
    note = '<w:footnote w:id="2">' + p("See {{ x }}.") + "</w:footnote>"

    equal(with_body(p("{{ x }}"), footnotes=note), {"x": "R&D"})


def test_footnotes_are_rendered_once_so_that_no_value_is_evaluated(with_body: With) -> None:
    # docxtpl renders them once for each section: with two sections `{{ 7*7 }}` becomes 49.
    section = "<w:p><w:pPr><w:sectPr/></w:pPr></w:p>"
    note = '<w:footnote w:id="2">' + p("{{ x }}") + "</w:footnote>"
    template = CompiledTemplate(
        with_body(section, footnotes=note), environment=make_environment(mode="filing")
    )

    document = template.render({"x": "{{ 7*7 }}"})

    assert b"{{ 7*7 }}" in ZipFile(BytesIO(document)).read("word/footnotes.xml")


def test_properties_are_filled_and_escaped_once(equal: Equal, document_of: With) -> None:
    document = docx.Document(BytesIO(document_of("{{ x }}")))
    document.core_properties.title = "A & {{ x }}"
    document.core_properties.subject = "{% if x %}yes{% endif %}"
    written = BytesIO()
    document.save(written)

    rendering = equal(written.getvalue(), {"x": "R&D"})

    properties = docx.Document(BytesIO(rendering.document)).core_properties
    assert (properties.title, properties.subject) == ("A & R&D", "yes")


def test_images_are_inserted_once_each(equal: Equal, with_body: With) -> None:
    source = with_body(p("{{ i }} {{ j }} {{ i }}") + table(1, row("{{ j }}")))

    def context(template: object) -> dict[str, object]:
        return {
            "i": InlineImage(template, BytesIO(png(255)), width=Mm(20)),
            "j": InlineImage(template, BytesIO(png(9, 5, 5)), anchor="https://x.org/?a=1&b"),
        }

    rendering = equal(source, context)

    media = [n for n in ZipFile(BytesIO(rendering.document)).namelist() if "media" in n]
    assert media == ["word/media/image1.png", "word/media/image2.png"]


def test_images_are_inserted_into_headers(equal: Equal, with_body: With) -> None:
    source = with_body(p("{{ i }}"), header1=p("{{ i }}"))

    equal(source, lambda template: {"i": InlineImage(template, BytesIO(png(255)))})


def test_filters_of_the_caller_are_used(equal: Equal, with_body: With) -> None:
    equal(with_body(p("{{ x|total(2) }}")), {"x": [1, 2]}, total=lambda values, n: sum(values) * n)
