"""The Jinja environment of every template: sandboxed, escaped, strict about what is missing."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property, wraps
from hashlib import sha256
from importlib.metadata import version
from operator import itemgetter
from pathlib import Path
from types import BuiltinMethodType, CodeType, MethodType, NoneType
from typing import Any, Literal, TypeVar, cast

import attrs
from attrs import frozen
from jinja2 import BaseLoader, FileSystemBytecodeCache, Template, TemplateSyntaxError
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment

from docassemble_core.assembly import journal
from docassemble_core.assembly.ascii_text import joined_for_use
from docassemble_core.assembly.codegen import FastCodeGenerator, compiler_digest, generator
from docassemble_core.assembly.faults import cannot_compile
from docassemble_core.assembly.fragments import FragmentCheck
from docassemble_core.assembly.gaps import Gap
from docassemble_core.assembly.names import Names, resolver
from docassemble_core.assembly.patching import PatchedPart
from docassemble_core.assembly.plain_names import plain_names
from docassemble_core.assembly.printing import finalized, hold, hold_rows, mix, showers
from docassemble_core.assembly.proof import Proof
from docassemble_core.assembly.template_cache import BoundedCache
from docassemble_core.values import Unknown

Mode = Literal["filing", "draft"]
Filter = Callable[..., object]
F = TypeVar("F", bound=Filter)

_ODD = {NoneType, Unknown, MethodType, BuiltinMethodType}
_SELF = "docassemble-core"
_MEETS_GAPS = "docassemble_core_meets_gaps"
_MEETING_GAPS = frozenset({"default", "d"})


class PartTemplate(Template):
    """A compiled part that knows the source it came from."""

    part: PatchedPart | None = None
    fragments: FragmentCheck | None = None
    proof: Proof | None = None

    def text(self, names: dict[str, object]) -> str:
        """Return the part as rendered, errors left as they are raised.

        Args:
            names: All names that the part may use, as `TemplateEnvironment.names` gives them.
        """
        return "".join(self.root_render_func(self.new_context(names, shared=True)))


@frozen(kw_only=True)
class EnvironmentSettings:
    """All that makes an environment, in a form that can be sent to another process.

    Args:
        mode: `filing` or `draft`.
        filters: Names and functions, in order of the names.
        loader: Where templates find templates.
        code_folder: Where compiled code is kept.
    """

    mode: Mode
    filters: tuple[tuple[str, Filter], ...] = ()
    loader: BaseLoader | None = None
    code_folder: Path | None = None


_environments: BoundedCache[TemplateEnvironment] = BoundedCache(16)


class TemplateEnvironment(ImmutableSandboxedEnvironment):
    """Compiles and renders the parts of templates; made by `make_environment`."""

    template_class = PartTemplate
    itemgetter, resolver = itemgetter, staticmethod(resolver)
    concat = staticmethod(joined_for_use)  # of macros and blocks, whose text a filter may take
    lenient = False  # docxtpl's own interface prints what is undefined as nothing

    def __init__(self, settings: EnvironmentSettings) -> None:
        super().__init__(
            loader=settings.loader,
            bytecode_cache=_code_cache(settings.code_folder),
            autoescape=True,
            undefined=Gap,
            finalize=finalized,
            auto_reload=False,
            keep_trailing_newline=True,
        )
        self.settings = settings
        self.mode = settings.mode
        self.code_generator_class = generator()
        self.showers, self.hold, self.hold_rows, self.mix = showers, hold, hold_rows, mix
        self.tests["known"] = is_known_fact
        self.tests["none"] = is_none
        given_filters = {**self.filters, **dict(settings.filters)}
        self.filters = {name: _past_gaps(name, given) for name, given in given_filters.items()}

    def __reduce__(self) -> tuple[Callable[..., object], tuple[object, ...]]:
        return environment_of, (self.settings,)

    def compiled(self, part: PatchedPart) -> PartTemplate:
        """Return `part` compiled.

        Raises:
            TemplateError: A tag of the part cannot be understood.
        """
        try:
            code = self._code(part)
        except TemplateSyntaxError as error:
            raise cannot_compile(part, error) from error
        template = cast("PartTemplate", PartTemplate.from_code(self, code, self.make_globals(None)))
        template.part = part
        return template

    def _code(self, part: PatchedPart) -> CodeType:
        if self.bytecode_cache is None:
            return self.compile(part.source, part.template, part.template)
        name = f"{part.template}/{part.part}/{self._code_version}"
        bucket = self.bytecode_cache.get_bucket(self, name, part.template, part.source)
        if bucket.code is None:
            bucket.code = self.compile(part.source, part.template, part.template)
            self.bytecode_cache.set_bucket(bucket)
        return bucket.code

    @cached_property
    def _code_version(self) -> str:
        """A digest of all that decides on the code for a source, beside Python and Jinja."""
        kinds = sorted((name, str(_pass_arg(given))) for name, given in self.filters.items())
        parts = (self.code_generator_class.__name__, compiler_digest(), version(_SELF), kinds)
        return sha256(repr(parts).encode()).hexdigest()

    def call(self, context: Context, obj: Any, /, *args: Any, **kwargs: Any) -> Any:  # noqa: ANN401  # the signature is Jinja's
        """Call a function of the context; a gap stays the gap it is.

        So does a gap that a record's own method is asked about, which expects a fact.
        """
        if isinstance(obj, Gap):
            return obj
        if type(obj) is MethodType:
            gap = next((one for one in args if isinstance(one, Gap)), None)
            if gap is not None:
                return gap
        return super().call(context, obj, *args, **kwargs)

    def names(self, context: Mapping[str, object]) -> dict[str, object]:
        """Return the names that the parts of a template share: the context over Jinja's own."""
        names = Names(self.globals)
        names.update(context)
        return names

    @property
    def looks_at_blocks(self) -> bool:
        """Whether its code looks at what `call`, `filter` and recursive loops print."""
        return self.code_generator_class is FastCodeGenerator

    def fetch(self, obj: Any, name: str) -> Any:  # noqa: ANN401  # any value of a context
        """Return an attribute whose name is harmless; the short way, where there is one.

        It leads to what `getattr` would give, for rows of plain data and for records.
        """
        kind = type(obj)
        if kind is dict:
            if name in obj:
                return obj[name]
        elif name in plain_names(kind):  # type: ignore[arg-type]  # a class can be hashed
            value = getattr(obj, name)
            if type(value) not in _ODD:
                return value
        return self.getattr(obj, name)

    def getattr(self, obj: Any, attribute: str) -> Any:  # noqa: ANN401  # the signature is Jinja's
        """Return an attribute, or the gap that stands for it."""
        if isinstance(obj, Gap):
            return Gap.of(obj, attribute)
        return _known_or_gap(obj, attribute, super().getattr(obj, attribute))

    def getitem(self, obj: Any, argument: Any) -> Any:  # noqa: ANN401  # the signature is Jinja's
        """Return an item, or the gap that stands for it."""
        if isinstance(obj, Gap):
            return Gap.of(obj, argument)
        return _known_or_gap(obj, argument, super().getitem(obj, argument))


