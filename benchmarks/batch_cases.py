"""Cases for the batch benchmarks: the Tennessee example with other names and amounts."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

from attrs import evolve

import docassemble_core as dc
from docassemble_core.model import Ledger, Name

EXAMPLE = Path(__file__).resolve().parents[1] / "examples" / "tn-direct-pay" / "case.toml"


def cases(count: int, *, payments: int | None = None) -> Iterator[dc.BatchItem]:
    """Yield keyed cases, made one at a time.

    Args:
        count: How many.
        payments: Payments to keep in each record; all where absent.
    """
    example = dc.load_case(EXAMPLE)
    for number in range(1, count + 1):
        yield dc.BatchItem(key=f"case-{number:06d}", source=_variant(example, number, payments))


def _variant(example: dc.Case, number: int, payments: int | None) -> dc.Case:
    ledger = example.ledger
    assert isinstance(ledger, Ledger)
    assert example.obligor is not None
    kept = ledger.payments if payments is None else ledger.payments[:payments]
    raised = tuple(evolve(one, amount=one.amount + Decimal(number % 7)) for one in kept)
    return evolve(
        example,
        obligor=evolve(example.obligor, name=Name(first=f"Obligor {number}", last="Example")),
        ledger=evolve(ledger, payments=raised),
    )
