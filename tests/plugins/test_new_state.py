"""A new state's project: whole, passing its own tests, with a list of what is left to fill in."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from docassemble_core.authoring import check_templates
from docassemble_core.cli.app import USAGE, app, run
from docassemble_core.errors import OutputError
from docassemble_core.scaffold import NewState, write_project
from docassemble_core.scaffold import new_state as module
from docassemble_core.testing import StateConformance
from docassemble_core.testing.project import Project
from docassemble_core.values import state_code

Run = Callable[..., Any]
OHIO = NewState(code=state_code("oh"), name="Ohio")
LEFT = re.compile(r"^  (\S+?):(\d+): (.*FILL IN.*)$", re.MULTILINE)


@pytest.fixture(scope="module")
def ohio(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("new") / "ohio"
    write_project(OHIO, folder)
    return folder


def test_a_generated_project_passes_its_tests_and_lists_what_is_left(
    ohio: Path, run_with: Run
) -> None:
    done = run_with("-m", "pytest", "-q", projects=(ohio,), cwd=ohio)

    assert done.returncode == 0, done.stdout
    listed = [(file, int(line), text) for file, line, text in LEFT.findall(done.stdout)]
    marked = sum(
        line.count("FILL IN") > 0
        for path in ohio.rglob("*")
        if path.suffix in (".py", ".toml", ".md")
        for line in path.read_text(encoding="utf-8").splitlines()
    )
    assert len(listed) == marked > 40
    file, line, text = listed[-1]
    assert text in (ohio / file).read_text(encoding="utf-8").splitlines()[line - 1]


def test_a_project_that_calls_itself_finished_fails_for_each_mark_left(
    ohio: Path, tmp_path: Path
) -> None:
    project = tmp_path / "finished"
    shutil.copytree(ohio, project)
    manifest = project / "pyproject.toml"
    text = manifest.read_text(encoding="utf-8")
    manifest.write_text(re.sub(r"unfinished = true.*\n", "", text), encoding="utf-8")

    class Finished(StateConformance):
        code = "OH"

        @classmethod
        def project(cls) -> Project:
            return Project.around(project / "tests" / "test_conformance.py")

    with pytest.raises(pytest.fail.Exception) as caught:
        Finished().test_nothing_is_left_to_fill_in()
    assert str(caught.value).splitlines()[1] == (
        'src/docassemble_state_oh/citations.toml:12: cite = "FILL IN: the statute under which '
        'unpaid support is enforced"; fill it in and delete the mark'
    )


def test_a_generated_project_has_current_templates(ohio: Path) -> None:
    built = ohio / "src" / "docassemble_state_oh" / "templates"

    assert check_templates(ohio / "templates", built) == ()


def test_no_mark_of_the_pattern_is_left_in_a_project(ohio: Path) -> None:
    texts = [path for path in ohio.rglob("*") if path.is_file() and path.suffix != ".docx"]

    assert [path.name for path in texts if "@{" in path.read_text(encoding="utf-8")] == []


def test_a_folder_with_files_is_refused_and_left_alone(tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("years of work", encoding="utf-8")

    with pytest.raises(OutputError) as caught:
        write_project(OHIO, tmp_path)

    assert str(caught.value) == (
        "The project was not written.\n"
        f"  - {tmp_path}: it holds files already; name a folder that is not there yet, or an "
        "empty one"
    )
    assert [one.name for one in tmp_path.iterdir()] == ["thesis.txt"]


def test_a_full_disk_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(module, "_content", full)

    with pytest.raises(OutputError, match="No space left on device"):
        write_project(OHIO, tmp_path / "ohio")

    assert list(tmp_path.iterdir()) == []


def test_an_empty_folder_is_filled(tmp_path: Path) -> None:
    written = write_project(OHIO, tmp_path)

    assert tmp_path / "pyproject.toml" in written


@pytest.mark.parametrize(
    ("code", "name", "said"),
    [("Ohio", "Ohio", "two-letter postal code"), ("oh", 'the "O" state', "without quotes")],
)
def test_a_code_or_name_that_is_none_is_a_wrong_command(
    code: str, name: str, said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    command = ["new-state", code, str(tmp_path / "x"), "--name", name]

    status = run(lambda: app(command, exit_on_error=False, print_error=False))

    assert status == USAGE
    assert said in " ".join(capsys.readouterr().err.split())
    assert not (tmp_path / "x").exists()
