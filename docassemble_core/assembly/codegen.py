"""Python code for templates: Jinja's generator, with printing and plain attributes made short.

Jinja escapes and wraps each printed value by itself. Here all values between two tags that are
not prints go to one call, which escapes them together and joins them with the text around.
Attributes of dictionaries and of records skip the sandbox's questions where the name alone
shows that they are harmless.

The generator overrides methods that Jinja does not promise to keep. It is used only with the
releases of Jinja whose compiler it was written for; with any other, Jinja's own generator does
the same work more slowly.
"""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

import jinja2.compiler
from attrs import frozen
from jinja2 import nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.idtracking import VAR_LOAD_PARAMETER
from jinja2.utils import concat

from docassemble_core.assembly.ascii_text import allows_references, in_ascii

KNOWN_COMPILERS = frozenset(
    {"f51a42425e57f3c0479652623ec1cf876f791e1d2e029bf0149350baeb542de3"}
)  # of Jinja 3.1.5 and 3.1.6


_FEWEST_CELLS = 2  # of one name, an itemgetter gives the value and no tuple


@frozen
class Gathering:
    """A loop that only prints: the variables of its code.

    Args:
        values: Gathers the values of all rows.
        cells: Takes all values of a row from a dictionary, where that is all the row asks for.
        row: Name of the row in the template.
    """

    values: str
    cells: str | None
    row: str


class FastCodeGenerator(CodeGenerator):
    """Writes one call for all values that are printed side by side."""

    _in_tag = False
    _kept_line: int | None = None

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401  # as Jinja calls it
        super().__init__(*args, **kwargs)
        self._gathering: dict[int, Gathering] = {}
        self._references = False

    def visit_Template(  # noqa: N802  # Jinja's name
        self, node: nodes.Template, frame: Frame | None = None
    ) -> None:
        """Write the code of a template."""
        data = "".join(each.data for each in node.find_all(nodes.TemplateData))
        self._references = allows_references(data)
        super().visit_Template(node, frame)

    def write_commons(self) -> None:
        """Write what each function of a template begins with."""
        super().write_commons()
        self.writeline("resolve = environment.resolver(context)")
        self.writeline("_show, _show_rows = environment.showers()")
        self.writeline("_hold, _hold_rows = environment.hold, environment.hold_rows")
        self.writeline("_fetch, _mix = environment.fetch, environment.mix")
        self.writeline("_itemgetter = environment.itemgetter")

    def start_write(self, frame: Frame, node: nodes.Node | None = None) -> None:
        """Begin a statement that prints; what a call, a filter or a recursion prints is kept.

        It is markup made of values, so it goes the way of values that are markup.
        """
        super().start_write(frame, node)
        if isinstance(node, nodes.CallBlock | nodes.FilterBlock | nodes.For):
            self._kept_line = node.lineno
            self.write("_show((Markup(" if frame.buffer is None else "_hold((Markup(")

    def end_write(self, frame: Frame) -> None:
        """End a statement that prints."""
        if self._kept_line is not None:
            self.write(f"),), ('', '', ''), ({self._kept_line},))")
            self._kept_line = None
        super().end_write(frame)

    def visit_ScopedEvalContextModifier(  # noqa: N802  # Jinja's name
        self, node: nodes.ScopedEvalContextModifier, frame: Frame
    ) -> None:
        """Refuse to switch escaping off."""
        del frame
        self.fail("values are always escaped; take the autoescape tag out", node.lineno)

    def visit_For(self, node: nodes.For, frame: Frame) -> None:  # noqa: N802  # Jinja's name
        """Write a loop; one that only prints gathers its values and prints all rows at once."""
        row = _only_row(node) if not frame.require_output_check else None
        texts, values = _sorted_children(row, frame) if row is not None else ([], [])
        before = self._in_tag
        if row is None or not values or any(map(self._inside_tag, texts)):
            self._in_tag = before
            super().visit_For(node, frame)
            return
        gathered = self.temporary_identifier()
        self.writeline(f"{gathered} = []")
        name = node.target.name if isinstance(node.target, nodes.Name) else ""
        cells = self._write_cells(name, values)
        self._gathering[id(row)] = Gathering(gathered, cells, name)
        super().visit_For(node, frame)
        lines = tuple(value.lineno for value in values)
        call = "_show_rows" if frame.buffer is None else "_hold_rows"
        self.simple_write(f"{call}({gathered}, {self._laid_out(texts, frame)}, {lines!r})", frame)

    def _write_cells(self, row: str, values: list[nodes.Expr]) -> str | None:
        """Write what takes all values of a row from a dictionary, where they are all of it."""
        names = [_harmless_name(value, row) for value in values]
        if len(names) < _FEWEST_CELLS or None in names:
            return None
        cells = self.temporary_identifier()
        self.writeline(f"{cells} = _itemgetter(*{names!r})")
        return cells

    def visit_Output(self, node: nodes.Output, frame: Frame) -> None:  # noqa: N802  # Jinja's name
        """Write a print tag, or text, or a row of both."""
        if id(node) in self._gathering:
            self._write_gathering(self._gathering.pop(id(node)), node, frame)
            return
        if frame.require_output_check:
            if self.has_known_extends:
                return
            self.writeline("if parent_template is None:")
            self.indent()
        self._write_output(*_sorted_children(node, frame), frame)
        if frame.require_output_check:
            self.outdent()

    def _write_output(self, texts: list[str], values: list[nodes.Expr], frame: Frame) -> None:
        on_page = [not self._inside_tag(text) for text in texts]
        self.start_write(frame)
        if values:
            self._write_call(texts, values, on_page[:-1], frame)
        else:
            self.write(repr(self._written(texts, frame)[0]))
        self.end_write(frame)

    def _write_call(
        self, texts: list[str], values: list[nodes.Expr], on_page: list[bool], frame: Frame
    ) -> None:
        plain = "_show" if all(on_page) else "_mix"
        self.write(f"{plain if frame.buffer is None else '_hold'}((")
        self._write_values(values, frame)
        lines = tuple(value.lineno for value in values)
        marks = f", {tuple(on_page)!r}" if plain == "_mix" and frame.buffer is None else ""
        self.write(f"), {self._laid_out(texts, frame)}, {lines!r}{marks})")

    def _write_gathering(self, gathering: Gathering, node: nodes.Output, frame: Frame) -> None:
        values = _sorted_children(node, frame)[1]
        if gathering.cells is not None:
            self._write_quick_row(gathering, frame.symbols.ref(gathering.row))
        self.writeline(f"{gathering.values} += (")
        self._write_values(values, frame)
        self.write(")")

    def _write_quick_row(self, gathering: Gathering, row: str) -> None:
        """Write the short way for a row of plain data; the long way tells what is missing."""
        self.writeline(f"if type({row}) is dict:")
        self.indent()
        self.writeline("try:")
        self.indent()
        self.writeline(f"{gathering.values} += {gathering.cells}({row})")
        self.writeline("continue")
        self.outdent()
        self.writeline("except KeyError:")
        self.indent()
        self.writeline("pass")
        self.outdent(2)

    def _laid_out(self, texts: list[str], frame: Frame) -> str:
        """Return code for `texts` with an empty place for a value between each two."""
        laid: list[str] = []
        for text in self._written(texts, frame):
            laid += [text, ""]
        return repr(tuple(laid[:-1]))

    def _written(self, texts: list[str], frame: Frame) -> list[str]:
        """Return texts as they are written into a part, or kept for later."""
        written = self._references and frame.buffer is None
        return [in_ascii(text) for text in texts] if written else texts

    def _write_values(self, values: list[nodes.Expr], frame: Frame) -> None:
        for value in values:
            self.newline(value)
            self.visit(value, frame)
            self.write(",")

    def _inside_tag(self, text: str) -> bool:
        """Return whether what follows `text` stands inside a tag of the XML, in an attribute."""
        opened, closed = text.rfind("<"), text.rfind(">")
        if opened != closed:
            self._in_tag = opened > closed
        return self._in_tag

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:  # noqa: N802  # Jinja's name
        """Write an attribute; a harmless name takes the short way, the shortest for a row."""
        harmless = _is_harmless(node.attr)
        row = self._parameter(node.node, frame) if harmless else None
        if row is not None:
            name = repr(node.attr)
            self.write(f"({row}[{name}] if type({row}) is dict and {name} in {row} else ")
        self.write("_fetch(" if harmless else "environment.getattr(")
        self.visit(node.node, frame)
        self.write(f", {node.attr!r})")
        self.write(")" if row is not None else "")

    def _parameter(self, node: nodes.Expr, frame: Frame) -> str | None:
        """Return the Python name of a variable that is always set, such as that of a loop."""
        if not isinstance(node, nodes.Name):
            return None
        reference = frame.symbols.ref(node.name)
        load = frame.symbols.find_load(reference)
        is_set = load is not None and load[0] == VAR_LOAD_PARAMETER
        return reference if is_set and not self.parameter_is_undeclared(reference) else None


