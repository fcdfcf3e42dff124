"""A template is compiled once, travels by content, and gives the same bytes from everywhere."""

from __future__ import annotations

import pickle
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from io import BytesIO
from multiprocessing import get_context
from pathlib import Path
from zipfile import ZipFile

import docx
import pytest
from jinja2.compiler import CodeGenerator

from docassemble_core.assembly import codegen, environment
from docassemble_core.assembly.compiled_template import CompiledTemplate, cached_template
from docassemble_core.assembly.compression import ZLIB, Compression, default_compression
from docassemble_core.assembly.environment import make_environment
from docassemble_core.assembly.filters import make_filters
from docassemble_core.assembly.loader import DocumentLoader
from docassemble_core.assembly.template_cache import BoundedCache

Made = Callable[..., bytes]


def shout(value: object) -> str:
    return f"{value}!"


def template_from(document_of: Made, *paragraphs: str) -> CompiledTemplate:
    return CompiledTemplate(
        document_of(*paragraphs),
        name="t.docx",
        environment=make_environment(mode="filing", filters={"shout": shout}),
    )


def text_of(document: bytes) -> str:
    return "\n".join(p.text for p in docx.Document(BytesIO(document)).paragraphs)


def test_rendering_twice_gives_the_same_bytes(document_of: Made) -> None:
    template = template_from(document_of, "{{ name | shout }}")

    assert template.render({"name": "A"}) == template.render({"name": "A"})


def test_many_threads_share_one_template(document_of: Made) -> None:
    template = template_from(document_of, "{% for n in range(9) %}{{ name }}{{ n }}{% endfor %}")
    expected = [template.render({"name": f"N{number}"}) for number in range(40)]

    with ThreadPoolExecutor(8) as pool:
        rendered = list(pool.map(lambda n: template.render({"name": f"N{n}"}), range(40)))

    assert rendered == expected


def test_environment_with_the_librarys_filters_is_made_once_in_a_process() -> None:
    sent = pickle.dumps(make_environment(mode="filing", filters=make_filters()))

    assert pickle.loads(sent) is pickle.loads(sent)  # noqa: S301  # our own bytes


def test_pickled_template_is_the_one_this_process_compiled(document_of: Made) -> None:
    template = template_from(document_of, "{{ name | shout }}")

    first = pickle.loads(pickle.dumps(template))  # noqa: S301  # our own bytes
    second = pickle.loads(pickle.dumps(template))  # noqa: S301  # our own bytes

    assert first is second
    assert first.digest == template.digest
    assert first.render({"name": "A"}) == template.render({"name": "A"})


def test_worker_process_gives_the_same_bytes(document_of: Made) -> None:
    # A builtin filter only: a spawned process cannot import this test module.
    template = CompiledTemplate(
        document_of("{{ name | upper }}"), environment=make_environment(mode="filing")
    )

    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        rendered = pool.submit(template.render, {"name": "a"}).result()

    assert rendered == template.render({"name": "a"})


def test_cache_compiles_content_once_and_keeps_a_bounded_number(document_of: Made) -> None:
    source = document_of("{{ name }}")
    draft = make_environment(mode="draft")

    assert cached_template(source, "a", draft) is cached_template(bytes(source), "a", draft)
    assert cached_template(source, "a", draft) is not cached_template(source, "b", draft)


def test_bounded_cache_gives_up_what_was_used_longest_ago() -> None:
    cache: BoundedCache[str] = BoundedCache(2)
    made: list[str] = []

    def make(value: str) -> str:
        made.append(value)
        return value

    for key in ("a", "b", "a", "c", "a", "b"):
        cache.get(key, lambda key=key: make(key))  # type: ignore[misc]

    # b is given up for c, because a was used since; then b is made again.
    assert made == ["a", "b", "c", "b"]
    assert len(cache) == 2


