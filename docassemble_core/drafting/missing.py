"""Which facts are missing, why they are needed, and who can supply them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import attrs

from docassemble_core.drafting.plan import MissingFact
from docassemble_core.model import Case
from docassemble_core.spec import Form, Need, Supplier
from docassemble_core.values import Unknown

STEP = re.compile(r"(\w+)(\[(\*|\d+)\])?")

# What a property of a record is made of: the facts to ask for where it has no value.
MADE_OF = {
    "full_name": ("name",),
    "initials": ("name",),
    "one_line": ("line1", "city", "state", "postal_code"),
    "city_state_zip": ("city", "state", "postal_code"),
    "phone": ("contacts",),
    "email": ("contacts",),
    "residence": ("addresses",),
    "mailing_address": ("addresses",),
    "public_address": ("addresses",),
    "ssn": ("identifiers",),
    "driver_licence": ("identifiers",),
    "obligor_address": ("whereabouts.address",),
    "persons": ("size",),
}


def resolve(record: object, path: str) -> Iterator[tuple[str, object]]:
    """Yield the whole path and the value of each fact that a path with `[*]` stands for.

    A record that is itself missing is yielded under its own path; an empty list for which the
    path asks for every member is yielded as missing under the list's path.
    """
    yield from _resolve(record, path.split("."), "")


def _resolve(value: object, steps: list[str], so_far: str) -> Iterator[tuple[str, object]]:
    if not steps or value is None or isinstance(value, Unknown):
        yield so_far, value
        return
    match = STEP.fullmatch(steps[0])
    if match is None:  # Need checks its paths; gaps come from attribute chains
        yield so_far, value
        return
    name, _, index = match.groups()
    path = f"{so_far}.{name}" if so_far else name
    found = getattr(value, name, None)
    if index is None or found is None or isinstance(found, Unknown):
        yield from _resolve(found, steps[1:], path)
    else:
        yield from _members(found, index, steps[1:], path)


def _members(
    found: Iterable[object], index: str, steps: list[str], path: str
) -> Iterator[tuple[str, object]]:
    members = list(found)
    if index == "*" and not members:
        yield path, None
    for place, member in enumerate(members):
        if index in ("*", str(place)):
            yield from _resolve(member, steps, f"{path}[{place}]")


def is_missing(value: object, *, unknown_is_enough: bool = False) -> bool:
    """Return whether a value is no fact yet; an empty list or text is none either."""
    if isinstance(value, Unknown):
        return not unknown_is_enough
    return value in (None, (), "")


def needed(case: Case, form: Form) -> Iterator[MissingFact]:
    """Yield the facts that a form declares and the case does not have."""
    for need in form.needs:
        for path, value in resolve(case, need.path):
            if is_missing(value, unknown_is_enough=need.unknown_is_enough):
                yield from (_missing(one, value, form.title, need) for one in facts_of(case, path))


def _missing(path: str, value: object, title: str, need: Need) -> MissingFact:
    return MissingFact(
        path=path,
        documents=(title,),
        why=need.why,
        who=need.who.value,
        unknown=value.reason if isinstance(value, Unknown) else "",
    )


def printed(case: Case, form: Form, gaps: Iterable[str]) -> Iterator[MissingFact]:
    """Yield the facts that a form's template wanted to print and could not.

    Args:
        case: The facts.
        form: The form.
        gaps: Paths of what had no value, as the template names them.
    """
    for gap in gaps:
        for path in facts_of(case, gap):
            value = next((found for _, found in resolve(case, path)), None)
            yield MissingFact(
                path=path,
                documents=(form.title,),
                why="The document prints it.",
                who=Supplier.FILER.value,
                unknown=value.reason if isinstance(value, Unknown) else "",
            )


def facts_of(case: Case, gap: str) -> tuple[str, ...]:
    """Return the paths of the facts behind a gap, which may be a property made of several.

    >>> from docassemble_core.values import StateCode
    >>> facts_of(Case(state=StateCode("TN")), "obligor.full_name")
    ('obligor.name',)
    """
    path = _on_the_case(gap)
    owner, _, name = path.rpartition(".")
    if name not in MADE_OF:
        return (path,)
    parts = tuple(f"{owner}.{part}" if owner else part for part in MADE_OF[name])
    values = {part: next((v for _, v in resolve(case, part)), None) for part in parts}
    return tuple(part for part, value in values.items() if is_missing(value)) or parts


def _on_the_case(gap: str) -> str:
    """Return a path of the template context as a path of the case."""
    root, dot, rest = gap.partition(".")
    roots = {"court": "order.court", "filer": "obligee", "other_side": "obligor", "case": ""}
    if root not in roots:
        return gap
    return f"{roots[root]}{dot}{rest}".strip(".")


def merged(facts: Iterable[MissingFact]) -> tuple[MissingFact, ...]:
    """Return one entry for each path, with every document that needs it.

    The first reason that says more than that the document prints it is kept. A path that only
    names a record is left out where a fact inside that record is asked for as well.
    """
    by_path: dict[str, MissingFact] = {}
    for fact in facts:
        before = by_path.get(fact.path)
        by_path[fact.path] = _joined(before, fact) if before else fact
    return tuple(by_path[path] for path in sorted(by_path))


def _joined(first: MissingFact, second: MissingFact) -> MissingFact:
    documents = dict.fromkeys((*first.documents, *second.documents))
    better = second if first.why == "The document prints it." else first
    return attrs.evolve(better, documents=tuple(documents), unknown=first.unknown or second.unknown)