def _only_row(node: nodes.For) -> nodes.Output | None:
    """Return what a loop prints each time, where printing is all that it does."""
    if node.recursive or node.else_ or len(node.body) != 1:
        return None
    return node.body[0] if isinstance(node.body[0], nodes.Output) else None


def _sorted_children(node: nodes.Output, frame: Frame) -> tuple[list[str], list[nodes.Expr]]:
    """Return the texts around the values of a node, one more than there are values."""
    texts: list[list[str]] = [[]]
    values: list[nodes.Expr] = []
    for child in node.nodes:
        if isinstance(child, nodes.TemplateData):
            texts[-1].append(str(child.as_const(frame.eval_ctx)))
        else:
            values.append(child)
            texts.append([])
    return [concat(group) for group in texts], values


def _harmless_name(value: nodes.Expr, row: str) -> str | None:
    """Return the attribute of the row that a value is, where it is one with a harmless name."""
    if not isinstance(value, nodes.Getattr) or not _is_harmless(value.attr):
        return None
    of_row = isinstance(value.node, nodes.Name) and value.node.name == row
    return value.attr if of_row else None


def _is_harmless(name: str) -> bool:
    return not (name.startswith("_") or name in _NAMES_OF_DICT)


_NAMES_OF_DICT = frozenset(dir(dict))


def compiler_digest() -> str:
    """Return the SHA-256 of the source of Jinja's compiler, as installed."""
    return hashlib.sha256(Path(jinja2.compiler.__file__).read_bytes()).hexdigest()


def generator() -> type[CodeGenerator]:
    """Return the fast generator where Jinja is one that it knows, else Jinja's own."""
    return FastCodeGenerator if compiler_digest() in KNOWN_COMPILERS else CodeGenerator
