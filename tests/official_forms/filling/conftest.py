"""Facts over which the sample form is filled, and the reading of what was filled."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal
from io import BytesIO

import pytest
from pypdf import PdfReader

from docassemble_core.model import (
    Agency,
    Answer,
    Case,
    Child,
    Name,
    Payment,
    PaymentSource,
    SupportOrder,
)
from docassemble_core.official_forms import Evaluate, FilledForm, fill, open_blank, recognise
from docassemble_core.spec import ArrearsSummary, OfficialForm
from docassemble_core.values import state_code

Fill = Callable[..., FilledForm]
Made = Callable[..., bytes]
Over = Callable[..., Evaluate]

DAY = date(2026, 11, 21)


ARREARS = ArrearsSummary(
    on=DAY,
    principal=Decimal("1200.5"),
    interest=Decimal(34),
    oldest_unpaid=None,
    missed=3,
    monthly_current=Decimal(400),
)


def some_children(count: int, name: str = "Ana") -> tuple[Child, ...]:
    return tuple(
        Child(name=Name(first=name, last=f"Cruz {n}"), date_of_birth=date(2010, 1, n))
        for n in range(1, count + 1)
    )


def some_payments(count: int) -> tuple[Payment, ...]:
    sources = (PaymentSource.OBLIGOR, PaymentSource.WITHHOLDING)
    return tuple(
        Payment(on=DAY - timedelta(days=n), amount=Decimal(100 + n), source=sources[n % 2])
        for n in range(count)
    )


class Facts:
    """Names over which the sample form's expressions are evaluated."""

    def __init__(self, **answers: str) -> None:
        self.names: dict[str, object] = {
            "order": SupportOrder(
                docket_number="77 D 1", entered_on=date(2020, 2, 3), obligor_knew="served"
            ),
            "arrears": ARREARS,
            "children": some_children(2),
            "payments": some_payments(1),
            "agency": Agency(case_number="IV-D (77) \\ 5"),
            "case": Case(
                state=state_code("ZZ"),
                requests=("fees",),
                answers=tuple(
                    Answer(question=f"zz.{key}", value=value) for key, value in answers.items()
                ),
            ),
        }


@pytest.fixture
def filled(mapped_form: OfficialForm, standard_blank: Made, over: Over) -> Fill:
    def run(*, data: bytes | None = None, **changes: object) -> FilledForm:
        facts = Facts(**{k: v for k, v in changes.items() if isinstance(v, str)})
        facts.names.update({k: v for k, v in changes.items() if not isinstance(v, str)})
        blank = open_blank(data or standard_blank(), "zz-1.pdf")
        return fill(recognise(blank, [mapped_form]), over(**facts.names))

    return run


def values_in(data: bytes) -> dict[str, str]:
    fields = PdfReader(BytesIO(data)).get_fields() or {}
    return {key: str(one.value) for key, one in fields.items() if one.value not in (None, "")}


@pytest.fixture
def children() -> Callable[..., tuple[Child, ...]]:
    return some_children


@pytest.fixture
def payments() -> Callable[[int], tuple[Payment, ...]]:
    return some_payments


@pytest.fixture
def facts() -> type[Facts]:
    return Facts


@pytest.fixture
def values() -> Callable[[bytes], dict[str, str]]:
    return values_in
