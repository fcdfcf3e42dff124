"""One template for each feature that docxtpl documents: our parts are canonically docxtpl's."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any

import pytest
from docxtpl import Listing, RichText, RichTextParagraph

from docassemble_core.assembly import codegen

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
