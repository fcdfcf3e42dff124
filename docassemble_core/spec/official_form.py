"""Official forms: their items in the form's own order, and the field maps of their blanks.

A mandatory form is never imitated. Its item list is filled twice from one source: as a worksheet
that a person copies from, and, where the user has the court's blank, into the blank's fields.
"""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from attrs import field, frozen
from attrs.validators import matches_re, min_len

from docassemble_core.law import Confidence
from docassemble_core.values import day_in_words

KEY = r"[a-z][a-z0-9_]*"


class FormStatus(StrEnum):
    """Whether a form must be used."""

    MANDATORY = "mandatory"
    ALTERNATIVE = "alternative mandatory"
    OPTIONAL = "optional"
    INFORMATION = "information"


class ItemKind(StrEnum):
    """What an item takes.

    `check` is a single box that is ticked where its value is true; `choice` is a group of boxes.
    """

    TEXT = "text"
    CHOICE = "choice"
    CHECK = "check"
    MONEY = "money"
    DATE = "date"
    NUMBER = "number"
    TABLE = "table"


class LeftFor(StrEnum):
    """Who fills an item in, where we do not."""

    NOBODY = ""
    COURT = "court"
    SIGNER = "signer"
    OTHER_SIDE = "other_side"
    CLERK = "clerk"
    NOTARY = "notary"
    SERVER = "server"
    AGENCY = "agency"
    ATTORNEY = "attorney"
    EMPLOYER = "employer"


class Overflow(StrEnum):
    """Where rows go for which the form has no more lines."""

    ATTACHMENT = "attachment"
    COPY = "copy"


@frozen(kw_only=True)
class FormChoice:
    """One box of a group.

    Args:
        key: Its name in field maps.
        label: What it says, in our words.
        when: Expression that is true where it is ticked; empty where nothing in a case tells,
            so that the person decides.
    """

    key: str = field(validator=matches_re(KEY))
    label: str
    when: str = ""


@frozen(kw_only=True)
class FormColumn:
    """One column of a table.

    Args:
        key: Its name in field maps.
        label: Its heading, in our words.
        value: Expression over `row`, the thing that the line is about, and the context; empty
            where nobody but the person knows.
        kind: What it takes.
        optional: Whether a missing value leaves it empty instead of being asked for.
        choices: The boxes of a column of boxes; their expressions see `row`.
    """

    key: str = field(validator=matches_re(KEY))
    label: str
    value: str = ""
    kind: ItemKind = ItemKind.TEXT
    optional: bool = False
    choices: tuple[FormChoice, ...] = ()


@frozen(kw_only=True)
class FormItem:
    """One item of an official form.

    Args:
        key: Its name in field maps.
        label: What it asks, in our words.
        number: Its number as printed, such as `5a(4)`; empty where none is printed.
        section: Heading under which it stands; empty continues the heading above.
        kind: What it takes.
        value: Expression over the template context; for a table the rows it has, for a choice
            the fact that decides and that is asked for where it is missing. Empty where the
            facts do not tell and the person decides.
        needs: Expression over the facts that the value is made of; where it meets a gap, the
            item is missing. For values that leave out what is not known, such as sums.
        only: For a table, expression that is true for the rows that are listed; empty means all.
        when: Expression that is true where the item applies; empty means always.
        choices: The boxes of a choice.
        many: Whether more than one box may be ticked.
        columns: The columns of a table.
        left_for: Who fills it in, where we do not.
        optional: Whether a missing value leaves it empty instead of being asked for.
        may_attach: Whether the form lets its text go on to an attachment.
        more: Where rows beyond the form's lines go.
        note: What to say, or to beware of.
        confidence: How well the item was verified against the form in force.
        page: Page of the form; 0 where it is not known.
    """

    key: str = field(validator=matches_re(KEY))
    label: str = field(validator=min_len(1))
    number: str = ""
    section: str = ""
    kind: ItemKind = ItemKind.TEXT
    value: str = ""
    needs: str = ""
    only: str = ""
    when: str = ""
    choices: tuple[FormChoice, ...] = ()
    many: bool = False
    columns: tuple[FormColumn, ...] = ()
    left_for: LeftFor = LeftFor.NOBODY
    optional: bool = False
    may_attach: bool = False
    more: Overflow = Overflow.ATTACHMENT
    note: str = ""
    confidence: Confidence = Confidence.OFFICIAL
    page: int = 0


