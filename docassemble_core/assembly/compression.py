"""How the parts of a document are compressed: a library and a level, one setting."""

from __future__ import annotations

import zlib
from collections.abc import Callable
from typing import Literal

from attrs import field, frozen
from attrs.validators import in_

try:
    from isal import isal_zlib
except ImportError:  # the extra `speed` is not installed
    isal_zlib = None  # type: ignore[assignment]  # asked for before each use

Library = Literal["isal", "zlib"]
_RAW = -15
_FEW = 6  # of zlib's memory levels: its tables then stay in the cache of the processor

Pack = Callable[[bytes, bool], bytes]

# A block of this size, given back once, tells glibc to keep the state of zlib (268 KB) on its
# heap; otherwise a small process maps and unmaps it for every part it compresses.
del [bytearray(2 << 20)][:]


@frozen
class Compression:
    """A way to compress.

    The same documents come out whatever is chosen, only not byte for byte.

    Args:
        library: `zlib` of the standard library, or `isal`, which is several times faster and
            needs the extra `speed`.
        level: 0 to 9 for `zlib`, 0 to 3 for `isal`, of which 2 serves best.
    """

    library: Library = field(validator=in_(("isal", "zlib")))
    level: int

    def __attrs_post_init__(self) -> None:
        if self.library == "isal" and isal_zlib is None:
            message = "isal is not installed; install docassemble-core[speed], or choose zlib"
            raise ValueError(message)

    def packer(self) -> Pack:
        """Return a function that compresses one content, told whether it repeats itself."""
        level, start = self.level, zlib.compressobj
        if self.library == "isal":
            return lambda content, _repeats: isal_zlib.compress(content, level, _RAW)

        def packed(content: bytes, repeats: bool) -> bytes:  # noqa: FBT001  # of two arguments
            stream = start(level, zlib.DEFLATED, _RAW, _FEW if repeats else zlib.DEF_MEM_LEVEL)
            return stream.compress(content) + stream.flush()

        return packed


ZLIB = Compression("zlib", 6)


def default_compression() -> Compression:
    """Return isal at level 2 where it is installed, else zlib at level 6."""
    return ZLIB if isal_zlib is None else Compression("isal", 2)
