"""Engines that run by turns: each in a live process of its own, one at a time."""

from __future__ import annotations

import base64
import json
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from typing import Any

from attrs import define, field
from contexts import contexts
from documents import BRACES, DOCUMENTS, JINJA

HERE = Path(__file__).parent
WORK = HERE / "work"
NODE = ("docxtemplater", "easy-template-x")


@define
class Engine:
    """A live process that renders one document.

    Args:
        name: Name of the engine.
        process: The process.
        cpu: CPU milliseconds a document, for each round.
    """

    name: str
    process: subprocess.Popen[str]
    cpu: list[float] = field(factory=list)

    def ask(self, **asked: object) -> dict[str, Any]:
        self.process.stdin.write(json.dumps(asked) + "\n")
        self.process.stdin.flush()
        return json.loads(self.process.stdout.readline())

    def round(self, seconds: float) -> None:
        ran = self.ask(do="run", seconds=seconds)
        self.cpu.append(ran["cpu"] / ran["count"] * 1000)

    def document(self, context: int) -> bytes:
        return base64.b64decode(self.ask(do="render", context=context)["document"])


def prepare(name: str) -> dict[str, Path]:
    """Write the templates and contexts of a document; return their paths."""
    WORK.mkdir(exist_ok=True)
    paths = {kind: WORK / f"{name}.{kind}" for kind in ("jinja", "braces", "json")}
    paths["jinja"].write_bytes(DOCUMENTS[name](JINJA))
    paths["braces"].write_bytes(DOCUMENTS[name](BRACES))
    paths["json"].write_text(json.dumps(contexts(name)))
    return paths


def node_engines() -> tuple[str, ...]:
    """Return the engines on Node, installed; none where there is no Node, or no registry."""
    if shutil.which("node") is None or shutil.which("npm") is None:
        return ()
    install = ["npm", "install", "--no-audit", "--no-fund", "--no-package-lock", "--silent"]
    done = subprocess.run(install, cwd=HERE / "node", check=False, capture_output=True)  # noqa: S603
    return NODE if done.returncode == 0 else ()


@contextmanager
def engines(names: Sequence[str], document: str) -> Iterator[list[Engine]]:
    """Start an engine for each name, with the document loaded."""
    paths = prepare(document)
    started = [Engine(name, _start(name)) for name in names]
    try:
        for engine in started:
            syntax = "braces" if engine.name in NODE else "jinja"
            engine.ask(do="load", template=str(paths[syntax]), contexts=str(paths["json"]))
        yield started
    finally:
        for engine in started:
            engine.process.stdin.close()
            engine.process.wait()


def _start(name: str) -> subprocess.Popen[str]:
    python = [sys.executable, str(HERE / "worker.py"), name]
    command = ["node", "worker.mjs", name] if name in NODE else python
    folder = HERE / "node" if name in NODE else HERE
    return subprocess.Popen(  # noqa: S603
        command, cwd=folder, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )


def interleave(started: list[Engine], *, rounds: int, seconds: float, warm_up: float) -> None:
    """Let each engine run for `seconds` in each round, in an order that turns."""
    for engine in started:
        engine.ask(do="run", seconds=warm_up)
    for turn in range(rounds):
        for index in range(len(started)):
            started[(index + turn) % len(started)].round(seconds)


def ratio(slow: Engine, fast: Engine) -> float:
    """Return how many times faster `fast` is: the median over the rounds they shared."""
    return median(a / b for a, b in zip(slow.cpu, fast.cpu, strict=True))