def test_code_folder_spares_the_second_process_the_compiling(
    document_of: Made, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def render() -> bytes:
        settings = make_environment(mode="filing", code_folder=tmp_path)
        return CompiledTemplate(document_of("{{ name }}"), environment=settings).render(
            {"name": "A"}
        )

    first = render()
    monkeypatch.setattr(environment.TemplateEnvironment, "compile", None)

    assert render() == first


def test_jinjas_own_generator_gives_the_same_documents(
    document_of: Made, monkeypatch: pytest.MonkeyPatch
) -> None:
    paragraphs = (
        "{{ name | shout }} {{ number }} {{ rows[0].a }} {{ record.title }}",
        "{% macro m(x) %}[{{ x }}]{% endmacro %}{{ m(name) }}",
        "{% for r in rows %}{{ loop.index }}{{ r.a }}{% endfor %}",
    )
    context = {"name": "A & B", "number": 7, "rows": [{"a": "<"}], "record": {"title": "\ttab"}}
    fast = template_from(document_of, *paragraphs).fill(context)
    monkeypatch.setattr(codegen, "KNOWN_COMPILERS", frozenset())

    stock = template_from(document_of, *paragraphs).fill(context)

    assert template_from(document_of, "x").environment.code_generator_class is CodeGenerator
    assert stock.document == fast.document
    # Jinja's generator cannot tell what a macro prints from what is printed of it: both are noted.
    assert set(fast.emitted) <= set(stock.emitted)


def test_installed_jinja_is_one_that_the_fast_generator_knows() -> None:
    assert codegen.compiler_digest() in codegen.KNOWN_COMPILERS
    assert codegen.generator() is codegen.FastCodeGenerator


def test_compression_changes_bytes_but_no_content(document_of: Made) -> None:
    source = document_of("{{ name }} " * 50)
    settings = make_environment(mode="filing")

    documents = [
        CompiledTemplate(
            source, environment=settings, compression=Compression("zlib", level)
        ).render({"name": "A"})
        for level in (1, 9)
    ]

    contents = [
        {n: ZipFile(BytesIO(d)).read(n) for n in ZipFile(BytesIO(d)).namelist()} for d in documents
    ]
    assert contents[0] == contents[1]
    assert len(documents[1]) < len(documents[0])


def test_isal_is_used_where_it_is_installed(document_of: Made) -> None:
    pytest.importorskip("isal", reason="the extra `speed` is not installed")

    document = template_from(document_of, "{{ name }}").render({"name": "A"})

    assert default_compression() == Compression("isal", 2)
    assert text_of(document) == "A"


def test_without_isal_zlib_is_the_default(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("docassemble_core.assembly.compression.isal_zlib", None)

    assert default_compression() == ZLIB
    with pytest.raises(ValueError, match="isal is not installed"):
        Compression("isal", 2)


def test_template_given_as_a_path_is_called_by_its_file_name(
    document_of: Made, tmp_path: Path
) -> None:
    path = tmp_path / "motion.docx"
    path.write_bytes(document_of("x"))

    template = CompiledTemplate(path, environment=make_environment(mode="draft"))

    assert (template.name, template.engine) == ("motion.docx", "compiled")


def test_template_rendered_while_another_prints_keeps_its_own_notes(document_of: Made) -> None:
    inner = template_from(document_of, "{{ name }}")

    class Nested:
        def __str__(self) -> str:
            return f"{len(inner.fill({'name': 'inside'}).emitted)} text"

    rendering = template_from(document_of, "{{ a }}{{ b }}").fill({"a": Nested(), "b": "after"})

    assert rendering.emitted == ("1 text", "after")


def test_loader_is_equal_by_content_so_that_workers_share_an_environment() -> None:
    first = DocumentLoader(documents={"a.docx": b"1"})

    assert pickle.loads(pickle.dumps(first)) == first  # noqa: S301  # our own bytes
    assert hash(DocumentLoader(documents={"a.docx": b"1"})) == hash(first)
