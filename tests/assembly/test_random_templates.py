"""Random templates with random values: our parts are canonically docxtpl's."""

from __future__ import annotations

import os
from collections.abc import Callable

from docxtpl import Listing, RichText
from hypothesis import HealthCheck, event, given, settings
from hypothesis import strategies as st

EXAMPLES = int(os.environ.get("DOCASSEMBLE_CORE_RANDOM_TEMPLATES", "60"))

# `_` is left out: docxtpl makes `{_{` in a value into `{{`; we leave a person's text alone.
TEXT = st.text(
    st.sampled_from("ab Z.é&<>\"'\t\n\a\f;#{}%§\u00a0שx7$\u2019-|"), min_size=0, max_size=8
)
LITERAL = st.text(st.sampled_from("ab Z.é&<>\"'§\u00a0ש7;"), min_size=0, max_size=6)
NUMBERS = st.integers(-3, 300) | st.decimals(-9, 999, places=2) | st.booleans()
RICH = st.builds(
    lambda text, bold, color: RichText(text, bold=bold, color=color),
    TEXT,
    st.booleans(),
    st.sampled_from([None, "#ff0000", "00FF00"]),
)
VALUES = TEXT | NUMBERS | st.builds(Listing, TEXT)
ROWS = st.lists(
    st.fixed_dictionaries({"a": VALUES, "b": VALUES, "n": st.integers(1, 3)}), max_size=3
)
CONTEXTS = st.fixed_dictionaries(
    {
        "x": VALUES,
        "y": VALUES,
        "n": st.integers(1, 4),
        "yes": st.booleans(),
        "no": st.booleans(),
        "rows": ROWS,
        "cols": st.lists(VALUES, max_size=5),
        "rich": RICH,
        "bg": st.sampled_from(["FF0000", "auto", "00ff00"]),
    }
)

EXPRESSIONS = st.sampled_from(
    [
        "x",
        "y",
        "n",
        "rows|length",
        "x ~ y",
        "'lit &lt; &amp; \"q\"'",
        "y if yes else x",
        "rows[0].a if rows else 'none'",
        "x|string|upper",
        "\N{LEFT SINGLE QUOTATION MARK}curly\N{RIGHT SINGLE QUOTATION MARK}",
        "loop_free|default('d')",
    ]
)
RUN_PROPERTIES = st.sampled_from(["", "<w:rPr><w:b/></w:rPr>", '<w:rPr><w:sz w:val="24"/></w:rPr>'])
PARAGRAPH_PROPERTIES = st.sampled_from(["", '<w:pPr><w:jc w:val="center"/></w:pPr>'])


def escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def run(text: str, properties: str = "") -> str:
    return f'<w:r>{properties}<w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(*runs: str, properties: str = "") -> str:
    return f"<w:p>{properties}{''.join(runs)}</w:p>"


@st.composite
def tags(draw: st.DrawFn) -> str:
    """A print tag, sometimes split over runs as Word does."""
    tag = "{{ " + draw(EXPRESSIONS) + " }}"
    if draw(st.booleans()):
        return tag
    cut = draw(st.integers(1, len(tag) - 1))
    if "&" in tag[:cut] and ";" not in tag[cut - 5 : cut]:
        return tag
    return f"{tag[:cut]}</w:t></w:r><w:r><w:t>{tag[cut:]}"


@st.composite
def inline(draw: st.DrawFn) -> str:
    """The text of a run: words, tags, conditions, sets and comments."""
    pieces = []
    for _ in range(draw(st.integers(0, 3))):
        kind = draw(st.sampled_from(["text", "tag", "if", "for", "comment", "braces", "set"]))
        text, tag = escaped(draw(LITERAL)), draw(tags())
        pieces.append(
            {
                "text": text,
                "tag": tag,
                "if": f"{{% if yes %}}{text}{tag}{{% else %}}{text}{{% endif %}}",
                "for": f"{{% for r in rows %}}{{{{ r.a }}}}{text}{{% endfor %}}",
                "comment": "{# note #}",
                "braces": "{_{ z }_} {_% z %_}",
                "set": "{% set k = x %}{{ k }}",
            }[kind]
        )
    return "".join(pieces)


