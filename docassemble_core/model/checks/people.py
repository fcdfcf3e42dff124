"""Ways to reach people, identifying numbers, and households that do not add up."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from docassemble_core.model.finding import Finding, Path, shown
from docassemble_core.model.household import Household, Member
from docassemble_core.model.person import (
    Address,
    Contact,
    ContactKind,
    Identifier,
    IdentifierKind,
    Person,
)
from docassemble_core.values import Sensitive

ZIP_CODE = re.compile(r"\d{5}(-\d{4})?", re.ASCII)
EMAIL = re.compile(r"[^\s@]+@[^\s@]+\.[^\s@]+")
LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*", re.ASCII)
SSN_DIGITS = 9
OLDEST = 125


def people_findings(record: object, path: Path) -> Iterator[Finding]:
    """Yield what is wrong with one person, address, contact, number or household."""
    for kind, check in CHECKS:
        if isinstance(record, kind):
            yield from check(record, path)


def _address(one: Address, path: Path) -> Iterator[Finding]:
    code = one.postal_code
    if isinstance(code, str) and not ZIP_CODE.fullmatch(code):
        what = f"{shown(code)} is no ZIP code"
        remedy = "write five digits, or five and four as in 37402-1234"
        yield Finding(path=(*path, "postal_code"), what=what, remedy=remedy)


def _contact(one: Contact, path: Path) -> Iterator[Finding]:
    if one.kind is ContactKind.EMAIL and not EMAIL.fullmatch(one.value):
        what = f"{shown(one.value)} is no e-mail address"
        yield Finding(path=(*path, "value"), what=what, remedy="write it as name@example.org")
    elif one.kind is not ContactKind.EMAIL and not any(map(str.isdigit, one.value)):
        what = f"{shown(one.value)} is no telephone number"
        yield Finding(path=(*path, "value"), what=what, remedy="write its digits")


def _identifier(one: Identifier, path: Path) -> Iterator[Finding]:
    if one.kind is not IdentifierKind.SSN or not isinstance(one.number, Sensitive):
        return
    digits = sum(map(str.isdigit, one.number.disclosed))
    if digits != SSN_DIGITS:
        what = f"the Social Security number has {digits} digits"
        remedy = 'write all nine, or { unknown = "why" }'
        yield Finding(path=(*path, "number"), what=what, remedy=remedy)


def _person(one: Person, path: Path) -> Iterator[Finding]:
    if not LANGUAGE.fullmatch(one.language):
        what = f"{shown(one.language)} is no language tag"
        yield Finding(path=(*path, "language"), what=what, remedy="write it as en, es or pt-BR")


def _member(one: Member, path: Path) -> Iterator[Finding]:
    if isinstance(one.age, int) and not 0 <= one.age <= OLDEST:
        what = f"nobody is {one.age} years old"
        yield Finding(path=(*path, "age"), what=what, remedy="write the age in whole years")


def _household(one: Household, path: Path) -> Iterator[Finding]:
    if not isinstance(one.size, int):
        return
    place = (*path, "size")
    if one.size < 1:
        what = f"a household of {one.size} has nobody in it"
        yield Finding(path=place, what=what, remedy="count the filer too")
        return
    counting = 1 + sum(member.counts for member in one.members or ())
    if counting > one.size:
        what = f"the household has {one.size} persons, but the filer and its members are {counting}"
        remedy = "correct the size, or write counts = false for members outside it"
        relies_on = ((*path, "members"),)
        yield Finding(path=place, what=what, remedy=remedy, relies_on=relies_on)


CHECKS: tuple[tuple[type, Callable[..., Iterator[Finding]]], ...] = (
    (Address, _address),
    (Contact, _contact),
    (Identifier, _identifier),
    (Person, _person),
    (Member, _member),
    (Household, _household),
)
