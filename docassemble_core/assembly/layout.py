"""A package of which most members never change: those are laid out once, in front."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterable

from docassemble_core.assembly.package import DEFLATED, Member, end_of

try:
    from isal.isal_zlib import crc32
except ImportError:  # the extra `speed` is not installed
    crc32 = zlib.crc32


class Layout:
    """Writes packages that differ in a few members only.

    Args:
        still: Members that are the same in every package.
        pack: How to compress the others.
    """

    def __init__(self, still: Iterable[Member], pack: Callable[[bytes], bytes]) -> None:
        self.still = tuple(still)
        self.pack = pack
        pieces: list[bytes] = []
        self._directory: list[bytes] = []
        self._length = 0
        for each in self.still:
            header = each.local_header()
            self._directory.append(each.directory_entry(self._length))
            pieces += [header, each.data]
            self._length += len(header) + len(each.data)
        self._front = b"".join(pieces)

    def member(self, name: str, content: bytes) -> Member:
        """Return `content` as a member, compressed."""
        return Member(
            name=name,
            method=DEFLATED,
            crc=crc32(content),
            size=len(content),
            data=self.pack(content),
        )

    def package(self, members: Iterable[Member]) -> bytes:
        """Return the package with `members` after those that never change."""
        pieces = [self._front]
        directory = self._directory.copy()
        offset = self._length
        for each in members:
            header = each.local_header()
            directory.append(each.directory_entry(offset))
            pieces += [header, each.data]
            offset += len(header) + len(each.data)
        end = end_of(directory, offset)
        return b"".join([*pieces, *directory, end])
