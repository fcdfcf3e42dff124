"""Images and links that values bring along: what they add to the package of one document."""

from __future__ import annotations

import copy
import posixpath
import re
import zlib
from collections.abc import Iterator, Mapping
from types import SimpleNamespace
from typing import Any
from urllib.parse import quote, unquote
from xml.sax.saxutils import quoteattr

from docx.image.image import Image
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.parts.story import StoryPart
from docxtpl import InlineImage

from docassemble_core.assembly.package import STORED, Member
from docassemble_core.assembly.parts import Relation, SourcePart

_LINK = re.compile(r'r:id="link:([^"]*)"')
_BETWEEN = re.compile(r">\s+<")
_NUMBER = re.compile(r"word/media/image(\d+)\.")
CONTENT_TYPES = "[Content_Types].xml"
_EMPTY = (
    "<?xml version='1.0' encoding='UTF-8' standalone='yes'?>\n"
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    "</Relationships>"
)


def link_id(url: str) -> str:
    """Return what a `RichText` takes as `url_id` to become a link to `url`.

    docxtpl's own ids belong to one document; this one is good for any document and any part,
    and becomes a relationship where it is printed.

    >>> link_id("https://example.org/?a=1")
    'link:https%3A%2F%2Fexample.org%2F%3Fa%3D1'
    """
    return f"link:{quote(url, safe='')}"


class Additions:
    """What the values of one rendering add to the package.

    Args:
        images: Path of each image of the template by the SHA-1 of its content.
    """

    def __init__(self, images: Mapping[str, str]) -> None:
        self.images = dict(images)
        self.media: dict[str, Image] = {}
        self.parts: list[PartRelations] = []

    @property
    def changes(self) -> bool:
        """Whether anything was added."""
        return any(part.added for part in self.parts)

    def of(self, part: SourcePart) -> PartRelations:
        """Return the relationships of `part`, open for more."""
        relations = PartRelations(self, part)
        self.parts.append(relations)
        return relations

    def path_of(self, image: Image) -> str:
        """Return where `image` lies in the package, after adding it if it is not there yet."""
        if image.sha1 not in self.images:
            path = f"word/media/image{self._free_number()}.{image.ext}"
            self.images[image.sha1] = path
            self.media[path] = image
        return self.images[image.sha1]

    def _free_number(self) -> int:
        used = {int(found[1]) for path in self.images.values() if (found := _NUMBER.match(path))}
        return next(number for number in range(1, len(used) + 2) if number not in used)

    def changed(self, members: Mapping[str, Member]) -> dict[str, bytes]:
        """Return the new content of members that the additions change, by path.

        Args:
            members: The package as it is without them.
        """
        changed = {
            path: content
            for part in self.parts
            if part.added
            for path, content in [part.written(members)]
        }
        if self.media:
            types = members[CONTENT_TYPES].content()
            changed[CONTENT_TYPES] = _with_types(types, self.media.values())
        return changed

    def members(self) -> Iterator[Member]:
        """Yield the images that were added; they are compressed already."""
        for path, image in self.media.items():
            blob = image.blob
            yield Member(name=path, method=STORED, crc=zlib.crc32(blob), size=len(blob), data=blob)


class PartRelations:
    """The relationships of one part in one rendering; to docxtpl, the part being rendered.

    Args:
        additions: What is added to the package.
        part: The part.
    """

    def __init__(self, additions: Additions, part: SourcePart) -> None:
        self.additions = additions
        self.part = part
        self.added: list[Relation] = []

    def image(self, image: InlineImage) -> str:
        """Return the XML of an image, after adding it to the package."""
        own = copy.copy(image)
        own.tpl = SimpleNamespace(current_rendering_part=self)
        # python-docx indents it; docxtpl keeps that in the body, but not in headers and footers.
        return str(own) if self.part.is_body else _BETWEEN.sub("><", str(own))

    def linked(self, xml: str) -> str:
        """Return `xml` with the links of `link_id` made into relationships of the part."""
        return _LINK.sub(lambda found: f'r:id="{self._link(unquote(found[1]))}"', xml)

    def new_pic_inline(self, image_descriptor: Any, width: Any, height: Any) -> Any:  # noqa: ANN401
        """Return the element of an image, as python-docx makes it."""
        return StoryPart.new_pic_inline(self, image_descriptor, width, height)  # type: ignore[arg-type]

    @property
    def next_id(self) -> int:
        """The id of the next drawing."""
        return self.part.next_id

    def get_or_add_image(self, image_descriptor: Any) -> tuple[str, Image]:  # noqa: ANN401
        """Return an image and the id of its relationship."""
        image = Image.from_file(image_descriptor)
        path = self.additions.path_of(image)
        return self._related(RELATIONSHIP_TYPE.IMAGE, path, external=False), image

    def relate_to(self, target: str, reltype: str, is_external: bool = False) -> str:  # noqa: FBT001, FBT002  # python-docx's signature
        """Return the id of the relationship to something outside the package."""
        return self._related(reltype, target, external=is_external)

    def _link(self, url: str) -> str:
        return self._related(RELATIONSHIP_TYPE.HYPERLINK, url, external=True)

    def _related(self, kind: str, target: str, *, external: bool) -> str:
        known = [*self.part.relations, *self.added]
        for relation in known:
            if (relation.kind, relation.target, relation.external) == (kind, target, external):
                return relation.id
        ids = {relation.id for relation in known}
        free = next(f"rId{n}" for n in range(1, len(ids) + 2) if f"rId{n}" not in ids)
        self.added.append(Relation(free, kind, target, external))
        return free

    def written(self, members: Mapping[str, Member]) -> tuple[str, bytes]:
        """Return path and content of the relationships, those added among them."""
        folder, _, name = self.part.name.rpartition("/")
        path = f"{folder}/_rels/{name}.rels"
        before = members[path].content().decode() if path in members else _EMPTY
        added = "".join(_relationship(relation, folder) for relation in self.added)
        return path, before.replace("</Relationships>", f"{added}</Relationships>").encode()


def _relationship(relation: Relation, folder: str) -> str:
    target = relation.target if relation.external else posixpath.relpath(relation.target, folder)
    mode = ' TargetMode="External"' if relation.external else ""
    return (
        f"<Relationship Id={quoteattr(relation.id)} Type={quoteattr(relation.kind)} "
        f"Target={quoteattr(target)}{mode}/>"
    )


def _with_types(types: bytes, images: Iterator[Image] | Any) -> bytes:  # noqa: ANN401  # a view
    xml = types.decode()
    for image in images:
        if f'Extension="{image.ext}"'.lower() not in xml.lower():
            xml = _with_default(xml, image.ext, image.content_type)
    return xml.encode()


def _with_default(xml: str, extension: str, content_type: str) -> str:
    """Return content types with one more default, in the alphabetical place it belongs."""
    line = f'<Default Extension="{extension}" ContentType="{content_type}"/>'
    later = [
        found.start()
        for found in re.finditer(r'<Default Extension="([^"]*)"|<Override |</Types>', xml)
        if found[1] is None or found[1] > extension
    ]
    return f"{xml[: later[0]]}{line}{xml[later[0] :]}"
