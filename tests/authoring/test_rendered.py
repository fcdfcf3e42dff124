"""Everything that a source may say, built in each room, rendered, and valid as OOXML."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from attrs import frozen

from docassemble_core.assembly.compiled_template import CompiledTemplate
from docassemble_core.assembly.environment import make_environment
from docassemble_core.authoring import build_template, project, read_reference

HERE = Path(__file__).resolve().parent
TEMPLATES = HERE.parents[1] / "templates"
ROOMS = ("shared", "ca", "ma", "tn")


@frozen
class Row:
    due: str
    amount: str


@pytest.fixture(params=ROOMS)
def rendered(request: pytest.FixtureRequest) -> bytes:
    reference = read_reference(TEMPLATES / request.param / "reference.docx")
    source = (HERE / "sample.md").read_text(encoding="utf-8")
    template = CompiledTemplate(
        build_template(source, reference, name="sample.md"),
        name="sample.docx",
        environment=make_environment(mode="filing"),
    )
    rows = (Row("January", "$1.00"), Row("February", "$2.00"))
    name = 'N\u00fa\u00f1ez & Sons <"Ltd">'
    return template.render({"name": name, "docket_number": "24D-118", "rows": rows})


def without_header(projection: str) -> str:
    """Return a projection without the line numbers of pleading paper."""
    stories = projection.split("\n\n--- ")
    return "\n\n--- ".join(one for one in stories if not one.startswith("header"))


def test_a_rendered_sample_reads_the_same_in_every_room(rendered: bytes) -> None:
    expected = (HERE / "sample.txt").read_text(encoding="utf-8")

    assert without_header(project(rendered)) == expected


def test_a_rendered_sample_is_valid_ooxml(rendered: bytes, tmp_path: Path) -> None:
    shared = os.environ.get("DOCASSEMBLE_CORE_SHARED", str(HERE.parents[2] / "shared"))
    checker = Path(shared) / "tools" / "check_docx"
    if not checker.is_file():
        pytest.skip("the shared folder with the OOXML schemas is not here")
    path = tmp_path / "sample.docx"
    path.write_bytes(rendered)

    done = subprocess.run(  # noqa: S603 - the checker of the shared folder, on a file just made
        [sys.executable, checker, path], capture_output=True, text=True, check=False
    )

    assert done.stdout == "1 files, 0 faults\n"
