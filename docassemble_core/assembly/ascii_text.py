"""XML text in ASCII, other letters as character references, which say the same to any reader.

A text of ASCII alone is joined and encoded as it lies in memory, without a look at each letter.
What a template keeps to work on, such as the body of a macro that goes through a filter, has its
letters back first.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

_REFERENCE = re.compile(r"&#(\d{3,7});")
_LAST_ASCII, _LAST = 0x7F, 0x10FFFF
_NOT_TEXT = re.compile(r"<[!?]|<[^>]*[^\x00-\x7f]")


def in_ascii(xml: str) -> str:
    """Return XML text with character references for what is not ASCII.

    >>> in_ascii("<w:t>Núñez</w:t>")
    '<w:t>N&#250;&#241;ez</w:t>'
    """
    return xml if xml.isascii() else xml.encode("ascii", "xmlcharrefreplace").decode("ascii")


def allows_references(xml: str) -> bool:
    """Return whether references can stand for all that is not ASCII in pieces of XML.

    They cannot in comments, nor in names; attributes count as names here, which costs little.
    """
    return _NOT_TEXT.search(xml) is None


def joined_for_use(pieces: Iterable[str]) -> str:
    """Return rendered pieces as one text that holds letters, not references to them.

    >>> joined_for_use(["N&#250;&#241;ez", " &#38; Co"])
    'Núñez &#38; Co'
    """
    text = "".join(pieces)
    return _REFERENCE.sub(_letter, text) if "&#" in text else text


def _letter(found: re.Match[str]) -> str:
    code = int(found[1])
    return chr(code) if _LAST_ASCII < code <= _LAST else found[0]
