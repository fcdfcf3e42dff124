"""Which facts are missing, why they are needed, and who can supply them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import attrs

from docassemble_core.drafting.case_paths import CasePaths
from docassemble_core.drafting.plan import MissingFact
from docassemble_core.model import Case
from docassemble_core.spec import Form, Need, Situation, Supplier
from docassemble_core.values import Unknown

PRINTED = "The document prints it."
SAID_WHERE_KNOWN = "The document says it where it is known; write `unknown` where it is not."

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
    "monthly": ("amount",),
}

# Names of the template context that stand for a part of the case.
ON_THE_CASE = {"court": "order.court", "filer": "obligee", "other_side": "obligor", "case": ""}


def is_missing(value: object, *, unknown_is_enough: bool = False) -> bool:
    """Return whether a value is no fact yet; an empty list or text is none either."""
    if isinstance(value, Unknown):
        return not unknown_is_enough
    return value in (None, (), "")


def needed(case: CasePaths, form: Form) -> Iterator[MissingFact]:
    """Yield the facts that a form declares and the case does not have."""
    for need in form.needs:
        for path, value in case.follow(need.path):
            if _lacks(value, need):
                yield from (
                    _missing(one, value, form.title, need)
                    for one in parts(case, path)
                    if one == path or _is_open(case, one, need)
                )


def _lacks(value: object, need: Need) -> bool:
    """Return whether a value is no answer to a need."""
    if value == () and need.if_any:
        return False
    return is_missing(value, unknown_is_enough=need.unknown_is_enough)


def _is_open(case: CasePaths, path: str, need: Need) -> bool:
    """Return whether a fact behind a property is still to be asked."""
    return any(_lacks(value, need) for _, value in case.follow(path))


def lacked(situation: Situation, form: Form) -> Iterator[MissingFact]:
    """Yield the facts that a form finds lacking in this very case."""
    for need in form.lacks(situation) if form.lacks else ():
        yield _missing(need.path, None, form.title, need)


def _missing(path: str, value: object, title: str, need: Need) -> MissingFact:
    return MissingFact(
        path=path,
        documents=(title,),
        why=need.why,
        who=need.who.value,
        unknown=value.reason if isinstance(value, Unknown) else "",
    )


def printed(
    case: CasePaths, form: Form, gaps: Iterable[str], *, explained: bool
) -> Iterator[MissingFact]:
    """Yield the facts that a form's template wanted to print and could not.

    A gap of something worked out from the case, such as a total, is yielded under its own name
    only where nothing else explains it.

    Args:
        case: The paths of the facts.
        form: The form.
        gaps: Paths of what had no value, as the template names them.
        explained: Whether other missing facts are known to be behind what is worked out.
    """
    explained = explained or next(needed(case, form), None) is not None
    for gap in gaps:
        places = facts_of(case, gap)
        if places or not explained:
            yield from (_unprinted(case, form, place) for place in places or (gap,))


def unasked(case: CasePaths, form: Form, paths: Iterable[str]) -> Iterator[MissingFact]:
    """Yield facts that a form says something about where they are known, and nobody was asked for.

    A fact that a record may simply not have, because its type knows no `Unknown`, is none.

    Args:
        case: The paths of the facts.
        form: The form.
        paths: Paths that its template asked after, as the template names them.
    """
    for path in paths:
        for place in facts_of(case, path):
            if case.can_be_unknown(place):
                yield MissingFact(
                    path=place,
                    documents=(form.title,),
                    why=SAID_WHERE_KNOWN,
                    who=Supplier.FILER.value,
                )


def _unprinted(case: CasePaths, form: Form, path: str) -> MissingFact:
    value = next((found for _, found in case.follow(path)), None)
    return MissingFact(
        path=path,
        documents=(form.title,),
        why=PRINTED,
        who=Supplier.FILER.value,
        unknown=value.reason if isinstance(value, Unknown) else "",
    )


def facts_of(case: CasePaths, gap: str) -> tuple[str, ...]:
    """Return the paths of the missing facts behind a gap; none where it is no part of the case.

    >>> from docassemble_core.model import Person
    >>> from docassemble_core.values import StateCode
    >>> case = Case(state=StateCode("TN"), obligor=Person())
    >>> facts_of(CasePaths(case), "other_side.full_name")
    ('obligor.name',)
    """
    root, dot, rest = gap.partition(".")
    path = f"{ON_THE_CASE.get(root, root)}{dot}{rest}".strip(".")
    if path.partition(".")[0].partition("[")[0] not in _case_names():
        return ()
    return tuple(part for place, _ in case.follow(path) for part in parts(case, place))


def _case_names() -> frozenset[str]:
    return frozenset(one.name for one in attrs.fields(Case)) | {"obligor_address"}


def parts(case: CasePaths, path: str) -> tuple[str, ...]:
    """Return a path, or where a property stands at its end, the missing facts it is made of."""
    owner, _, name = path.rpartition(".")
    if name not in MADE_OF:
        return (path,)
    wanted = tuple(f"{owner}.{part}" if owner else part for part in MADE_OF[name])
    found = [place for one in wanted for place, value in case.follow(one) if is_missing(value)]
    return tuple(found) or wanted


def merged(facts: Iterable[MissingFact]) -> tuple[MissingFact, ...]:
    """Return one entry for each path, with every document that needs it, by path.

    The first reason that says more than that a document prints it is kept.
    """
    by_path: dict[str, MissingFact] = {}
    for fact in facts:
        before = by_path.get(fact.path)
        by_path[fact.path] = _joined(before, fact) if before else fact
    return tuple(by_path[path] for path in sorted(by_path))


def _joined(first: MissingFact, second: MissingFact) -> MissingFact:
    documents = dict.fromkeys((*first.documents, *second.documents))
    better = second if first.why in (PRINTED, SAID_WHERE_KNOWN) else first
    return attrs.evolve(better, documents=tuple(documents), unknown=first.unknown or second.unknown)
