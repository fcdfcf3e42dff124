"""Whatever a case file or a payment file holds, nothing but a case or a `CaseError` comes out."""

import copy
import datetime as dt
import json
import tomllib
from decimal import Decimal
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from docassemble_core.errors import CaseError
from docassemble_core.model import Case
from docassemble_core.model.exchange import case_schema, dump_case, load_case

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
STATED = {
    path.parent.name: tomllib.loads(path.read_text(encoding="utf-8"), parse_float=Decimal)
    for path in sorted(EXAMPLES.glob("*/case.toml"))
}
KEYS = sorted({key for one in case_schema()["$defs"].values() for key in one.get("properties", {})})

ANY_SCALAR = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(), st.decimals(), st.dates(),
    st.datetimes(), st.times(), st.text(), st.binary(max_size=5),
    st.sampled_from(["TN", "2020-02-30", "0001-01-01", "monthly", "son", 10**30, "1e5",
                     Decimal("sNaN"), Decimal("1E+999999999"), dt.date.min, dt.date.max]),
)  # fmt: skip
ANY_VALUE = st.recursive(
    ANY_SCALAR,
    lambda inner: st.one_of(
        st.lists(inner, max_size=3),
        st.dictionaries(st.one_of(st.sampled_from(KEYS), st.text()), inner, max_size=4),
    ),
    max_leaves=12,
)
MANY = settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))


def only_case_error(facts: Any, folder: Path | None = None) -> Case | None:  # noqa: ANN401 - that is the point
    """Return the case, or `None` where it is refused with problems that can be printed."""
    try:
        return load_case(facts, folder=folder)
    except CaseError as error:
        refusal = error
    assert refusal.problems
    assert all(one.where and one.what and one.remedy for one in refusal.problems)
    assert str(refusal).encode("utf-8")
    return None


@MANY
@given(st.dictionaries(st.one_of(st.sampled_from(KEYS), st.text()), ANY_VALUE, max_size=6))
def test_a_random_mapping_gives_a_case_or_a_case_error(facts: dict[str, Any]) -> None:
    only_case_error({"state": "TN", **facts})


def places(node: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:  # noqa: ANN401 - plain data
    """Return the way to every value of a tree."""
    steps = node.items() if isinstance(node, dict) else enumerate(node)
    found = [path]
    for step, inner in steps:
        deeper = (*path, step)
        found += places(inner, deeper) if isinstance(inner, dict | list) else [deeper]
    return found


def changed(stated: dict[str, Any], path: tuple[Any, ...], value: Any) -> dict[str, Any]:  # noqa: ANN401 - same
    """Return the facts with the value at `path` replaced."""
    facts = copy.deepcopy(stated)
    node: Any = facts
    for step in path[:-1]:
        node = node[step]
    node[path[-1]] = value
    return facts


@MANY
@given(st.data())
def test_an_example_with_any_value_replaced_gives_a_case_or_a_case_error(data: Any) -> None:  # noqa: ANN401 - hypothesis' own
    name = data.draw(st.sampled_from(sorted(STATED)))
    path = data.draw(st.sampled_from(places(STATED[name])[1:]))
    value = data.draw(ANY_VALUE)

    only_case_error(changed(STATED[name], path, value), EXAMPLES / name)


@MANY
@given(st.data())
def test_an_example_with_a_fact_left_out_is_still_a_case_or_says_what_is_missing(data: Any) -> None:  # noqa: ANN401 - same
    name = data.draw(st.sampled_from(sorted(STATED)))
    path = data.draw(st.sampled_from(places(STATED[name])[1:]))
    facts = changed(STATED[name], path, None)

    only_case_error(facts, EXAMPLES / name)


@MANY
@given(ANY_VALUE)
@example([])
@example("TN")
def test_a_random_json_file_gives_a_case_or_a_case_error(
    tmp_path_factory: Any,  # noqa: ANN401 - pytest's own
    value: Any,  # noqa: ANN401 - that is the point
) -> None:
    path = tmp_path_factory.mktemp("json") / "case.json"
    path.write_text(json.dumps(value, default=str, skipkeys=True), encoding="utf-8")

    only_case_error(path)


@MANY
@given(st.binary(max_size=200))
def test_random_bytes_give_a_case_error(tmp_path_factory: Any, data: bytes) -> None:  # noqa: ANN401 - pytest's own
    path = tmp_path_factory.mktemp("toml") / "case.toml"
    path.write_bytes(data)

    assert only_case_error(path) is None


CELL = st.one_of(
    st.sampled_from(["2020-01-02", "01/02/20", "5.00", "-5.00", "(5)", "RETURNED CHECK 1", "xmas",
                     "Total", "", '"', "$1,000.00", "CHECK 1", "1,0", "-", "Date", "Amount"]),
    st.text(max_size=6),
)  # fmt: skip
LINE = st.lists(CELL, max_size=4).map(",".join)


@MANY
@given(
    st.lists(LINE, max_size=8).map("\n".join),
    st.lists(st.fixed_dictionaries({"line": st.integers(0, 9)}, optional={
        "keep": st.booleans(), "excluded": st.just("no"), "pairs_with": st.integers(0, 9),
        "duplicate_of": st.integers(0, 9)}), max_size=2),
)  # fmt: skip
def test_a_random_payment_file_gives_a_case_or_a_case_error(
    tmp_path_factory: Any,  # noqa: ANN401 - pytest's own
    text: str,
    marks: list[dict[str, Any]],
) -> None:
    folder = tmp_path_factory.mktemp("csv")
    body = "Date,Amount,Text\n" + text
    (folder / "p.csv").write_bytes(body.encode("utf-8", "surrogatepass"))
    columns = {"date": "Date", "amount": "Amount", "description": ["Text"]}
    file = {"path": "p.csv", "columns": columns, "marks": marks}

    case = only_case_error({"state": "TN", "ledger": {"payment_file": file}}, folder)

    if case is not None:
        report = case.ledger.reading
        assert load_case(json.loads(dump_case(case, format="json"))) == case
        assert load_case(tomllib.loads(dump_case(case), parse_float=Decimal)) == case
        positive = [one for one in report.transactions if one.amount > 0]
        assert [one.line for one in case.ledger.payments] == [one.line for one in positive]


@MANY
@given(ANY_VALUE)
def test_what_can_be_read_reads_back_from_what_is_written(value: Any) -> None:  # noqa: ANN401 - same
    case = only_case_error({"state": "TN", "answers": [{"question": "tn.a", "value": value}]})

    if case is not None:
        assert load_case(tomllib.loads(dump_case(case), parse_float=Decimal)) == case
        assert load_case(json.loads(dump_case(case, format="json"))) == case
