"""One Python engine in a process of its own: it renders for a while when it is told to."""

from __future__ import annotations

import base64
import json
import resource
import sys
import time
from collections.abc import Callable, Mapping
from io import BytesIO
from pathlib import Path
from typing import Any

from docxtpl import DocxTemplate
from jinja2 import Environment

Render = Callable[[Mapping[str, Any]], bytes]


def ours(source: bytes, library: str, level: int) -> Render:
    from docassemble_core.assembly.compiled_template import CompiledTemplate  # noqa: PLC0415
    from docassemble_core.assembly.compression import Compression  # noqa: PLC0415
    from docassemble_core.assembly.environment import make_environment  # noqa: PLC0415

    template = CompiledTemplate(
        source,
        environment=make_environment(mode="filing"),
        compression=Compression(library, level),  # type: ignore[arg-type]
    )
    return template.render


def ours_read_back(source: bytes) -> Render:
    from docassemble_core.assembly.compiled_template import CompiledTemplate  # noqa: PLC0415
    from docassemble_core.assembly.compression import ZLIB  # noqa: PLC0415
    from docassemble_core.assembly.environment import make_environment  # noqa: PLC0415
    from docassemble_core.assembly.readback import read_back  # noqa: PLC0415

    template = CompiledTemplate(
        source, environment=make_environment(mode="filing"), compression=ZLIB
    )

    def render(context: Mapping[str, Any]) -> bytes:
        made = template.fill(context)
        read_back(made.document, name="x", emitted=made.emitted, secrets=(), discloses=False)
        return made.document

    return render


def docxtpl_new(source: bytes) -> Render:
    environment = Environment(autoescape=True)

    def render(context: Mapping[str, Any]) -> bytes:
        return _saved(DocxTemplate(BytesIO(source)), context, environment)

    return render


def docxtpl_reused(source: bytes) -> Render:
    environment, template = Environment(autoescape=True), DocxTemplate(BytesIO(source))
    return lambda context: _saved(template, context, environment)


def _saved(template: DocxTemplate, context: Mapping[str, Any], environment: Environment) -> bytes:
    template.render(dict(context), environment, autoescape=True)
    written = BytesIO()
    template.save(written)
    return written.getvalue()


def floor(source: bytes, library: str, level: int) -> Render:
    """The floor (b): members that never change copied, the finished texts compressed."""
    import struct  # noqa: PLC0415
    import zlib  # noqa: PLC0415

    from docassemble_core.assembly.package import read_members, write_package  # noqa: PLC0415

    if library == "isal":
        from isal import isal_zlib as packer  # noqa: PLC0415
    else:
        packer = zlib
    finished = ours(source, "zlib", 6)
    cache: dict[int, tuple[bytes, list[tuple[bytes, bytes]]]] = {}
    template_members = {m.name: m for m in read_members(finished({**_first}), name="x")}

    def prepared(context: Mapping[str, Any]) -> tuple[bytes, list[tuple[bytes, bytes]]]:
        members = read_members(finished(context), name="x")
        changed = [m for m in members if m.name.startswith(("word/doc", "word/head", "word/foot"))]
        still = [m for m in members if m not in changed and m.name in template_members]
        return write_package(still), [(m.name.encode(), m.content()) for m in changed]

    def render(context: Mapping[str, Any]) -> bytes:
        if id(context) not in cache:
            cache[id(context)] = prepared(context)
        front, parts = cache[id(context)]
        pieces, directory = [front], []
        for name, content in parts:
            stream = packer.compressobj(level, zlib.DEFLATED, -15)
            data = stream.compress(content) + stream.flush()
            crc = zlib.crc32(content)
            sizes = (crc, len(data), len(content), len(name), 0)
            head = struct.pack("<5H3I2H", 20, 0, 8, 0, 33, *sizes)
            pieces += [b"PK\3\4", head, name, data]
            directory.append(b"PK\1\2" + head + name)
        return b"".join([*pieces, *directory])

    return render


_first: dict[str, Any] = {}

ENGINES: dict[str, Callable[[bytes], Render]] = {
    "docassemble_core, isal 2": lambda source: ours(source, "isal", 2),
    "docassemble_core, zlib 1": lambda source: ours(source, "zlib", 1),
    "docassemble_core, zlib 6": lambda source: ours(source, "zlib", 6),
    "docassemble_core, zlib 6, read back": ours_read_back,
    "docxtpl, new object": docxtpl_new,
    "docxtpl, reused": docxtpl_reused,
    "floor, zlib 6": lambda source: floor(source, "zlib", 6),
    "floor, isal 2": lambda source: floor(source, "isal", 2),
}


def serve() -> None:
    """Answer the lines of standard input: load, run, render, memory."""
    engine, render, contexts = sys.argv[1], None, []
    for line in sys.stdin:
        asked = json.loads(line)
        answer: dict[str, Any] = {}
        if asked["do"] == "load":
            contexts = json.loads(Path(asked["contexts"]).read_text())
            _first.clear()
            _first.update(contexts[0])
            render = ENGINES[engine](Path(asked["template"]).read_bytes())
        elif asked["do"] == "run":
            answer = _run(render, contexts, asked["seconds"])
        elif asked["do"] == "render":
            answer["document"] = base64.b64encode(render(contexts[asked["context"]])).decode()
        elif asked["do"] == "memory":
            answer["peak"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(json.dumps(answer), flush=True)


def _run(render: Render, contexts: list[dict[str, Any]], seconds: float) -> dict[str, Any]:
    count, until = 0, time.perf_counter() + seconds
    before, cpu = time.perf_counter(), time.process_time()
    while time.perf_counter() < until:
        render(contexts[count % len(contexts)])
        count += 1
    used = time.process_time() - cpu
    return {"count": count, "cpu": used, "wall": time.perf_counter() - before}


if __name__ == "__main__":
    serve()
