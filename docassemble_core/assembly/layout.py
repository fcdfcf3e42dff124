"""A package of which most members never change: those are laid out once, in front."""

from __future__ import annotations

import zlib
from collections.abc import Iterable

from docassemble_core.assembly.compression import Pack
from docassemble_core.assembly.package import DEFLATED, Member, end_record, laid_out

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

    def __init__(self, still: Iterable[Member], pack: Pack) -> None:
        self.still = tuple(still)
        self.pack = pack
        pieces, directory = laid_out(self.still)
        self._front, self._directory = b"".join(pieces), b"".join(directory)

    def member(self, name: str, content: bytes, *, repeats: bool = False) -> Member:
        """Return `content` as a member, compressed.

        Args:
            name: Path in the package.
            content: Its bytes.
            repeats: Whether it mostly says the same again, as the rows of a table do.
        """
        return Member(
            name=name,
            method=DEFLATED,
            crc=crc32(content),
            size=len(content),
            data=self.pack(content, repeats),
        )

    def package(self, members: Iterable[Member]) -> bytes:
        """Return the package with `members` after those that never change."""
        pieces, directory = laid_out(members, len(self._front))
        lines = b"".join([self._directory, *directory])
        rest = b"".join(pieces)
        end = end_record(len(self.still) + len(directory), len(lines), len(self._front) + len(rest))
        return b"".join((self._front, rest, lines, end))
