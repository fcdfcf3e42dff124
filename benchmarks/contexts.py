"""Values for the three documents, alike in every run."""

from __future__ import annotations

import random
from typing import Any

CONTEXTS = 50
ROWS = 216


def contexts(document: str) -> list[dict[str, Any]]:
    """Return the contexts of a document, alike in every run."""
    chance = random.Random(document)  # noqa: S311  # no secret depends on it
    return [_context(chance) for _ in range(CONTEXTS)]


def _context(chance: random.Random) -> dict[str, Any]:
    def word() -> str:
        return " ".join(chance.choice(WORDS) for _ in range(chance.randint(1, 3)))

    def money() -> str:
        return f"${chance.randint(10, 99999) / 100:,.2f}"

    def day() -> str:
        return f"{chance.randint(1, 28)} {chance.choice(MONTHS)} 2026"

    flags = {name: chance.random() < 0.5 for name in ("agency", "waiver", "bond")}
    return {
        **{f"f{number}": word() for number in range(1, 40)},
        **{f"g{number}": money() if number % 2 else word() for number in range(30)},
        **{name: word() for name in ("court", "county", "obligee", "obligor", "department")},
        **flags,
        **{f"not_{name}": not flag for name, flag in flags.items()},
        "docket": f"{chance.randint(10, 99)}-FL-{chance.randint(1000, 9999)}",
        "day": day(),
        "children": [{"label": word(), "day": day(), "sum": money()} for _ in range(3)],
        "counts": [{"label": word(), "day": day(), "sum": money()} for _ in range(8)],
        "rows": _months(chance),
    }


def _months(chance: random.Random) -> list[dict[str, str]]:
    """Return a ledger: each month a charge, and a payment in most of them."""
    due, principal, interest, rows = chance.randint(150, 1500), 0, 0.0, []
    for month in range(ROWS):
        paid = chance.choice((0, due, due, due // 2))
        principal += due - paid
        interest += principal * 0.06 / 12
        rows.append(
            {
                "date": f"{MONTHS[month % 12]} 1, {2008 + month // 12}",
                "kind": chance.choice(KINDS),
                "due": f"${due:,}.00",
                "paid": f"${paid:,}.00",
                "interest": f"${interest:,.2f}",
                "principal": f"${principal:,}.00",
                "balance": f"${principal + interest:,.2f}",
            }
        )
    return rows


WORDS = (
    "Núñez", "Smith & Jones", "<LLC>", "R&D", "O'Brien", '"Ltd"', "Østergård", "Maria",
    "County", "Superior", "Rivera", "Main Street", "second", "Zoë", "Order",
)  # fmt: skip
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
KINDS = ("Support", "Support & arrears", "Wage withholding <IV-D>", 'Tax "offset"', "Día de pago")
