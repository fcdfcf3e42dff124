"""Where text stands in a box, and whether it fits."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import evolve, frozen

from docassemble_core.official_forms.fonts import Font, plain

# Printing habits, not law. Below these sizes text goes to an attachment instead.
SMALLEST = 7.0
SMALLEST_OF_MANY = 8.0
LARGEST = 12.0
STEP = 0.5
PADDING = 2.0
LEADING = 1.15
ASCENT = 0.75
DESCENT = 0.22


@frozen(kw_only=True)
class Space:
    """The box of a field.

    Args:
        width: Points.
        height: Points.
        font: The field's font.
        size: Its size in points, 0 where the field fits it to the box.
        lines: Whether text runs over several lines.
        comb: Number of equal cells for single characters, 0 for none.
        limit: Greatest number of characters, 0 for none.
        align: 0 left, 1 centred, 2 right.
        below: Points at the top in which the form itself prints something.
        indent: Points at the left in which it does.
    """

    width: float
    height: float
    font: Font
    size: float = 0.0
    lines: bool = False
    comb: int = 0
    limit: int = 0
    align: int = 0
    below: float = 0.0
    indent: float = 0.0

    @property
    def free_height(self) -> float:
        """Height in which text may stand, in points."""
        return self.height - self.below

    @property
    def free_width(self) -> float:
        """Width in which text may stand, in points."""
        return self.width - self.indent - 2 * PADDING


@frozen(kw_only=True)
class Placed:
    """A run of text and where its baseline starts, in points from the box's lower left."""

    x: float
    y: float
    text: str


@frozen(kw_only=True)
class Layout:
    """Text laid out in a box.

    Args:
        text: The whole text.
        size: Size in points.
        runs: Its lines or cells.
    """

    text: str
    size: float
    runs: tuple[Placed, ...]


def fit(text: str, space: Space) -> Layout | None:
    """Return a text laid out in a box, or `None` where it cannot stand there whole.

    It is set in the field's own size if it fits, else smaller, but never below a size that a
    clerk can read.

    Args:
        text: The text; line breaks count only where the box takes several lines.
        space: The box.
    """
    text = plain(text)
    if not space.lines:
        text = ", ".join(part.strip() for part in text.splitlines() if part.strip())
    if not space.font.can_write(text.replace("\n", "")):
        return None
    if space.limit and len(text) > space.limit:
        return None
    place = _cells if space.comb else _paragraphs if space.lines else _one_line
    tries = (place(text, space, size) for size in _sizes(space))
    return next((layout for layout in tries if layout is not None), None)


def _sizes(space: Space) -> Iterator[float]:
    least = SMALLEST_OF_MANY if space.lines else SMALLEST
    size = space.size or LARGEST
    yield size
    while size - STEP >= least:
        size -= STEP
        yield size


def _fits_height(space: Space, size: float) -> bool:
    return (ASCENT + DESCENT) * size <= space.free_height


def _baseline(space: Space, size: float) -> float:
    return max((space.free_height - (ASCENT - DESCENT) * size) / 2, DESCENT * size)


def _start(space: Space, width: float) -> float:
    slack = space.free_width - width
    return PADDING + space.indent + (0.0, slack / 2, slack)[space.align]


def _one_line(text: str, space: Space, size: float) -> Layout | None:
    width = space.font.width(text, size)
    if width > space.free_width or not _fits_height(space, size):
        return None
    level = _baseline(space, size)
    if space.lines:  # text of several lines starts at the top, and so does a single one
        level = max(level, space.free_height - PADDING - ASCENT * size)
    run = Placed(x=_start(space, width), y=level, text=text)
    return Layout(text=text, size=size, runs=(run,))


def _cells(text: str, space: Space, size: float) -> Layout | None:
    cell = space.width / space.comb
    widths = [space.font.width(character, size) for character in text]
    if len(text) > space.comb or not _fits_height(space, size) or max(widths, default=0) > cell:
        return None
    runs = tuple(
        Placed(x=at * cell + (cell - widths[at]) / 2, y=_baseline(space, size), text=character)
        for at, character in enumerate(text)
        if character != " "
    )
    return Layout(text=text, size=size, runs=runs)


def _paragraphs(text: str, space: Space, size: float) -> Layout | None:
    lines = wrapped(text, space.font, size, space.free_width)
    if len(lines) == 1:  # such boxes are often no higher than the line itself
        return _one_line(lines[0], space, size)
    leading = LEADING * size
    if (ASCENT + DESCENT) * size + leading * (len(lines) - 1) > space.free_height - PADDING:
        return None
    top = space.free_height - PADDING / 2 - ASCENT * size
    runs = tuple(
        Placed(x=_start(space, space.font.width(line, size)), y=top - at * leading, text=line)
        for at, line in enumerate(lines)
    )
    return Layout(text=text, size=size, runs=runs)


def wrapped(text: str, font: Font, size: float, width: float) -> list[str]:
    """Return a text broken into lines that are no wider than `width` points."""
    lines: list[str] = []
    for paragraph in text.splitlines() or [""]:
        line = ""
        for word in _pieces(paragraph, font, size, width):
            longer = f"{line} {word}" if line else word
            if line and font.width(longer, size) > width:
                lines.append(line)
                longer = word
            line = longer
        lines.append(line)
    return lines


def _pieces(paragraph: str, font: Font, size: float, width: float) -> Iterator[str]:
    for word in paragraph.split():
        rest = word
        while font.width(rest, size) > width and len(rest) > 1:
            end = next(
                n for n in range(len(rest), 0, -1) if n == 1 or _fits(rest[:n], font, size, width)
            )
            yield rest[:end]
            rest = rest[end:]
        yield rest


def _fits(text: str, font: Font, size: float, width: float) -> bool:
    return font.width(text, size) <= width


def over_lines(text: str, spaces: Sequence[Space]) -> tuple[Layout, ...] | None:
    """Return a text spread over boxes that stand for lines, or `None` where it is too long.

    Args:
        text: The text; its own line breaks do not count.
        spaces: The boxes, top to bottom.
    """
    words = plain(text).split()
    if not all(space.font.can_write(" ".join(words)) for space in spaces):
        return None
    height = min(space.height for space in spaces)
    natural = min(spaces[0].size or LARGEST, height / (ASCENT + DESCENT))
    for size in _sizes(evolve(spaces[0], size=natural)):
        layouts = _spread(words, [evolve(space, size=size) for space in spaces])
        if layouts is not None:
            return layouts
    return None


def _spread(words: list[str], spaces: list[Space]) -> tuple[Layout, ...] | None:
    layouts: list[Layout] = []
    for space in spaces:
        count = _count(words, space)
        layout = _one_line(" ".join(words[:count]), space, space.size) if count else None
        if layout is None:
            return None
        layouts.append(layout)
        words = words[count:]
        if not words:
            return tuple(layouts)
    return None


def _count(words: list[str], space: Space) -> int:
    """Return how many words stand side by side in a box."""
    room = space.free_width
    for count in range(1, len(words) + 1):
        line = " ".join(words[:count])
        if space.font.width(line, space.size) > room or 0 < space.limit < len(line):
            return count - 1
    return len(words)
