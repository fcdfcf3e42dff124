"""What a template meets where a fact is missing, and the record of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NoReturn, Self

from jinja2 import Undefined
from jinja2.exceptions import SecurityError, TemplateRuntimeError, UndefinedError
from jinja2.utils import missing

from docassemble_core.assembly import journal
from docassemble_core.assembly.journal import GapSeen


class Gap(Undefined):
    """A missing fact as a value: misspelt, not asked yet, or asked and not known.

    Asking for an attribute of it gives a gap with a longer path, and arithmetic gives the gap
    itself, so that the one place that prints or tests it is the one that is reported. Nothing
    of Jinja's lenient undefined is left: each use of a gap is recorded.
    """

    __slots__ = ("gap_path", "gap_reason", "not_asked")

    def __init__(
        self,
        hint: str | None = None,
        obj: object = missing,
        name: str | int | None = None,
        exc: type[TemplateRuntimeError] = UndefinedError,
    ) -> None:
        super().__init__(hint, obj, name, exc)  # type: ignore[arg-type]  # an index is a name too
        self.gap_path: str | None = None
        self.gap_reason = ""
        self.not_asked = False

    @classmethod
    def of(
        cls, owner: object, name: str | int, *, reason: str = "", not_asked: bool = False
    ) -> Self:
        """Return the gap for a fact that `owner` holds under `name` without knowing it."""
        gap = cls(obj=owner, name=name)
        gap.gap_reason, gap.not_asked = reason, not_asked
        return gap

    @classmethod
    def at(cls, path: str, *, reason: str = "", not_asked: bool = False) -> Self:
        """Return the gap for the fact at `path`."""
        gap = cls(name=path)
        gap.gap_path, gap.gap_reason, gap.not_asked = path, reason, not_asked
        return gap

    @property
    def gap_name(self) -> str | int | None:
        """The last step of the path."""
        return self._undefined_name

    @property
    def gap_owner(self) -> object:
        """The record that lacks the fact; `missing` where the gap is a whole variable."""
        return self._undefined_obj

    @property
    def gap_hint(self) -> str | None:
        """A message of Jinja's own, where no fact is at fault."""
        return self._undefined_hint

    @property
    def forbidden(self) -> bool:
        """Whether the sandbox withheld the attribute, which no mode forgives."""
        return issubclass(self._undefined_exception, SecurityError)

    def _fail(self) -> NoReturn:
        raise self._undefined_exception(self._undefined_message)

    def _note(self) -> GapSeen:
        current = journal.current()
        if current is None or self.forbidden:
            self._fail()
        return current.note_gap(self)

    def _noted_false(self, *_other: object) -> bool:
        self._note()
        return False

    def _itself(self, *_args: object, **_kwargs: object) -> Self:
        if self.forbidden:
            self._fail()
        return self

    def __str__(self) -> str:
        return self._note().mark

    def __bool__(self) -> bool:
        return self._noted_false()

    def __iter__(self) -> Iterator[object]:
        self._note()
        return iter(())

    def __len__(self) -> int:
        self._note()
        return 0

    def __hash__(self) -> int:
        return id(self)

    def __format__(self, spec: str) -> str:
        return str(self)

    # Jinja types these as never returning; here each returns, and what it returns is recorded.
    __eq__ = __ne__ = _noted_false
    __lt__ = __le__ = __gt__ = __ge__ = __contains__ = _noted_false  # type: ignore[assignment]
    __add__ = __radd__ = __sub__ = __rsub__ = __mul__ = __rmul__ = _itself  # type: ignore[assignment]
    __truediv__ = __rtruediv__ = __floordiv__ = __rfloordiv__ = _itself  # type: ignore[assignment]
    __mod__ = __rmod__ = __pow__ = __rpow__ = __pos__ = __neg__ = __call__ = _itself  # type: ignore[assignment]
