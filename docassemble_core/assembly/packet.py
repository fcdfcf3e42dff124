"""The packet: finished documents with their manifest, written whole or not at all."""

from __future__ import annotations

import errno
import hashlib
import json
import os
import shutil
import tempfile
from pathlib import Path

from attrs import frozen

from docassemble_core.assembly.exchange_paths import swap
from docassemble_core.assembly.manifest import MANIFEST_NAME, Manifest
from docassemble_core.errors import OutputError, Problem
from docassemble_core.values.html import html_heading, html_table


def sha256(content: bytes) -> str:
    """Return the SHA-256 hash of some bytes, in hexadecimal."""
    return hashlib.sha256(content).hexdigest()


@frozen(kw_only=True)
class Document:
    """One finished document.

    Args:
        file: File name, without personal data in it.
        form: Code of the form.
        title: Its title.
        content: The file's bytes.
    """

    file: str
    form: str
    title: str
    content: bytes


@frozen(kw_only=True)
class Packet:
    """Documents in the order in which they are used.

    Args:
        documents: The documents, file names distinct.
        manifest: What they are made of.
    """

    documents: tuple[Document, ...]
    manifest: Manifest

    @property
    def is_draft(self) -> bool:
        """Whether it was assembled as a draft, with visible gaps."""
        return self.manifest.mode == "draft"

    def files(self) -> tuple[tuple[str, bytes], ...]:
        """Return name and bytes of every file, the manifest last."""
        manifest = (MANIFEST_NAME, self.manifest.to_json().encode())
        return (*((one.file, one.content) for one in self.documents), manifest)

    def _repr_html_(self) -> str:
        """Show the packet in a notebook."""
        rows = [(one.file, one.title, f"{len(one.content):,} bytes") for one in self.documents]
        return html_heading(f"Packet ({self.manifest.mode})") + html_table(
            ("File", "Document", "Size"), rows
        )

    def save(self, folder: str | os.PathLike[str], *, replace_edited: bool = False) -> Path:
        """Write the packet to a folder, whole or not at all.

        It is written beside the folder first and then put in its place by one exchange, so that
        a crash or a full disk leaves either the old packet or the new one.

        Args:
            folder: A new or empty folder, or one that holds an earlier packet.
            replace_edited: Replace an earlier packet even where its documents were edited.

        Raises:
            OutputError: The folder holds other files or edited documents, or cannot be written.
        """
        target = Path(folder).resolve()
        problems = _obstacles(target, replace_edited=replace_edited)
        if problems:
            raise OutputError(f"The packet was not written to {target.name}.", problems)
        try:
            self._write(target)
        except OSError as error:
            raise OutputError(
                f"The packet was not written to {target.name}.", [_disk_problem(target, error)]
            ) from error
        return target

    def _write(self, target: Path) -> None:
        target.parent.mkdir(parents=True, exist_ok=True)
        staging = Path(tempfile.mkdtemp(prefix=f".{target.name}.", dir=target.parent))
        try:
            for name, content in self.files():
                _write_file(staging / name, content)
            staging.chmod(0o755)
            swap(staging, target)
        finally:
            shutil.rmtree(staging, ignore_errors=True)


def _write_file(path: Path, content: bytes) -> None:
    with path.open("wb") as stream:
        stream.write(content)
        stream.flush()
        os.fsync(stream.fileno())


def _disk_problem(target: Path, error: OSError) -> Problem:
    full = error.errno in (errno.ENOSPC, errno.EDQUOT)
    return Problem(
        where=str(target),
        what=f"{error.strerror or error}",
        remedy="free some space and try again" if full else "choose a folder you may write to",
    )


def _obstacles(target: Path, *, replace_edited: bool) -> list[Problem]:
    if not target.exists():
        return []
    if not target.is_dir():
        return [Problem(where=str(target), what="it is a file", remedy="name a folder")]
    present = {one.name for one in target.iterdir()}
    if not present:
        return []
    known = _manifest_hashes(target)
    if known is None:
        what = "the folder holds files and no packet"
        return [Problem(where=str(target), what=what, remedy="choose a new or empty folder")]
    foreign = [_foreign(target / name) for name in sorted(present - set(known) - {MANIFEST_NAME})]
    return foreign if replace_edited else [*foreign, *_edited(target, known)]


def _foreign(path: Path) -> Problem:
    what = "the folder holds a file that is no part of the packet"
    return Problem(where=str(path), what=what, remedy="move it away or choose another folder")


def _edited(target: Path, known: dict[str, str]) -> list[Problem]:
    return [
        Problem(
            where=str(target / name),
            what="the document was changed after it was assembled",
            remedy="choose another folder, or say that edited documents may be replaced",
        )
        for name, digest in known.items()
        if (target / name).is_file() and sha256((target / name).read_bytes()) != digest
    ]


def _manifest_hashes(target: Path) -> dict[str, str] | None:
    try:
        manifest = json.loads((target / MANIFEST_NAME).read_text(encoding="utf-8"))
        return {str(one["file"]): str(one["sha256"]) for one in manifest["documents"]}
    except (OSError, ValueError, KeyError, TypeError):
        return None
