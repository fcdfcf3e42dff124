"""A file that is no case file says why."""

from pathlib import Path

import pytest

from docassemble_core.errors import CaseError
from docassemble_core.model.exchange import load_case

UNREADABLE = [
    ("case.toml", b'state = "TN', "the file is not TOML: Unterminated string (at end of document)",
     "mend the syntax at that place"),
    ("case.toml", b"day = 2021-02-30", "the file is not TOML: ",
     "mend the syntax at that place"),
    ("case.toml", b'state = "TN" # caf\xe9', "the file is not UTF-8 text (byte 19)",
     "save it again in UTF-8"),
    ("case.toml", b"a = " + b"[" * 100_000, "it is nested too deeply", "write a case"),
    ("case.json", b"[" * 100_000, "it is nested too deeply", "write a case"),
    ("case.json", b'{"a":' * 60 + b"1" + b"}" * 60, "it is nested too deeply", "write a case"),
    ("case.json", b'{"state": "TN", "state": "CA"}',
     "the key 'state' stands twice in one table", "keep one of them"),
    ("case.json", b'{"state": }', ("the file is not JSON: Expecting value: line 1 column 11 "
     "(char 10)"), "mend the syntax at that place"),
    ("case.json", b'["TN"]', "a list is not a table", "write a table with keys of Case"),
    ("case.yaml", b"state: TN", "the name ends neither in .toml nor in .json",
     "rename the file"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "data", "what", "remedy"), UNREADABLE)
def test_a_file_that_is_no_case_says_why(
    tmp_path: Path, name: str, data: bytes, what: str, remedy: str
) -> None:
    (tmp_path / name).write_bytes(data)

    with pytest.raises(CaseError) as caught:
        load_case(tmp_path / name)

    (problem,) = caught.value.problems
    assert problem.where == name
    assert problem.what.startswith(what)
    assert problem.remedy == remedy


def test_numbers_beyond_all_bounds_are_refused_at_their_place(tmp_path: Path) -> None:
    (tmp_path / "case.json").write_text(
        '{"state": "TN", "household": {"size": 1, "assets": ['
        '{"kind": "a", "value": 1e1000000000000000000}, {"kind": "b", "value": NaN},'
        '{"kind": "c", "value": 1e99}, {"kind": "d", "value": 0e99999}]}}'
    )

    with pytest.raises(CaseError) as caught:
        load_case(tmp_path / "case.json")

    assert [(one.where, one.what) for one in caught.value.problems] == [
        ("case.json: household.assets[0].value", "Infinity is not a finite amount"),
        ("case.json: household.assets[1].value", "NaN is not a finite amount"),
        ("case.json: household.assets[2].value", "1E+99 is too large for an amount"),
    ]


def test_a_missing_file_and_a_folder_are_no_case_files(tmp_path: Path) -> None:
    (tmp_path / "folder.toml").mkdir()

    for name, reason in (
        ("absent.toml", "no such file or directory"),
        ("folder.toml", "is a directory"),
    ):
        with pytest.raises(CaseError) as caught:
            load_case(tmp_path / name)
        (problem,) = caught.value.problems
        assert problem.what == f"the file cannot be read ({reason})"
        assert problem.remedy == "check the path"


@pytest.mark.parametrize(
    ("source", "what", "remedy"),
    [
        ('state = "TN"\n', "this is the text of a case, not the path of a file",
         "give its path, or parse the text and give the mapping"),
        ("a\x00b.toml", "this is no path of a file", "check the path"),
        (7, "7 is no case file", "give the path of a TOML or JSON file, or a mapping"),
        ({1: 2}, "the key 1 is not text", "write keys as text"),
    ],
)  # fmt: skip
def test_a_source_that_is_no_path_says_so(source: object, what: str, remedy: str) -> None:
    with pytest.raises(CaseError) as caught:
        load_case(source)

    (problem,) = caught.value.problems
    assert (problem.what, problem.remedy) == (what, remedy)
