"""The output folder of a batch: a zip file for each case, and the list of them."""

from __future__ import annotations

import errno
import hashlib
import os
import zipfile
from collections.abc import Iterable
from io import BytesIO
from pathlib import Path
from types import TracebackType
from typing import Self

from docassemble_core.drafting.batch_outcome import Outcome
from docassemble_core.errors import OutputError, Problem

LISTING = "batch.jsonl"
FIRST_DAY = (1980, 1, 1, 0, 0, 0)


def zip_path(folder: Path, key: str) -> Path:
    """Return where the packet of a case stands."""
    return folder / f"{key}.zip"


def digest(*texts: str) -> str:
    """Return one hash of some texts, in hexadecimal."""
    whole = hashlib.sha256()
    for text in texts:
        whole.update(len(text.encode()).to_bytes(8) + text.encode())
    return whole.hexdigest()


def whole_zip(folder: Path, key: str, made_from: str) -> tuple[str, int] | None:
    """Return hash and number of documents of a packet that is whole and up to date, or `None`.

    Args:
        folder: The output folder.
        key: Key of the case.
        made_from: Hash of what it must have been made from; the file carries it as its comment.
    """
    try:
        content = zip_path(folder, key).read_bytes()
        with zipfile.ZipFile(BytesIO(content)) as packet:
            if packet.comment.decode() != made_from or packet.testzip() is not None:
                return None
            return hashlib.sha256(content).hexdigest(), len(packet.namelist()) - 1
    except (OSError, zipfile.BadZipFile, UnicodeDecodeError):
        return None


def write_zip(
    folder: Path, key: str, files: Iterable[tuple[str, bytes]], made_from: str
) -> tuple[str, str]:
    """Write the packet of a case, whole or not at all; return its file name and hash.

    Raises:
        OutputError: It cannot be written; no part of it is left.
    """
    path = zip_path(folder, key)
    content = zipped(files, made_from)
    partial = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        partial.write_bytes(content)
        partial.replace(path)
    except OSError as error:
        partial.unlink(missing_ok=True)
        raise _refused(path, error) from error
    return path.name, hashlib.sha256(content).hexdigest()


def zipped(files: Iterable[tuple[str, bytes]], made_from: str) -> bytes:
    """Return files as a zip, the same bytes for the same files; documents are deflated already."""
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as packet:
        for name, content in files:
            packet.writestr(zipfile.ZipInfo(name, FIRST_DAY), content)
        packet.comment = made_from.encode()
    return buffer.getvalue()


class Listing:
    """The list of outcomes, written beside the old one and put in its place when complete.

    Args:
        folder: The output folder; made where it does not exist.

    Raises:
        OutputError: The folder cannot be made or written.
    """

    def __init__(self, folder: Path) -> None:
        self.path = folder / LISTING
        self._partial = folder / f".{LISTING}"
        try:
            folder.mkdir(parents=True, exist_ok=True)
            self._stream = self._partial.open("w", encoding="utf-8")
        except OSError as error:
            raise _refused(folder, error) from error

    def note(self, outcomes: Iterable[Outcome]) -> None:
        """Add outcomes to the list.

        Raises:
            OutputError: They cannot be written.
        """
        try:
            self._stream.writelines(one.line() for one in outcomes)
            self._stream.flush()
        except OSError as error:
            raise _refused(self.path, error) from error

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, _: TracebackType | None
    ) -> None:
        try:
            self._stream.close()
            if kind is None:
                self._partial.replace(self.path)
            else:
                self._partial.unlink(missing_ok=True)
        except OSError as failure:
            raise _refused(self.path, failure) from error


def _refused(path: Path, error: OSError) -> OutputError:
    full = error.errno in (errno.ENOSPC, errno.EDQUOT)
    problem = Problem(
        where=str(path),
        what=error.strerror or str(error),
        remedy="free some space and run it again: what is whole is kept"
        if full
        else "choose a folder you may write to",
    )
    return OutputError("The batch cannot be written.", [problem])
