"""To what payments are applied by the neutral order (CONV-4)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal

from docassemble_core.calc import PaymentStatus, Settings, Target, arrears_statement
from docassemble_core.model import Case, Obligation, Payment, Reversal
from docassemble_core.spec import State

Make = Callable[..., Case]
Monthly = Callable[..., Obligation]
PRINCIPAL_ONLY = Settings(interest=False, alternatives=False)


def test_charge_due_on_the_reference_day_is_owed(
    make_case: Make, monthly: Monthly, state: State
) -> None:
    case = make_case(monthly("500", date(2026, 1, 1)))

    day_before = arrears_statement(case, on=date(2026, 2, 28), state=state)
    day = arrears_statement(case, on=date(2026, 3, 1), state=state)

    # 1 January and 1 February; then 1 March as well
    assert day_before.principal == Decimal(1000)
    assert day.principal == Decimal(1500)


def test_payment_goes_to_its_own_month_before_older_principal(
    make_case: Make, monthly: Monthly, state: State
) -> None:
    case = make_case(monthly("500", date(2026, 1, 1)), paid=((date(2026, 2, 10), "600"),))

    statement = arrears_statement(case, on=date(2026, 2, 28), state=state)

    # February takes 500, the other 100 goes to January
    assert [line.unpaid for line in statement.charges] == [Decimal(400), Decimal(0)]
    assert [(one.target, one.amount) for one in statement.applications] == [
        (Target.PRINCIPAL, Decimal(100)),
        (Target.CURRENT, Decimal(500)),
    ]
    assert statement.oldest_unpaid == date(2026, 1, 1)
    assert statement.missed == 1


def test_payment_before_the_due_day_is_set_aside_and_carried_forward(
    make_case: Make, monthly: Monthly, state: State
) -> None:
    case = make_case(monthly("500", date(2026, 1, 15)), paid=((date(2026, 1, 5), "500"),))

    before = arrears_statement(case, on=date(2026, 1, 10), state=state)
    after = arrears_statement(case, on=date(2026, 1, 15), state=state)

    assert (before.principal, before.carried_forward) == (Decimal(0), Decimal(500))
    assert before.set_aside == Decimal(500)
    assert (after.principal, after.carried_forward) == (Decimal(0), Decimal(0))


def test_overpayment_is_carried_forward_to_the_next_charge(
    make_case: Make, monthly: Monthly, state: State
) -> None:
    case = make_case(monthly("500", date(2026, 1, 1)), paid=((date(2026, 1, 1), "800"),))

    january = arrears_statement(case, on=date(2026, 1, 31), state=state)
    february = arrears_statement(case, on=date(2026, 2, 1), state=state)

    assert january.carried_forward == Decimal(300)
    assert february.principal == Decimal(200)
    assert february.applications[-1].target is Target.CREDIT
    assert february.applications[-1].paid_on == date(2026, 1, 1)


def test_returned_payment_never_counts_but_is_listed(
    make_case: Make, monthly: Monthly, state: State
) -> None:
    bounced = Payment(
        on=date(2026, 1, 3),
        amount=Decimal(500),
        reversal=Reversal(on=date(2026, 1, 8), reason="NSF"),
    )
    gift = Payment(on=date(2026, 1, 9), amount=Decimal(75), excluded="a present")
    case = make_case(monthly("500", date(2026, 1, 1)), payments=(bounced, gift))

    statement = arrears_statement(case, on=date(2026, 1, 31), state=state)

    assert statement.principal == Decimal(500)
    assert statement.paid == Decimal(0)
    assert [line.status for line in statement.payments] == [
        PaymentStatus.REVERSED,
        PaymentStatus.EXCLUDED,
    ]
    assert statement.payments[0].reason == "NSF"


def test_counts_are_the_charges_not_fully_paid(
    make_case: Make, monthly: Monthly, state: State
) -> None:
    case = make_case(
        monthly("500", date(2026, 1, 1)),
        paid=((date(2026, 1, 1), "500"), (date(2026, 2, 1), "120")),
    )

    counts = arrears_statement(case, on=date(2026, 3, 1), state=state).counts()

    assert [(one.number, one.due, one.unpaid) for one in counts.counts] == [
        (1, date(2026, 2, 1), Decimal(380)),
        (2, date(2026, 3, 1), Decimal(500)),
    ]
    assert counts.total == Decimal(880)
    assert counts.barred == ()
