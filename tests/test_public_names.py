"""The names of the package are there, and each brings only what it needs."""

from __future__ import annotations

import subprocess
import sys

import docassemble_core


def test_every_public_name_is_there() -> None:
    for name in docassemble_core.__all__:
        assert getattr(docassemble_core, name) is not None, name
    assert set(docassemble_core.__all__) <= set(dir(docassemble_core))


def test_rooms_are_there_without_an_import_of_their_own() -> None:
    program = "import docassemble_core as dc; dc.model.Case, dc.errors.CaseError, dc.law, dc.spec"

    ran = subprocess.run([sys.executable, "-c", program], check=False, capture_output=True)  # noqa: S603

    assert ran.stderr == b""


def test_names_that_are_not_there_are_refused_as_python_does() -> None:
    assert not hasattr(docassemble_core, "no_such_name")


def test_engine_and_law_load_no_pdf_reader() -> None:
    program = (
        "import sys, docassemble_core.assembly, docassemble_core.calc; "
        "sys.exit(sorted({'pypdf', 'cryptography', 'pluggy'} & set(sys.modules)) or 0)"
    )

    ran = subprocess.run([sys.executable, "-c", program], check=False, capture_output=True)  # noqa: S603

    assert ran.stderr == b""