@frozen(kw_only=True)
class Box:
    """A check box or radio button of a blank.

    Args:
        field: Full name of the field.
        state: Its state when ticked, without the slash; empty takes the only one it has.
    """

    field: str
    state: str = ""


@frozen(kw_only=True)
class FieldBinding:
    """The fields of a blank that hold one item.

    Args:
        item: Key of the item.
        same: Fields that all hold the whole value, as captions are repeated on each page.
        lines: Fields that hold one text between them, line by line.
        boxes: The box of each choice, by the choice's key; of a check, by `yes`.
        cells: The field of each cell, by column: one name for each line, top to bottom.
        cell_boxes: The box of each choice of a column, by `column.choice`, for each line.
        attached: Box that says that the item goes on to an attachment.
        by_hand: Fields for parts of the item that nothing in a case tells, of any kind; they
            stay empty for whoever fills the item in.
        below: Points to leave free at the top of its boxes, where the form prints its question
            inside them.
        indent: Points to leave free at the left of its boxes for the same reason.
    """

    item: str
    same: tuple[str, ...] = ()
    lines: tuple[str, ...] = ()
    boxes: tuple[tuple[str, Box], ...] = ()
    cells: tuple[tuple[str, tuple[str, ...]], ...] = ()
    cell_boxes: tuple[tuple[str, tuple[Box, ...]], ...] = ()
    attached: Box | None = None
    by_hand: tuple[str, ...] = ()
    below: int = 0
    indent: int = 0

    @property
    def rows(self) -> int:
        """Lines that the form has for a table."""
        columns = (*self.cells, *self.cell_boxes)
        return max((len(fields) for _, fields in columns), default=0)

    @property
    def fields(self) -> tuple[str, ...]:
        """Names of all fields it is about."""
        boxes = [box for _, box in self.boxes]
        boxes += [box for _, column in self.cell_boxes for box in column]
        boxes += [self.attached] if self.attached else []
        cells = [name for _, column in self.cells for name in column]
        named = (*self.same, *self.lines, *self.by_hand)
        names = (*named, *cells, *(box.field for box in boxes))
        return tuple(dict.fromkeys(name for name in names if name))


@frozen(kw_only=True)
class FormRevision:
    """One revision of the blank, and how its fields hold the items.

    Args:
        revision: Revision date, or what the form says instead.
        fingerprint: Digest of the names and types of its fields.
        bindings: The fields of each item.
        unused: Fields that are no part of the form's questions, such as a print button.
        superseded: Whether a newer revision is known; it is then refused for filling.
    """

    revision: date | str
    fingerprint: str = field(validator=matches_re(r"[0-9a-f]{64}"))
    bindings: tuple[FieldBinding, ...] = ()
    unused: tuple[str, ...] = ()
    superseded: bool = False


@frozen(kw_only=True)
class OfficialForm:
    """An official form as data.

    Args:
        number: Its number, such as `FL-410`; a name where it has none.
        title: Its title.
        revision: Revision that the item list follows, a date or what the form says instead.
        status: Whether it must be used.
        issuer: Who publishes it.
        blank_from: Where the blank is to be had, in words.
        cite: The authority, as printed on it.
        confidence: How sure it is that the revision is the one in force.
        note: What the reader of the worksheet must know.
        items: Its items in its own order; none for a form that is served blank.
        revisions: The field maps, one for each revision of the blank that is known.
    """

    number: str = field(validator=min_len(1))
    title: str = field(validator=min_len(1))
    revision: date | str
    status: FormStatus
    issuer: str
    blank_from: str
    cite: str
    confidence: Confidence = Confidence.OFFICIAL
    note: str = ""
    items: tuple[FormItem, ...] = ()
    revisions: tuple[FormRevision, ...] = ()

    @property
    def revision_text(self) -> str:
        """The revision as people read it."""
        return self.revision if isinstance(self.revision, str) else day_in_words(self.revision)

    def item(self, key: str) -> FormItem | None:
        """Return the item with that key, or `None`."""
        return next((item for item in self.items if item.key == key), None)
