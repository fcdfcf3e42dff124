"""An official form as a worksheet: item, what to enter, and what to know about it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import frozen

from docassemble_core.law import Confidence
from docassemble_core.official_forms.entry import Cell, Entry, EntryStatus, entry
from docassemble_core.official_forms.evaluation import Evaluate
from docassemble_core.official_forms.wording import FOR_READERS
from docassemble_core.spec.official_form import (
    FormChoice,
    FormColumn,
    FormItem,
    ItemKind,
    LeftFor,
    OfficialForm,
)

LEAVE = {
    LeftFor.COURT: "Leave empty: the court fills this in.",
    LeftFor.CLERK: "Leave empty: the clerk fills this in.",
    LeftFor.SIGNER: "Leave until you sign: the person who signs writes this by hand.",
    LeftFor.OTHER_SIDE: "Leave empty: the other side fills this in.",
    LeftFor.NOTARY: "Leave empty: the notary fills this in when you sign.",
    LeftFor.SERVER: "Leave empty: the person who serves the papers fills this in.",
    LeftFor.AGENCY: "Leave empty: the child-support agency fills this in.",
    LeftFor.ATTORNEY: "Leave empty: only an attorney fills this in.",
    LeftFor.EMPLOYER: "Leave empty: the employer fills this in.",
}
UNVERIFIED = "Not verified against the form in force: compare with the blank before you copy it."
NOTHING = "Leave empty."
DECIDE = "You decide: the case file does not say."


@frozen(kw_only=True)
class WorksheetRow:
    """One item of a worksheet, ready to be printed.

    Args:
        number: Its number as printed on the form.
        label: What it asks.
        value: What to enter; several boxes or lines stand on lines of their own.
        note: What to know about it, empty for nothing.
        status: What is to be done.
        section: Heading that starts before it, empty for none.
        instruction: What to do where there is no value, empty where there is one.
        missing: Paths of facts still to be asked.
        header: Headings of a table, empty for other items.
        lines: Rows of a table, each with one text for each heading.
        page: Page of the form, 0 where it is not known.
    """

    number: str
    label: str
    value: str
    note: str
    status: EntryStatus
    section: str = ""
    instruction: str = ""
    missing: tuple[str, ...] = ()
    header: tuple[str, ...] = ()
    lines: tuple[tuple[str, ...], ...] = ()
    page: int = 0

    @property
    def entered(self) -> str:
        """The value, or what to do instead."""
        return self.value or self.instruction


@frozen(kw_only=True)
class Worksheet:
    """An official form as a worksheet.

    Args:
        form: The form.
        rows: Its items in the form's own order.
    """

    form: OfficialForm
    rows: tuple[WorksheetRow, ...]

    @property
    def missing(self) -> tuple[str, ...]:
        """Paths of all facts still to be asked, each once."""
        return tuple(dict.fromkeys(path for row in self.rows for path in row.missing))

    @property
    def unverified(self) -> bool:
        """Whether anything of it was not verified against the form in force."""
        parts = (self.form.confidence, *(item.confidence for item in self.form.items))
        return Confidence.UNVERIFIED in parts


def worksheet(form: OfficialForm, evaluate: Evaluate) -> Worksheet:
    """Return the worksheet of a form for a case.

    Args:
        form: The form.
        evaluate: What evaluates the expressions of its items over the case.
    """
    entries = [entry(item, evaluate, FOR_READERS) for item in form.items]
    return Worksheet(form=form, rows=tuple(_row(one) for one in entries))


def _row(one: Entry) -> WorksheetRow:
    item = one.item
    return WorksheetRow(
        number=item.number,
        label=item.label,
        section=item.section,
        value=_value(one),
        note=_note(item),
        status=one.status,
        instruction=_instruction(one),
        missing=one.missing,
        header=tuple(column.label for column in item.columns) if one.rows else (),
        lines=tuple(_line(item.columns, row) for row in one.rows),
        page=item.page,
    )


def _note(item: FormItem) -> str:
    parts = (item.note, UNVERIFIED if item.confidence is Confidence.UNVERIFIED else "")
    return " ".join(part for part in parts if part)


def _value(one: Entry) -> str:
    if one.item.kind is ItemKind.CHECK:
        return "☒ Tick the box." if one.ticked else ""
    if one.item.kind is ItemKind.CHOICE:
        return "\n".join(f"☒ {label}" for label in _labels(one.item.choices, one.ticked))
    return one.text


def _instruction(one: Entry) -> str:
    if one.status is EntryStatus.LEFT:
        return LEAVE[one.item.left_for]
    if one.status is EntryStatus.UNKNOWN:
        return f"Not known: {one.reason}"
    if one.status is EntryStatus.MISSING:
        return f"Still to be asked: {', '.join(one.missing)}"
    if one.status is EntryStatus.PERSON:
        return "\n".join([DECIDE, *_open_boxes(one.item)])
    return NOTHING if one.status is EntryStatus.EMPTY else ""


def _open_boxes(item: FormItem) -> Iterator[str]:
    return (f"☐ {choice.label}" for choice in item.choices)


def _labels(choices: Iterable[FormChoice], ticked: tuple[str, ...]) -> Iterator[str]:
    return (choice.label for choice in choices if choice.key in ticked)


def _line(columns: tuple[FormColumn, ...], row: tuple[Cell, ...]) -> tuple[str, ...]:
    return tuple(_cell_text(column, cell) for column, cell in zip(columns, row, strict=True))


def _cell_text(column: FormColumn, cell: Cell) -> str:
    if cell.missing:
        return f"Still to be asked: {', '.join(cell.missing)}"
    if cell.status is EntryStatus.UNKNOWN:
        return "Not known"
    if column.choices:
        return ", ".join(_labels(column.choices, cell.ticked))
    if column.kind is ItemKind.CHECK:
        return "☒" if cell.ticked else "☐"
    return cell.text