def make_environment(
    *,
    mode: Mode,
    filters: Mapping[str, Filter] | None = None,
    loader: BaseLoader | None = None,
    code_folder: Path | None = None,
) -> TemplateEnvironment:
    """Return the environment for documents that are filed, or for drafts with visible gaps.

    Args:
        mode: `filing` refuses a document that lacks a fact; `draft` prints a mark for it.
        filters: Filters beside Jinja's own, by name. A gap goes past a filter unmet, unless the
            filter is marked with `meets_gaps`.
        loader: Where `extends`, `include` and `import` find their templates.
        code_folder: Keeps compiled code from process to process. Nobody else may be able to
            write there: what is found in it is run.
    """
    settings = EnvironmentSettings(
        mode=mode,
        filters=tuple(sorted((filters or {}).items())),
        loader=loader,
        code_folder=code_folder,
    )
    return TemplateEnvironment(settings)


def environment_of(settings: EnvironmentSettings) -> TemplateEnvironment:
    """Return the environment with `settings`, the same one for the same settings.

    A worker process that is sent many tasks so makes it once.
    """
    return _environments.get(settings, lambda: TemplateEnvironment(settings))


def meets_gaps(given: F) -> F:
    """Mark a filter that wants to see gaps and unknown facts, such as one that explains them."""
    setattr(given, _MEETS_GAPS, True)
    return given


def is_known_fact(value: object) -> bool:
    """Return whether `value` is a fact; never raises.

    A fact that nobody was asked for is noted: the document says something else without it, and
    "not asked yet" is not the same as "not known".
    """
    if isinstance(value, Gap) and value.not_asked:
        notes = journal.current()
        if notes is not None:
            notes.asked.append(value)
    return not (value is None or isinstance(value, (Gap, Unknown)))


def is_none(value: object) -> bool:
    """Return whether `value` is None, or a fact of a record that nobody was asked for."""
    return value is None or (isinstance(value, Gap) and value.not_asked)


def _pass_arg(given: Filter) -> object:
    return getattr(given, "jinja_pass_arg", None)


def _code_cache(folder: Path | None) -> FileSystemBytecodeCache | None:
    if folder is None:
        return None
    folder.mkdir(parents=True, exist_ok=True)
    return FileSystemBytecodeCache(str(folder))


def _known_or_gap(obj: object, name: str | int, value: object) -> object:
    if isinstance(value, Unknown):
        return Gap.of(obj, name, reason=value.reason)
    if value is None and attrs.has(type(obj)):
        return Gap.of(obj, name, not_asked=True)
    return value


def _past_gaps(name: str, given: Filter) -> Filter:
    if name in _MEETING_GAPS or hasattr(given, _MEETS_GAPS):
        return given
    index = 1 if _pass_arg(given) is not None else 0

    @wraps(given)
    def past_gaps(*args: object, **kwargs: object) -> object:
        value = args[index] if len(args) > index else True
        if value is None or isinstance(value, (Gap, Unknown)):
            return value
        return given(*args, **kwargs)

    setattr(past_gaps, _MEETS_GAPS, True)
    return past_gaps
