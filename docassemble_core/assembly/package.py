"""The zip layout of a DOCX: members as they lie in the file, written again byte for byte alike."""

from __future__ import annotations

import struct
import zipfile
import zlib
from collections.abc import Iterable
from functools import lru_cache
from io import BytesIO

from attrs import field, frozen

from docassemble_core.errors import Problem, TemplateError

STORED, DEFLATED = zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED
DEFAULT_LEVEL = 6
_DATE = 0x0021  # 1 January 1980, the first day that the format can name
_NEEDED = 20
_UTF8 = 0x800
_LOCAL = struct.Struct("<4s5H3I2H")
_SHARED = struct.Struct("<5H3I2H")  # what header and directory say alike
_PLACE = struct.Struct("<3H2I")
_HEADER, _ENTRY = b"PK\3\4", b"PK\1\2\x14\0"
_END = struct.Struct("<4s4H2IH")


@frozen(kw_only=True)
class Member:
    """A file in a package, compressed as it lies there.

    Args:
        name: Path in the package, such as `word/document.xml`.
        method: `STORED` or `DEFLATED`.
        crc: CRC-32 of the content.
        size: Bytes of the content before compression.
        data: The content as compressed.
    """

    name: str
    method: int
    crc: int
    size: int
    data: bytes = field(repr=False)

    def content(self) -> bytes:
        """Return the content."""
        return self.data if self.method == STORED else zlib.decompress(self.data, -15)

    def written(self, offset: int) -> tuple[bytes, bytes]:
        """Return what stands before the data at `offset`, and the line of the directory."""
        name, flags = _encoded(self.name)
        values = (_NEEDED, flags, self.method, 0, _DATE, self.crc, len(self.data), self.size)
        shared = _SHARED.pack(*values, len(name), 0)
        return _HEADER + shared + name, _ENTRY + shared + _PLACE.pack(0, 0, 0, 0, offset) + name


def member(name: str, content: bytes, *, level: int = DEFAULT_LEVEL) -> Member:
    """Return `content` as a compressed member."""
    packer = zlib.compressobj(level, zlib.DEFLATED, -15)
    data = packer.compress(content) + packer.flush()
    return Member(name=name, method=DEFLATED, crc=zlib.crc32(content), size=len(content), data=data)


def read_members(document: bytes, *, name: str) -> tuple[Member, ...]:
    """Return the members of a package, compressed as they are.

    Args:
        document: Bytes of the DOCX.
        name: What to call it in a message.

    Raises:
        TemplateError: `document` is no zip file, or uses what a DOCX may not.
    """
    try:
        with zipfile.ZipFile(BytesIO(document)) as package:
            return tuple(_read(document, info) for info in package.infolist())
    except (zipfile.BadZipFile, struct.error, NotImplementedError) as error:
        problem = Problem(name, f"it is no Word document ({error})", "save it as .docx from Word")
        raise TemplateError(f"{name} cannot be read.", [problem]) from error


def write_package(members: Iterable[Member]) -> bytes:
    """Return a package of `members` in their order: the same members, the same bytes."""
    pieces, directory = laid_out(members)
    lines = b"".join(directory)
    end = end_record(len(directory), len(lines), sum(map(len, pieces)))
    return b"".join([*pieces, lines, end])


def laid_out(members: Iterable[Member], offset: int = 0) -> tuple[list[bytes], list[bytes]]:
    """Return what `members` are in a package, and their lines of its directory.

    Args:
        members: Members in their order.
        offset: Where the first of them begins.
    """
    pieces: list[bytes] = []
    directory: list[bytes] = []
    for each in members:
        header, entry = each.written(offset)
        pieces += (header, each.data)
        directory.append(entry)
        offset += len(header) + len(each.data)
    return pieces, directory


def end_record(count: int, size: int, offset: int) -> bytes:
    """Return the record that ends a package with a directory of `count` lines at `offset`."""
    return _END.pack(b"PK\5\6", 0, 0, count, count, size, offset, 0)


def _read(document: bytes, info: zipfile.ZipInfo) -> Member:
    if info.compress_type not in {STORED, DEFLATED}:
        message = f"{info.filename} is compressed in a way that Word does not use"
        raise NotImplementedError(message)
    fixed = _LOCAL.unpack_from(document, info.header_offset)
    start = info.header_offset + _LOCAL.size + fixed[9] + fixed[10]
    return Member(
        name=info.filename,
        method=info.compress_type,
        crc=info.CRC,
        size=info.file_size,
        data=document[start : start + info.compress_size],
    )


@lru_cache(maxsize=1024)
def _encoded(name: str) -> tuple[bytes, int]:
    encoded = name.encode()
    return encoded, 0 if len(encoded) == len(name) else _UTF8
