"""Where templates find the templates that they extend, include or import."""

from __future__ import annotations

from collections.abc import Callable, Mapping, MutableMapping
from pathlib import Path
from typing import Any

from attrs import field, frozen
from jinja2 import BaseLoader, Environment, TemplateNotFound

from docassemble_core.assembly.compiled_part import compile_part
from docassemble_core.assembly.environment import PartTemplate, TemplateEnvironment
from docassemble_core.assembly.parts import SourcePackage, take_apart

Documents = tuple[tuple[str, bytes], ...]


def _in_order(documents: Mapping[str, bytes] | Documents) -> Documents:
    return tuple(sorted(dict(documents).items()))


@frozen(kw_only=True, eq=True)
class DocumentLoader(BaseLoader):
    """Loads the body of a DOCX as a template of Jinja's.

    Args:
        folders: Folders to look in, the first that has the file wins.
        documents: Contents by name, looked at before the folders.
    """

    folders: tuple[Path, ...] = ()
    documents: Documents = field(default=(), converter=_in_order, repr=False)

    def content(self, name: str) -> bytes:
        """Return the bytes of the template `name`.

        Raises:
            TemplateNotFound: Jinja's own error; there is none.
        """
        for known, document in self.documents:
            if known == name:
                return document
        for folder in self.folders:
            path = folder / name
            if path.is_file() and path.resolve().is_relative_to(folder.resolve()):
                return path.read_bytes()
        raise TemplateNotFound(name)

    def package(self, name: str) -> SourcePackage:
        """Return the template `name` taken apart."""
        return take_apart(self.content(name), name=name)

    def get_source(
        self, environment: Environment, template: str
    ) -> tuple[str, str | None, Callable[[], bool] | None]:
        """Return the XML of the body of `template`; its tags are compiled by `load`."""
        del environment
        return self.package(template).parts[0].xml, template, None

    def load(
        self,
        environment: Environment,
        name: str,
        globals: MutableMapping[str, Any] | None = None,  # noqa: A002  # Jinja's signature
    ) -> PartTemplate:
        """Return the body of the template `name`, compiled."""
        del globals
        if not isinstance(environment, TemplateEnvironment):
            message = "a DocumentLoader serves a TemplateEnvironment only"
            raise TypeError(message)
        compiled = compile_part(self.package(name).parts[0], name=name, environment=environment)
        return compiled.template
