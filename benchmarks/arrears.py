"""A statement of 18 years of weekly charges and payments with daily interest, at 1 to 8 times.

Run it with `python benchmarks/arrears.py`. Each line gives rows, seconds of processor time for
the statement with its views, and microseconds a row; the last column stays about the same while
rows grow, because the statement is made in one pass.
"""

from __future__ import annotations

import gc
from datetime import date, timedelta
from decimal import Decimal
from time import process_time

from docassemble_state_ca.state import CALIFORNIA
from docassemble_state_tn.state import TENNESSEE

from docassemble_core.calc import ArrearsStatement, Settings, arrears_statement
from docassemble_core.model import Case, Frequency, Ledger, Obligation, Payment, SupportOrder
from docassemble_core.spec import State
from docassemble_core.values import state_code

FIRST = date(2008, 1, 4)
WEEKS = 18 * 52
ON = FIRST + timedelta(weeks=WEEKS)
REPEATS = 3


def case_of(times: int, state: State) -> Case:
    """Return `times` weekly sums and as many payments a week, most of them short or late."""
    obligations = tuple(
        Obligation(
            amount=Decimal("187.00"),
            frequency=Frequency.WEEKLY,
            first_due=FIRST + timedelta(days=n % 7),
        )
        for n in range(times)
    )
    payments = tuple(
        Payment(
            on=FIRST + timedelta(weeks=week, days=(week * 5 + n) % 20),
            amount=Decimal("150.00") if week % 3 else Decimal("187.00"),
            line=week * times + n,
        )
        for week in range(WEEKS)
        for n in range(times)
    )
    return Case(
        state=state_code(state.code),
        order=SupportOrder(obligations=obligations),
        ledger=Ledger(payments=payments),
    )


def run(case: Case, state: State, settings: Settings) -> ArrearsStatement:
    """Return the statement after making its views."""
    statement = arrears_statement(case, on=ON, state=state, settings=settings)
    statement.by_due_date()
    statement.by_month()
    statement.by_period()
    statement.counts()
    return statement


def measure(times: int, state: State, settings: Settings) -> tuple[int, float]:
    """Return rows and the best seconds of some runs."""
    case = case_of(times, state)
    rows, best = 0, float("inf")
    for _ in range(REPEATS):
        gc.collect()
        start = process_time()
        statement = run(case, state, settings)
        best = min(best, process_time() - start)
        rows = len(statement.charges) + len(statement.payments)
    return rows, best


def main() -> None:
    """Print the table for two states, with and without notes and alternative readings."""
    plain = Settings(alternatives=False, notes=False)
    for title, state, settings in (
        ("California, daily interest", CALIFORNIA, plain),
        ("Tennessee, daily interest", TENNESSEE, plain),
        ("Tennessee, with every reading and the notes", TENNESSEE, Settings()),
    ):
        print(title)
        for times in (1, 2, 4, 8):
            rows, seconds = measure(times, state, settings)
            print(f"  {rows:6} rows  {seconds:7.3f} s  {seconds / rows * 1e6:6.1f} us a row")


if __name__ == "__main__":
    main()
