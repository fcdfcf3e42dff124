"""The three documents of the benchmark, in the syntax of each engine, with their contexts.

S: a proof of service, one page, 25 fields. M: a petition, six pages, a caption table, conditions,
loops, header and footer, every fifth tag split over runs as Word splits them. L: a ledger of 216
rows and 7 columns. The packages are as large as those that Word writes.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable, Iterable
from io import BytesIO
from pathlib import Path

import docx
from attrs import frozen

COLUMNS = ("date", "kind", "due", "paid", "interest", "principal", "balance")
XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
ROOT = f'xmlns:w="{WORD}" xmlns:r="{OFFICE}"'
DROPPED = (
    rb"<(?:Override|Relationship)[^>]*"
    rb"(?:customXml|thumbnail|stylesWithEffects|numbering)[^>]*>"
)
KEPT_STYLES = re.compile(
    r'w:styleId="(Normal|Heading[1-4]|Title|Header|Footer|TableGrid|TableNormal|NoList'
    r'|ListParagraph|ListBullet|ListNumber|DefaultParagraphFont|BodyText|Caption|Quote)"'
)


@frozen
class Syntax:
    """How an engine writes what a template needs.

    Args:
        field: A value.
        item: A value of a row in a loop.
        start, end: A condition or a loop over paragraphs or rows.
        otherwise: Between the two branches of a condition.
        inline: A condition inside a sentence.
    """

    field: Callable[[str], str]
    item: Callable[[str], str]
    start: Callable[[str, str, str], str]
    end: Callable[[str, str, str], str]
    otherwise: Callable[[str], list[str]]
    inline: Callable[[str, str], str]


def _jinja_start(level: str, kind: str, name: str) -> str:
    return f"{{%{level} if {name} %}}" if kind == "if" else f"{{%{level} for r in {name} %}}"


JINJA = Syntax(
    field=lambda name: f"{{{{ {name} }}}}",
    item=lambda name: f"{{{{ r.{name} }}}}",
    start=_jinja_start,
    end=lambda level, kind, name: f"{{%{level} end{kind} %}}",  # noqa: ARG005
    otherwise=lambda name: ["{%p else %}"],  # noqa: ARG005
    inline=lambda name, text: f"{{% if {name} %}}{text}{{% endif %}}",
)
# docxtemplater and easy-template-x write alike; the opposite of a condition is a fact of its own.
BRACES = Syntax(
    field=lambda name: f"{{{name}}}",
    item=lambda name: f"{{{name}}}",
    start=lambda level, kind, name: f"{{#{name}}}",  # noqa: ARG005
    end=lambda level, kind, name: f"{{/{name}}}",  # noqa: ARG005
    otherwise=lambda name: [f"{{/{name}}}", f"{{#not_{name}}}"],
    inline=lambda name, text: f"{{#{name}}}{text}{{/{name}}}",
)


class Writer:
    """Writes paragraphs as Word does, and splits some tags over runs."""

    def __init__(self, split_every: int = 0, *, own_runs: bool = False) -> None:
        self.split_every = split_every
        self.own_runs = own_runs
        self.seen = 0

    def paragraph(self, text: str, *, size: int = 24, style: str = "") -> str:
        style = f'<w:pStyle w:val="{style}"/>' if style else ""
        return (
            f'<w:p w:rsidR="00A77427" w:rsidRDefault="00B21C3E"><w:pPr>{style}'
            f'<w:spacing w:after="120"/></w:pPr>{self.runs(text, size)}</w:p>'
        )

    def runs(self, text: str, size: int = 0) -> str:
        cut = re.sub(r"\{+[^{}%]+\}+", self._split, text).strip("\0")
        sized = f' w:rsidRPr="00C65D13"><w:rPr><w:sz w:val="{size}"/></w:rPr>' if size else ">"
        run = f"<w:r{sized}"
        pieces = (f'{run}<w:t xml:space="preserve">{each}</w:t></w:r>' for each in cut.split("\0"))
        return "".join(pieces)

    def _split(self, found: re.Match[str]) -> str:
        self.seen += 1
        tag = found.group()
        if self.own_runs:
            return f"\0{tag}\0"
        if self.split_every and self.seen % self.split_every == 0:
            return f"{tag[:4]}\0{tag[4:]}"
        return tag

    def row(self, texts: Iterable[str], *, header: bool = False) -> str:
        properties = "<w:trPr><w:tblHeader/></w:trPr>" if header else ""
        cells = "".join(
            '<w:tc><w:tcPr><w:tcW w:w="1336" w:type="dxa"/></w:tcPr>'
            f'<w:p w:rsidR="00A77427">{self.runs(text)}</w:p></w:tc>'
            for text in texts
        )
        return f"<w:tr>{properties}{cells}</w:tr>"

    def table(self, columns: int, rows: Iterable[str]) -> str:
        grid = '<w:gridCol w:w="1336"/>' * columns
        return (
            '<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="0" w:type="auto"/>'
            f"</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"
        )


def service(syntax: Syntax) -> bytes:
    """Return S, the proof of service."""
    write = Writer(own_runs=True)
    lines = [
        "Case No. {} in the {} of {} County, {}",
        "Obligee {} and obligor {}, represented by {}",
        "I am over eighteen, live at {}, {}, {} {}, and am no party to this case.",
        "On {} at {} I served the {} and the {} on {} at {}, {}, {} {}, by {}.",
        "I declare under penalty of perjury that this is true. Signed at {} on {} by {}, {}.",
        "Telephone {} and electronic mail {}.",
    ]
    names = iter(f"f{number}" for number in range(1, 100))
    paragraphs = [write.paragraph("PROOF OF SERVICE", size=32, style="Title")]
    for line in lines:
        filled = re.sub(r"\{\}", lambda _: syntax.field(next(names)), line)
        paragraphs.append(write.paragraph(filled))
    return package("".join(paragraphs))


def petition(syntax: Syntax) -> bytes:
    """Return M, the petition."""
    write = Writer(split_every=5)
    f = syntax.field
    body = [
        write.table(
            2,
            [
                write.row([f("court"), f("county")]),
                write.row([f"{f('obligee')}, petitioner", f"Case No. {f('docket')}"]),
                write.row([f"{f('obligor')}, respondent", f"Department {f('department')}"]),
            ],
        ),
        write.paragraph("PETITION FOR CONTEMPT", size=32, style="Title"),
    ]
    for number in range(30):
        sentence = f"{number + 1}. {LAW} {f(f'g{number}')} {TEXT}"
        body += [write.paragraph(sentence)]
    for name in ("agency", "waiver", "bond"):
        body.append(write.paragraph(syntax.start("p", "if", name)))
        body.append(write.paragraph(f"It is so that {f('obligee')} asks: {TEXT}"))
        body += [write.paragraph(each) for each in syntax.otherwise(name)]
        body.append(write.paragraph(f"It is not so that {f('obligor')} asks: {TEXT}"))
        last = name if syntax is JINJA else f"not_{name}"
        body.append(write.paragraph(syntax.end("p", "if", last)))
    for name in ("children", "counts"):
        body.append(write.paragraph(syntax.start("p", "for", name)))
        body.append(
            write.paragraph(
                f"{syntax.item('label')}, on {syntax.item('day')}: {syntax.item('sum')}"
            )
        )
        body.append(write.paragraph(syntax.end("p", "for", name)))
    body.append(write.paragraph(f"Dated {f('day')}{syntax.inline('agency', ' for the agency')}."))
    header = write.paragraph(f"{f('obligee')} v. {f('obligor')}, No. {f('docket')}", size=18)
    footer = write.paragraph(f"Petition, {f('county')}", size=18)
    return package("".join(body), header=header, footer=footer)


def ledger(syntax: Syntax) -> bytes:
    """Return L, the ledger."""
    write = Writer()
    rows = [
        write.row([name.title() for name in COLUMNS], header=True),
        write.row([syntax.start("tr", "for", "rows"), *[""] * 6]),
        write.row([syntax.item(name) for name in COLUMNS]),
        write.row([syntax.end("tr", "for", "rows"), *[""] * 6]),
    ]
    if syntax is BRACES:  # a loop over rows stands in the row itself
        first, *middle, last = [syntax.item(name) for name in COLUMNS]
        rows[1:] = [write.row(["{#rows}" + first, *middle, last + "{/rows}"])]
    head = write.paragraph(f"Ledger of {syntax.field('obligor')}, No. {syntax.field('docket')}")
    return package(head + write.table(len(COLUMNS), rows))


DOCUMENTS = {"S": service, "M": petition, "L": ledger}


LAW = "Under the order of support of record in this court the respondent was to pay"
TEXT = (
    "as the ledger attached to this petition shows in full, month by month, with each payment "
    "credited on the day it was received; the petitioner asks the court to take notice of it."
)


def package(body: str, *, header: str = "", footer: str = "") -> bytes:
    """Return a DOCX of the size that Word gives it."""
    parts = _frame()
    references = ""
    relations, types = "", ""
    for kind, content in (("header", header), ("footer", footer)):
        if content:
            root = {"header": "hdr", "footer": "ftr"}[kind]
            parts[f"word/{kind}1.xml"] = f"{XML}<w:{root} {ROOT}>{content}</w:{root}>".encode()
            references += f'<w:{kind}Reference w:type="default" r:id="rId9{kind}"/>'
            relations += (
                f'<Relationship Id="rId9{kind}" Type="{OFFICE}/{kind}" Target="{kind}1.xml"/>'
            )
            types += (
                f'<Override PartName="/word/{kind}1.xml" ContentType="application/vnd.'
                f'openxmlformats-officedocument.wordprocessingml.{kind}+xml"/>'
            )
    section = f'<w:sectPr>{references}<w:pgSz w:w="12240" w:h="15840"/></w:sectPr>'
    document = f"{XML}<w:document {ROOT}><w:body>{body}{section}</w:body></w:document>"
    parts["word/document.xml"] = document.encode()
    _insert(parts, "word/_rels/document.xml.rels", relations, "</Relationships>")
    _insert(parts, "[Content_Types].xml", types, "</Types>")
    written = BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in parts.items():
            packed.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return written.getvalue()


def _insert(parts: dict[str, bytes], name: str, added: str, before: str) -> None:
    parts[name] = parts[name].replace(before.encode(), (added + before).encode())


def _frame() -> dict[str, bytes]:
    """Return the parts around a body: python-docx's, without what Word does not write."""
    source = Path(docx.__file__).parent / "templates" / "default.docx"
    dropped = ("customXml", "docProps/thumbnail", "word/stylesWithEffects", "word/document.xml")
    dropped += ("word/numbering",)
    with zipfile.ZipFile(source) as default:
        parts = {
            name: default.read(name) for name in default.namelist() if not name.startswith(dropped)
        }
    parts["word/styles.xml"] = _slim(parts["word/styles.xml"])
    for name in ("[Content_Types].xml", "_rels/.rels", "word/_rels/document.xml.rels"):
        parts[name] = re.sub(DROPPED, b"", parts[name])
    return parts


def _slim(styles: bytes) -> bytes:
    """Return a style sheet with the styles of a plain document."""
    return re.sub(
        r"<w:style .*?</w:style>",
        lambda found: found.group() if KEPT_STYLES.search(found.group()) else "",
        styles.decode(),
        flags=re.DOTALL,
    ).encode()
