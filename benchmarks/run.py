"""The benchmark of the engine: `python benchmarks/run.py` prints the table of the README."""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
import time
import zipfile
from importlib.metadata import version
from io import BytesIO
from pathlib import Path
from statistics import median

from documents import DOCUMENTS
from interleaved import NODE, WORK, Engine, engines, interleave, node_engines, prepare, ratio
from lxml import etree
from worker import ENGINES

REFERENCE = "docxtpl, reused"
WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
COLD = """
import sys, time
start = time.perf_counter()
sys.path.insert(0, {folder!r})
from worker import ENGINES
import json, pathlib
context = json.loads(pathlib.Path({contexts!r}).read_text())[0]
source = pathlib.Path({template!r}).read_bytes()
{imports}
imported = time.perf_counter()
ENGINES[{engine!r}](source)(context)
print(imported - start, time.perf_counter() - imported)
"""
IMPORTS = {
    "docassemble_core, zlib 6": "import docassemble_core.assembly",
    "docxtpl, new object": "import docxtpl",
}


def words(document: bytes) -> list[str]:
    """Return the text of a document, a line for each paragraph that has any."""
    lines = []
    with zipfile.ZipFile(BytesIO(document)) as package:
        for name in sorted(package.namelist()):
            if re.fullmatch(r"word/(document|header1|footer1)\.xml", name):
                root = etree.fromstring(package.read(name))
                lines += ["".join(p.itertext(f"{WORD}t")) for p in root.iter(f"{WORD}p")]
    return [line for line in lines if line]


def check_same_words(started: list[Engine]) -> None:
    """Refuse to compare engines that do not write the same document."""
    compared = [engine for engine in started if not engine.name.startswith("floor")]
    for context in (0, 7):
        expected = words(compared[0].document(context))
        for engine in compared[1:]:
            found = words(engine.document(context))
            assert found == expected, (engine.name, set(expected) ^ set(found))


def warm(document: str, names: list[str], arguments: argparse.Namespace) -> None:
    """Print the warm renders of one document."""
    with engines(names, document) as started:
        check_same_words(started)
        interleave(
            started, rounds=arguments.rounds, seconds=arguments.seconds, warm_up=arguments.warm_up
        )
        reference = next(engine for engine in started if engine.name == REFERENCE)
        print(f"\n{document}\n\n| engine | CPU ms | times docxtpl, reused | peak RSS MB |")
        print("| --- | ---: | ---: | ---: |")
        for engine in started:
            times = ratio(reference, engine)
            peak = engine.ask(do="memory")["peak"]
            print(f"| {engine.name} | {median(engine.cpu):.3f} | {times:.1f} | {peak:.0f} |")
        against(started, "docxtemplater")
        for kind in ("zlib 6", "isal 2"):
            by_name = {engine.name: engine for engine in started}
            own, floor = by_name.get(f"docassemble_core, {kind}"), by_name.get(f"floor, {kind}")
            if own and floor:
                print(f"\n{kind}: {1 / ratio(floor, own):.2f} of the floor")


def against(started: list[Engine], peer: str) -> None:
    """Print how many times faster ours is than `peer`."""
    by_name = {engine.name: engine for engine in started}
    if peer in by_name:
        for name, engine in by_name.items():
            if name.startswith("docassemble_core"):
                print(f"\n{name} / {peer}: {ratio(by_name[peer], engine):.1f}")


def cold(document: str) -> None:
    """Print import time and the first render of a fresh process, medians of five."""
    paths = prepare(document)
    print(f"\n{document}, cold\n\n| engine | import ms | load and first render ms |")
    print("| --- | ---: | ---: |")
    for engine, imports in IMPORTS.items():
        program = COLD.format(
            folder=str(Path(__file__).parent),
            contexts=str(paths["json"]),
            template=str(paths["jinja"]),
            imports=imports,
            engine=engine,
        )
        times = [_once(program) for _ in range(5)]
        first, second = (median(each) * 1000 for each in zip(*times, strict=True))
        print(f"| {engine} | {first:.0f} | {second:.0f} |")


def _once(program: str) -> tuple[float, float]:
    ran = subprocess.run(  # noqa: S603
        [sys.executable, "-c", program], check=True, capture_output=True, text=True
    )
    first, second = ran.stdout.split()
    return float(first), float(second)


def versions(node: tuple[str, ...]) -> None:
    names = ("docxtpl", "python-docx", "lxml", "Jinja2", "MarkupSafe", "isal")
    packages = [f"{name} {version(name)}" for name in names]
    print(", ".join([f"Python {sys.version.split()[0]}", *packages]))
    print("Node:", ", ".join(node) if node else "not present, its engines are left out")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=9)
    parser.add_argument("--seconds", type=float, default=0.4)
    parser.add_argument("--warm-up", type=float, default=2.0)
    parser.add_argument("--documents", default="".join(DOCUMENTS))
    parser.add_argument("--no-cold", action="store_true")
    parser.add_argument("--only", nargs="*", help="engines to run, beside the reference")
    arguments = parser.parse_args()
    node = node_engines()
    versions(node)
    names = [
        n for n in (*ENGINES, *node) if not arguments.only or n in (REFERENCE, *arguments.only)
    ]
    started = time.monotonic()
    for document in arguments.documents:
        warm(document, names, arguments)
        if not arguments.no_cold:
            cold(document)
    print(f"\n{time.monotonic() - started:.0f} s; templates in {WORK.name}/; Node: {NODE}")


if __name__ == "__main__":
    main()
