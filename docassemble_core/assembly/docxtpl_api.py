"""docxtpl's own interface over the compiled engine, for programs written for docxtpl.

`DocxTemplate` here takes the place of docxtpl's: the same constructor, `render`, `save`,
`new_subdoc`, `build_url_id`, `replace_pic` and so on, and the same values (`RichText`, `Listing`,
`InlineImage`, `Subdoc`). Like docxtpl, and unlike the rest of this library, it prints nothing for
a name that is not defined and `None` for a fact that is not known. Values are always escaped, as
docxtpl does with `autoescape=True`, and templates cannot change what they are given.

Templates of this library do not go through here: see `compiled_template`. What they may be given
beside plain values needs no docxtpl template: `RichText` and `Listing` as they are,
`InlineImage(None, path)`, and links by `relations.link_id`.
"""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from typing import IO, Any

import docx
import docxtpl
from jinja2 import Environment
from jinja2.sandbox import ImmutableSandboxedEnvironment

from docassemble_core.assembly.compiled_template import CompiledTemplate, cached_template
from docassemble_core.assembly.environment import EnvironmentSettings, TemplateEnvironment
from docassemble_core.errors import DocassembleCoreError


class LenientEnvironment(TemplateEnvironment):
    """An environment with the filters, tests, names and leniency of another.

    Args:
        like: The environment that a docxtpl program renders in.
    """

    lenient = True

    def __init__(self, like: Environment) -> None:
        super().__init__(EnvironmentSettings(mode="filing"))
        take_over(self, like)

    getattr = ImmutableSandboxedEnvironment.getattr
    getitem = ImmutableSandboxedEnvironment.getitem


def take_over(environment: ImmutableSandboxedEnvironment, like: Environment) -> None:
    """Give a sandboxed environment all that another one brings, but keep its safe `range`.

    Args:
        environment: The environment.
        like: The environment that a docxtpl program renders in.
    """
    safe = {"range": environment.globals["range"]}
    environment.undefined = like.undefined
    environment.filters, environment.tests = dict(like.filters), dict(like.tests)
    environment.globals = {**environment.globals, **like.globals, **safe}
    for extension in like.extensions.values():
        environment.add_extension(type(extension))


class DocxTemplate(docxtpl.DocxTemplate):  # type: ignore[misc]  # docxtpl has no types
    """docxtpl's template, rendered by the compiled engine.

    Args:
        template_file: Path of the DOCX, or a file that holds it.
    """

    engine = "compiled"

    def __init__(self, template_file: IO[bytes] | str | Path) -> None:
        self._document: Any = None
        self._rendered: bytes | None = None
        self._environments: dict[int, LenientEnvironment] = {}
        super().__init__(template_file)

    @property
    def docx(self) -> Any:  # noqa: ANN401  # python-docx has no types
        """The document as python-docx reads it: the template, or what was rendered last."""
        if self._document is None and self._rendered is not None:
            self._document = docx.Document(BytesIO(self._rendered))
        return self._document

    @docx.setter
    def docx(self, document: Any) -> None:  # noqa: ANN401  # python-docx has no types
        self._document = document

    def render(
        self,
        context: Mapping[str, object],
        jinja_env: Environment | None = None,
        autoescape: bool = True,  # noqa: FBT001, FBT002  # docxtpl's signature
    ) -> None:
        """Render the template; values are escaped whatever `autoescape` says.

        Raises:
            Exception: What docxtpl raises, of the same type and with its `docx_context`, noted
                with the tag and its place.
            TemplateError: The document would be broken, where docxtpl repairs or ruins it.
        """
        del autoescape
        try:
            template = cached_template(self._source(), self._name(), self._environment(jinja_env))
            self._rendered = self._filled(template, context)
        except DocassembleCoreError as refusal:
            self._fail_like_docxtpl(context, jinja_env, refusal)
            raise
        self._document = None
        self.pic_map: dict[str, object] = {}
        self.is_rendered, self.is_saved = True, False

    def save(self, filename: IO[bytes] | str | Path, *args: object, **kwargs: object) -> None:
        """Write what was rendered last, with the replacements that were asked for."""
        replaced = self.pics_to_replace or self.crc_to_new_media
        replaced = replaced or self.crc_to_new_embedded or self.zipname_to_replace
        if self._rendered is None or self._document is not None or replaced:
            super().save(filename, *args, **kwargs)
        elif isinstance(filename, str | Path):
            Path(filename).write_bytes(self._rendered)
        else:
            filename.write(self._rendered)
        self.is_saved = True

    def _filled(self, template: CompiledTemplate, context: Mapping[str, object]) -> bytes:
        return template.fill(context).document

    def _fail_like_docxtpl(
        self,
        context: Mapping[str, object],
        like: Environment | None,
        refusal: DocassembleCoreError,
    ) -> None:
        """Raise the error that docxtpl has for what was refused, if it has one."""
        environment = ImmutableSandboxedEnvironment(autoescape=True)
        take_over(environment, like or Environment(autoescape=True))
        try:
            super().render(dict(context), environment, autoescape=True)
        except Exception as error:
            error.add_note(str(refusal))
            raise error from refusal
        self._document, self._rendered, self.is_rendered = None, None, False

    def _source(self) -> bytes:
        """Return the template, with what was added to it since it was read or rendered."""
        if self._document is not None and not self.is_rendered:
            written = BytesIO()
            self._document.save(written)
            return written.getvalue()
        if isinstance(self.template_file, str | Path):
            return Path(self.template_file).read_bytes()
        self.template_file.seek(0)
        return bytes(self.template_file.read())

    def _name(self) -> str:
        file = self.template_file
        return Path(file).name if isinstance(file, str | Path) else "template"

    def _environment(self, like: Environment | None) -> LenientEnvironment:
        key = id(like)
        if key not in self._environments:
            self._environments[key] = LenientEnvironment(like or Environment(autoescape=True))
        return self._environments[key]
