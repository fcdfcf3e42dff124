"""Every fact of the Tennessee case file, taken out one by one."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from copy import deepcopy
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

import docassemble_core as dc
from docassemble_core.assembly.readback import document_text, squeezed

EXAMPLE = Path(__file__).resolve().parents[2] / "examples" / "tn-direct-pay" / "case.toml"
ON = date(2026, 11, 21)
TREE = tomllib.loads(EXAMPLE.read_text(encoding="utf-8"), parse_float=Decimal)
TREE["ledger"]["payment_file"]["path"] = str(EXAMPLE.parent / "payments.csv")

Step = str | int
Steps = tuple[Step, ...]


def leaves(value: object, so_far: Steps = ()) -> Iterator[Steps]:
    """Yield the way to each fact: what has no parts of its own, `unknown` included."""
    if isinstance(value, dict) and "unknown" not in value:
        for key, one in value.items():
            yield from leaves(one, (*so_far, key))
    elif isinstance(value, list) and value and isinstance(value[0], dict):
        for index, one in enumerate(value):
            yield from leaves(one, (*so_far, index))
    else:
        yield so_far


def written(steps: Steps) -> str:
    """Return the way as a path of the case file."""
    text = "".join(f"[{one}]" if isinstance(one, int) else f".{one}" for one in steps)
    return text.removeprefix(".")


def without(steps: Steps) -> dict[str, Any]:
    """Return the case file without one fact."""
    tree = deepcopy(TREE)
    owner: Any = tree
    for one in steps[:-1]:
        owner = owner[one]
    del owner[steps[-1]]
    return tree


# What the documents can do without, each with the reason; a path that ends in `.` or `]` covers
# everything inside it.
CAN_BE_LEFT_OUT = {
    "filer": "the obligee files unless the file says otherwise",
    "obligee.name.last": "some people have one name only",
    "obligor.name.last": "some people have one name only",
    "children[0].name.last": "some people have one name only",
    "children[1].name.last": "some people have one name only",
    "household.members[0].name.last": "some people have one name only",
    "obligee.language": "English unless the file says otherwise",
    "obligee.addresses[0].purpose": "a residence unless the file says otherwise",
    "obligee.addresses[0].line2": "most addresses have one line",
    "obligee.addresses[0].confidential": "an address is open unless somebody says otherwise",
    "obligee.addresses[1].purpose": "a residence unless the file says otherwise",
    "obligor.addresses[0].purpose": "a residence unless the file says otherwise",
    "obligor.addresses[0].county": "papers name the street and city",
    "children[0].id": "no obligation names a child",
    "children[1].id": "no obligation names a child",
    "children[0].leaves_school_on": "asked as a question beside the figures",
    "children[0].events[0].on": "the agreed order already answered the event",
    "children[0].events[0].note": "words for the reader of the file",
    "children[1].lives_with": "no document says it",
    "order.direct_pay_terms": "the order's words, where they add something",
    "order.certified_copy": "the instructions ask for one in any case",
    "order.obligations[0].kind": "child support unless the file says otherwise",
    "order.changes[0].obligations[0].kind": "child support unless the file says otherwise",
    "order.changes[0].summary": "the later order is attached",
    "ledger.kept_by": "the cover sheet then says payment record only",
    "ledger.payment_file.": "how to read the record, not a fact",
    "household.size": "counted from the members",
    "household.members[0].relationship": "words beside the name",
    "household.members[0].date_of_birth": "the number of persons decides",
    "household.members[0].dependent": "the number of persons decides",
    "household.benefits[0].name": "the programme's code names it too",
    "household.benefits[1].name": "the programme's code names it too",
    "household.expenses[0].description": "words beside the kind",
    "household.assets[0].description": "words beside the kind",
    "household.incomes[0].frequency": "monthly unless the file says otherwise",
    "whereabouts.employer.since": "words for the court where they are known",
    "whereabouts.employer.known_how": "words for the court where they are known",
    "whereabouts.employer.job": "words for the court where they are known",
    "whereabouts.employer.phone": "the address is enough",
    "whereabouts.employer.address.purpose": "a place of work in any case",
    "whereabouts.employer.address.county": "papers name the street and city",
    "whereabouts.ability[0].known_how": "words for the court where they are known",
    "safety.address_programme": "the instructions name the programme in any case",
}

FACTS = [
    steps
    for steps in leaves(TREE)
    if not any(
        written(steps) == path or (path.endswith(".") and written(steps).startswith(path))
        for path in CAN_BE_LEFT_OUT
    )
]


def names(path: str, where: str) -> bool:
    """Whether a message about `where` is about the fact at `path`: it, or what it is part of."""
    return where.startswith(path) or path.startswith(where)


@pytest.mark.parametrize("steps", FACTS, ids=written)
def told(steps: Steps) -> list[str]:
    """Return what is said about one fact once it is taken out, by path.

    What a record cannot be without is refused when the file is read, everything else is missed.
    """
    try:
        plan = dc.plan(dc.load_case(without(steps)), on=ON)
    except dc.CaseError as error:
        return [problem.where for problem in error.problems]
    assert all(fact.documents and fact.why and fact.who for fact in plan.missing)
    return [fact.path for fact in plan.missing]


@pytest.mark.parametrize("steps", FACTS, ids=written)
def test_each_fact_that_is_taken_out_is_missed_by_name(steps: Steps) -> None:
    assert [path for path in told(steps) if names(written(steps), path)]


def test_every_excuse_is_still_needed() -> None:
    present = {written(steps) for steps in leaves(TREE)}

    assert [
        path
        for path in CAN_BE_LEFT_OUT
        if path not in present and not any(one.startswith(path) for one in present)
    ] == []


def lacking() -> dict[str, Any]:
    tree = without(("order", "docket_number"))
    del tree["children"][1]["date_of_birth"]
    del tree["order"]["title"]
    return tree


def test_filing_mode_refuses_with_everything_that_is_missing() -> None:
    plan = dc.plan(dc.load_case(lacking()), on=ON)

    with pytest.raises(dc.MissingFactsError) as caught:
        dc.assemble(plan)

    assert {problem.where for problem in caught.value.problems} == {
        "children[1].date_of_birth",
        "order.docket_number",
        "order.title",
    }


def test_a_draft_shows_each_gap_in_its_place() -> None:
    packet = dc.assemble(dc.plan(dc.load_case(lacking()), on=ON), mode="draft")
    petition = next(one for one in packet.documents if one.form == "tn.contempt_petition")
    text = squeezed(document_text(petition.content))

    assert "Docket No. [[ missing: order.docket_number ]]" in text
    assert "[[ missing: order.title ]]" in text
    assert "[[ missing: children[1].date_of_birth" in text


def test_a_complete_case_misses_nothing() -> None:
    assert dc.plan(dc.load_case(TREE), on=ON).missing == ()
