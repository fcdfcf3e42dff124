"""The templates of one state, each compiled once, with the parts they include."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib.resources.abc import Traversable
from pathlib import Path

from attrs import frozen
from jinja2 import TemplateNotFound, TemplateSyntaxError

from docassemble_core.assembly import journal
from docassemble_core.assembly.compiled_template import CompiledTemplate, facts
from docassemble_core.assembly.environment import Mode, make_environment
from docassemble_core.assembly.filters import make_filters
from docassemble_core.assembly.gaps import Gap
from docassemble_core.assembly.journal import GapSeen, Journal
from docassemble_core.assembly.loader import DocumentLoader
from docassemble_core.errors import Problem, TemplateError


@frozen(kw_only=True)
class Evaluation:
    """The value of an expression, and the gaps that it met.

    Args:
        value: The value; `None` where the expression is itself a gap.
        gaps: Missing facts that it used or decided by.
    """

    value: object
    gaps: tuple[GapSeen, ...]


class TemplateShelf:
    """Compiled templates of one set of folders, mode and locale.

    Args:
        folders: Folders of templates, the most specific first.
        mode: `filing` or `draft`.
        locale: Babel locale of dates, money and lists.
    """

    def __init__(
        self, folders: tuple[Traversable, ...], *, mode: Mode, locale: str = "en_US"
    ) -> None:
        self._loader = DocumentLoader(folders=tuple(Path(str(folder)) for folder in folders))
        self._environment = make_environment(
            mode=mode, filters=make_filters(locale), loader=self._loader
        )
        self._compiled: dict[str, CompiledTemplate] = {}
        self._expressions: dict[str, Callable[..., object]] = {}

    def __getitem__(self, name: str) -> CompiledTemplate:
        """Return the compiled template of a file name.

        Raises:
            TemplateError: No folder has it, or it cannot be compiled.
        """
        if name not in self._compiled:
            self._compiled[name] = CompiledTemplate(
                self._read(name), name=name, environment=self._environment
            )
        return self._compiled[name]

    def _read(self, name: str) -> bytes:
        try:
            return self._loader.content(name)
        except TemplateNotFound as error:
            problem = Problem(
                where=name,
                what="no folder of templates has it",
                remedy="put it into the plugin's templates folder",
            )
            raise TemplateError("A template is missing.", [problem]) from error

    def evaluate(
        self, expression: str, context: Mapping[str, object], paths: Mapping[int, str] | None = None
    ) -> Evaluation:
        """Return the value of an expression over a template context.

        Args:
            expression: A Jinja expression without braces.
            context: Template variables by name.
            paths: Case path by `id()` of records that are not inside `context`.

        Raises:
            TemplateError: The expression cannot be understood.
        """
        if expression not in self._expressions:
            self._expressions[expression] = self._expression(expression)
        with journal.opened(Journal(context, paths)) as notes:
            value = self._expressions[expression](**facts(context))
            if isinstance(value, Gap):
                notes.note_gap(value)
        gaps = tuple(notes.gaps)
        return Evaluation(value=None if isinstance(value, Gap) else value, gaps=gaps)

    def _expression(self, expression: str) -> Callable[..., object]:
        try:
            return self._environment.compile_expression(expression, undefined_to_none=False)
        except TemplateSyntaxError as error:
            problem = Problem(where=expression, what=str(error), remedy="mend the expression")
            raise TemplateError("An expression cannot be understood.", [problem]) from error
