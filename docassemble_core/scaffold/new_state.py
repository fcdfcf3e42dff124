"""Writes the project of a new state, whole or not at all."""

from __future__ import annotations

import re
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path

from attrs import field, frozen

from docassemble_core.errors import OutputError, Problem
from docassemble_core.scaffold.built_template import with_identifier
from docassemble_core.values import StateCode, state_code

FILES = Path(str(files("docassemble_core.scaffold") / "project"))
PACKAGE = "package"
MARK = re.compile(r"@\{(\w+)\}")


def _named(instance: object, attribute: object, value: str) -> None:  # noqa: ARG001 - attrs asks
    if not value.strip() or "\n" in value or '"' in value or "\\" in value:
        message = f"a state must have a name of one line, without quotes (got {value!r})"
        raise ValueError(message)


@frozen(kw_only=True)
class NewState:
    """What a new project is made from.

    Args:
        code: Postal code of the state.
        name: Its English name.
    """

    code: StateCode = field(converter=state_code)
    name: str = field(validator=_named)

    def words(self) -> Mapping[str, str]:
        """Return what stands in the place of each mark of the project's files."""
        core = version("docassemble-core")
        major, minor = core.split(".")[:2]
        letters = re.sub(r"\W", "", self.name.title(), flags=re.ASCII)
        return {
            "xx": self.code.lower(),
            "XX": self.code,
            "name": self.name,
            "NAME": self.name.upper(),
            "class": letters or self.code,
            "core": f"{major}.{minor}",
            "next": f"{major}.{int(minor) + 1}",
        }


def write_project(new: NewState, folder: Path) -> tuple[Path, ...]:
    """Write the project of a new state and return its files.

    Args:
        new: The state.
        folder: Where to; a folder that is not there yet, or an empty one.

    Raises:
        OutputError: The folder holds anything, or cannot be written; nothing was written then.
    """
    _refuse_full(folder)
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        made = Path(tempfile.mkdtemp(prefix=f".{folder.name}-", dir=folder.parent))
        try:
            _fill(made, new)
            made.chmod(0o755)
            made.replace(folder)
        except BaseException:
            shutil.rmtree(made, ignore_errors=True)
            raise
    except OSError as error:
        what = f"it cannot be written: {error.strerror or error}"
        problem = Problem(str(folder), what, "choose a folder that you may write to")
        raise OutputError("The project was not written.", [problem]) from error
    return tuple(sorted(path for path in folder.rglob("*") if path.is_file()))


def _refuse_full(folder: Path) -> None:
    if not folder.exists() or (folder.is_dir() and not any(folder.iterdir())):
        return
    what = "it holds files already" if folder.is_dir() else "it is a file"
    remedy = "name a folder that is not there yet, or an empty one"
    raise OutputError("The project was not written.", [Problem(str(folder), what, remedy)])


def _fill(made: Path, new: NewState) -> None:
    words = new.words()
    for source in _sources():
        target = made / _target(source.relative_to(FILES), words)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(_content(source, words))


def _sources() -> Iterator[Path]:
    return (path for path in sorted(FILES.rglob("*")) if path.is_file())


def _target(path: Path, words: Mapping[str, str]) -> Path:
    """Return where a file of the pattern belongs in a project."""
    first, *rest = path.parts
    folder = ("src", f"docassemble_state_{words['xx']}") if first == PACKAGE else (first,)
    name = Path(*folder, *rest)
    name = name.with_suffix("") if name.suffix == ".in" else name
    if name.name == "gitignore":
        return name.with_name(".gitignore")
    return name.with_name(re.sub(r"^xx\.", f"{words['xx']}.", name.name))


def _content(source: Path, words: Mapping[str, str]) -> bytes:
    if source.suffix == ".docx":
        return with_identifier(source.read_bytes(), words["xx"], name=source.name)
    text = source.read_text(encoding="utf-8")
    return MARK.sub(lambda found: words[found[1]], text).encode()