@st.composite
def paragraphs(draw: st.DrawFn) -> str:
    runs = [run(draw(inline()), draw(RUN_PROPERTIES)) for _ in range(draw(st.integers(0, 3)))]
    kind = draw(st.sampled_from(["plain"] * 5 + ["rich", "crossing", "merged"]))
    if kind == "rich":
        runs.append(run("{{r rich }}"))
    if kind == "crossing":
        runs = [run("{% if no %}"), *runs, run("{% endif %}")]
    if kind == "merged":
        return (
            paragraph(run("before"))
            + paragraph(run("{%- if yes %} in {% endif -%}"))
            + paragraph(run("after"))
        )
    return paragraph(*runs, properties=draw(PARAGRAPH_PROPERTIES))


def cell(content: str, properties: str = "") -> str:
    return f'<w:tc><w:tcPr><w:tcW w:w="900" w:type="dxa"/>{properties}</w:tcPr>{content}</w:tc>'


def words(text: str) -> str:
    return paragraph(run(text))


@st.composite
def table_rows(draw: st.DrawFn, columns: int) -> str:
    kind = draw(
        st.sampled_from(["plain", "tr for", "tc for", "tr if", "colspan", "cellbg", "vm", "hm"])
    )
    plain = "".join(cell(draw(paragraphs())) for _ in range(columns))
    looped = "".join(cell(words("{{ r.a }}")) for _ in range(columns))
    return {
        "plain": f"<w:tr>{plain}</w:tr>",
        "tr for": around("tr", "for r in rows", f"<w:tr>{looped}</w:tr>", "endfor"),
        "tr if": around("tr", "if yes", f"<w:tr>{plain}</w:tr>", "endif"),
        "tc for": "<w:tr>"
        + cell(words("{%tc for c in cols %}"))
        + cell(words("{{ c }}"))
        + cell(words("{%tc endfor %}"))
        + "</w:tr>",
        "colspan": f"<w:tr>{cell(words('{% colspan n %}{{ x }}'))}</w:tr>",
        "cellbg": f"<w:tr>{cell(words('{% cellbg bg %}{{ x }}')) * columns}</w:tr>",
        "vm": around(
            "tr",
            "for r in rows",
            "<w:tr>" + cell(words("{% vm %}{{ x }}")) + cell(words("{{ r.b }}")) + "</w:tr>",
            "endfor",
        ),
        "hm": "<w:tr>"
        + cell(words("{%tc for c in cols %}"))
        + cell(words("{% hm %}{{ y }}"))
        + cell(words("{%tc endfor %}"))
        + "</w:tr>",
    }[kind]


def around(level: str, begin: str, content: str, end: str) -> str:
    def wrap(tag: str) -> str:
        inner = words(f"{{%{level} {tag} %}}")
        return f"<w:tr>{cell(inner)}</w:tr>" if level == "tr" else inner

    return wrap(begin) + content + wrap(end)


@st.composite
def tables(draw: st.DrawFn, depth: int = 0) -> str:
    columns = draw(st.integers(1, 4))
    grid = f'<w:gridCol w:w="{draw(st.integers(300, 3000))}"/>' * columns
    rows = [draw(table_rows(columns)) for _ in range(draw(st.integers(1, 3)))]
    if depth == 0 and draw(st.integers(0, 4)) == 0:
        rows.append(f"<w:tr>{cell(draw(tables(depth=1)) + paragraph())}</w:tr>")
    return f"<w:tbl><w:tblPr/><w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"


@st.composite
def bodies(draw: st.DrawFn) -> str:
    pieces = []
    for _ in range(draw(st.integers(1, 4))):
        kind = draw(st.sampled_from(["p", "p", "table", "p if", "p for", "p comment"]))
        inner = draw(tables()) + paragraph() if kind == "table" else draw(paragraphs())
        if kind == "p if":
            inner = around("p", draw(st.sampled_from(["if yes", "if no and yes"])), inner, "endif")
        if kind == "p for":
            inner = around("p", "for r in rows", inner + words("{{ r.b }}"), "endfor")
        pieces.append(inner if kind != "p comment" else words("{#p gone #}") + inner)
    return "".join(pieces)


@settings(
    max_examples=EXAMPLES,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
@given(body=bodies(), context=CONTEXTS)
def test_random_template_renders_as_docxtpl_renders_it(
    equal_or_both_refuse: Callable[[str, dict[str, object]], str],
    body: str,
    context: dict[str, object],
) -> None:
    event(equal_or_both_refuse(body, context))
