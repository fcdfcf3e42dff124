"""A time in which the clock, the network and the writing of files are watched and refused."""

from __future__ import annotations

import builtins
import datetime as dt
import io
import os
import socket
import sys
import time
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest


class Trespass(StrEnum):
    """What a judgement or template may not do; the value says it of the code that did."""

    CLOCK = "the code reads the clock"
    NETWORK = "the code reaches for the network"
    FILE = "the code writes a file"


Seen = list[tuple[Trespass, str]]
Refuse = Callable[..., Callable[..., Any]]
_WRITERS = ("mkdir", "makedirs", "remove", "unlink", "rename", "replace", "rmdir", "link")
_WRITE_FLAGS = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND


class TrespassError(PermissionError):
    """What trespassing code gets to see."""


@contextmanager
def sealed(package: str, root: Path) -> Iterator[Seen]:
    """Refuse the clock, the network and the writing of files, and note who asked.

    Args:
        package: Import name of the package whose own names for the clock are replaced too.
        root: Folder of its project, to name the place in its code.
    """
    seen: Seen = []

    def refuse(kind: Trespass, allowed: Callable[..., Any] | None = None) -> Callable[..., Any]:
        def refused(*given: object, **named: object) -> object:
            place = _place(root, package)
            if not place and allowed is not None:
                return allowed(*given, **named)
            seen.append((kind, place or "code outside the project"))
            message = f"refused by the conformance kit: {kind.value}"
            raise TrespassError(message)

        return refused

    with pytest.MonkeyPatch.context() as patch:
        _watch_clock(patch, package, refuse)
        for name in ("connect", "connect_ex"):
            patch.setattr(socket.socket, name, refuse(Trespass.NETWORK))
        patch.setattr(socket, "getaddrinfo", refuse(Trespass.NETWORK))
        _watch_files(patch, refuse(Trespass.FILE))
        yield seen


def _place(root: Path, package: str) -> str:
    """Return file and line of the plugin's own code that is running; empty where none is."""
    for frame in reversed(traceback.extract_stack()):
        path = Path(frame.filename)
        if path.is_relative_to(root) and "tests" not in path.relative_to(root).parts:
            return f"{path.relative_to(root)}:{frame.lineno}"
        if package in path.parts:
            return f"{path.name}:{frame.lineno}"
    return ""


def _watch_clock(patch: pytest.MonkeyPatch, package: str, refuse: Refuse) -> None:
    for name in ("time", "time_ns", "localtime", "gmtime"):
        patch.setattr(time, name, refuse(Trespass.CLOCK, getattr(time, name)))
    refused = refuse(Trespass.CLOCK)
    for module in _modules_of(package):
        for name, value in list(vars(module).items()):
            if value is dt.date or value is dt.datetime:
                patch.setattr(module, name, _stopped(value, refused))


def _modules_of(package: str) -> list[ModuleType]:
    if not package:
        return []
    inside = (name for name in list(sys.modules) if f"{name}.".startswith(f"{package}."))
    return [sys.modules[name] for name in inside]


def _stopped(kind: type, refused: Callable[..., Any]) -> type:
    """Return a class that is `kind` in every respect but that it does not know the time."""

    class Meta(type):
        def __instancecheck__(cls, instance: object) -> bool:
            return isinstance(instance, kind)

        def __call__(cls, *given: object, **named: object) -> object:
            return kind(*given, **named)

    names = {name: staticmethod(refused) for name in ("today", "now", "utcnow")}
    return Meta(kind.__name__, (kind,), names)


def _watch_files(patch: pytest.MonkeyPatch, refused: Callable[..., Any]) -> None:
    plain_open, plain_os_open = builtins.open, os.open

    def watched(file: Any, mode: str = "r", *rest: Any, **named: Any) -> Any:  # noqa: ANN401 - the signature is Python's
        return refused() if set(mode) & set("wax+") else plain_open(file, mode, *rest, **named)

    def watched_os(path: Any, flags: int, *rest: Any, **named: Any) -> int:  # noqa: ANN401 - the signature is Python's
        return refused() if flags & _WRITE_FLAGS else plain_os_open(path, flags, *rest, **named)

    patch.setattr(builtins, "open", watched)
    patch.setattr(io, "open", watched)
    patch.setattr(os, "open", watched_os)
    for name in _WRITERS:
        patch.setattr(os, name, refused)
