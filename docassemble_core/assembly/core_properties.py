"""The core properties as a part: the text around the tags, and each tagged property compiled."""

from __future__ import annotations

import re
from collections.abc import Mapping

from attrs import field, frozen

from docassemble_core.assembly.environment import PartTemplate, TemplateEnvironment
from docassemble_core.assembly.journal import Journal
from docassemble_core.assembly.parts import SourcePackage, property_place
from docassemble_core.assembly.patching import plain_source

_PLACE = re.compile("\ufdd0([a-z]+)\ufdd0")


@frozen(kw_only=True)
class CoreProperties:
    """Core properties of which some hold tags.

    Args:
        name: Path in the package.
        xml: The properties, with a place for each that holds tags.
        templates: Those that do, by name.
    """

    name: str
    xml: str = field(repr=False)
    templates: Mapping[str, PartTemplate] = field(repr=False)

    def text(self, names: dict[str, object], notes: Journal) -> str:
        """Return the properties; what they print is not part of the page."""
        before = len(notes.emitted)
        text = _PLACE.sub(lambda found: self.templates[found[1]].text(names), self.xml)
        del notes.emitted[before:]
        return text


def core_properties(
    package: SourcePackage, *, name: str, environment: TemplateEnvironment
) -> CoreProperties | None:
    """Return the core properties of a template, or None where they hold no tags.

    Args:
        package: The template.
        name: Its name, for messages.
        environment: The environment to render in.
    """
    if not package.properties:
        return None
    xml = next(each.content() for each in package.members if each.name == package.core).decode()
    templates = {
        prop: environment.compiled(
            plain_source(text, template=name, part=f"{package.core}, {prop}")
        )
        for prop, text in package.properties.items()
    }
    assert all(property_place(prop) in xml for prop in templates)  # noqa: S101  # parts.py put them there
    return CoreProperties(name=package.core, xml=xml, templates=templates)
