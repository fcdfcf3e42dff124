"""Payments applied to charges in one pass, by the state's order of that day."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Protocol

from attrs import define, field, frozen

from docassemble_core.calc.explanation import cents
from docassemble_core.calc.lines import ZERO, Application, ChargeLine, Target
from docassemble_core.calc.pool import Course
from docassemble_core.law import Citation
from docassemble_core.model import SupportKind
from docassemble_core.spec import CreditingOrder, CreditTarget

AFTER_SUPPORT = frozenset({SupportKind.FEES, SupportKind.OTHER})


class Meter(Protocol):
    """Measures interest while payments are applied."""

    def advance(self, day: date, unpaid: Sequence[Decimal]) -> None:
        """Bring the measure up to a day, before that day's payments."""

    def finish(self, day: date, unpaid: Sequence[Decimal]) -> None:
        """Bring the measure up to the last day, after its payments."""

    def reduce(self, index: int, amount: Decimal, day: date) -> None:
        """Take a payment on one charge into account."""

    def receive(self, amount: Decimal, day: date) -> None:
        """Take note of money received."""

    def accrued(self, day: date) -> Fraction:
        """Return all interest accrued by a day, in dollars, not rounded."""

    def course(self, index: int) -> Course | None:
        """Return how one charge bears interest, `None` where it does not."""

    def postings(self) -> Sequence[date]:
        """Return the days on which interest was posted, none for interest by the day."""


@frozen(kw_only=True)
class OrderedPayment:
    """A payment with the order in which it is credited."""

    number: int
    on: date
    amount: Decimal
    order: CreditingOrder


@define
class _Queue:
    """Charges to be paid in their order; those fully paid are left behind once and for all."""

    indexes: list[int]
    at: int = 0

    def take(self, unpaid: list[Decimal], amount: Decimal) -> Iterator[tuple[int, Decimal]]:
        while amount > 0 and self.at < len(self.indexes):
            index = self.indexes[self.at]
            part = min(amount, unpaid[index])
            if part > 0:
                unpaid[index] -= part
                amount -= part
                yield index, part
            if unpaid[index] == 0:
                self.at += 1


@define
class Crediting:
    """One account while its payments are applied, oldest day first.

    Args:
        charges: What falls due, in order, those after the reference day included as far as
            the month of a payment reaches.
        meter: Measures interest, for orders that credit it.
        opening: Interest owed besides what the meter measures, in dollars, not rounded.
    """

    charges: Sequence[ChargeLine]
    meter: Meter
    opening: Fraction = Fraction(0)
    unpaid: list[Decimal] = field(init=False)
    applications: list[Application] = field(init=False, factory=list)
    interest_paid: Decimal = field(init=False, default=ZERO)
    _months: dict[tuple[int, int], _Queue] = field(init=False, factory=dict)
    _old: tuple[_Queue, _Queue] = field(init=False)
    _carried: deque[tuple[OrderedPayment, Decimal]] = field(init=False, factory=deque)
    _next: int = field(init=False, default=0)

    def __attrs_post_init__(self) -> None:
        self.unpaid = [line.amount for line in self.charges]
        months: dict[tuple[int, int], list[int]] = defaultdict(list)
        for index, line in sorted(enumerate(self.charges), key=lambda pair: _last(pair[1])):
            months[line.due.year, line.due.month].append(index)
        self._months = {month: _Queue(indexes) for month, indexes in months.items()}
        self._old = (_Queue([]), _Queue([]))

    def run(self, payments: Sequence[OrderedPayment], *, on: date) -> None:
        """Apply payments that are sorted by day, and let charges fall due up to `on`."""
        for payment in payments:
            self.take(payment)
        self._fall_due(on)
        self.meter.finish(on, self.unpaid)

    def take(self, payment: OrderedPayment) -> None:
        """Apply one payment, which is no earlier than those before it."""
        self.reach(payment.on)
        self.meter.receive(payment.amount, payment.on)
        self._pay(payment)

    def reach(self, day: date) -> None:
        """Let charges fall due and interest accrue up to a day, before its payments."""
        self._fall_due(day)
        self.meter.advance(day, self.unpaid)

    def interest_owed(self, day: date) -> Decimal:
        """Return interest accrued by a day and not paid, in dollars, rounded to the cent."""
        paid = Fraction(self.interest_paid)
        return cents(self.opening + self.meter.accrued(day) - paid)

    def _fall_due(self, day: date) -> None:
        """Let the charges due by a day join the queue, and pay them from money carried."""
        while self._next < len(self.charges) and self.charges[self._next].due <= day:
            index = self._next
            self._next += 1
            self._old[self.charges[index].kind in AFTER_SUPPORT].indexes.append(index)
            while self._carried and self.unpaid[index] > 0:
                self._spend_carried(index)

    def _spend_carried(self, index: int) -> None:
        payment, left = self._carried.popleft()
        part = min(left, self.unpaid[index])
        self.unpaid[index] -= part
        due = self.charges[index].due
        self._note(payment, Target.CREDIT, part, day=due, index=index)
        if left > part:
            self._carried.appendleft((payment, left - part))

    def _pay(self, payment: OrderedPayment) -> None:
        left = payment.amount
        for target in payment.order.targets:
            if left == 0:
                return
            if target is CreditTarget.INTEREST:
                left -= self._pay_interest(payment, left)
            else:
                left -= self._pay_principal(payment, left, target)
        if left > 0:
            self._carried.append((payment, left))

    def _pay_principal(
        self, payment: OrderedPayment, left: Decimal, target: CreditTarget
    ) -> Decimal:
        spent = ZERO
        for queue in self._queues(payment, target):
            for index, part in queue.take(self.unpaid, left - spent):
                spent += part
                self.meter.reduce(index, part, payment.on)
                self._note(payment, _target(target), part, day=payment.on, index=index)
        return spent

    def _queues(self, payment: OrderedPayment, target: CreditTarget) -> tuple[_Queue, ...]:
        if target is CreditTarget.PRINCIPAL:
            return self._old
        month = self._months.get((payment.on.year, payment.on.month))
        return (month,) if month else ()

    def _pay_interest(self, payment: OrderedPayment, left: Decimal) -> Decimal:
        part = max(ZERO, min(left, self.interest_owed(payment.on)))
        if part > 0:
            self.interest_paid += part
            self._note(payment, Target.INTEREST, part, day=payment.on)
        return part

    def _note(
        self,
        payment: OrderedPayment,
        target: Target,
        amount: Decimal,
        *,
        day: date,
        index: int | None = None,
    ) -> None:
        line = None if index is None else self.charges[index]
        self.applications.append(
            Application(
                payment=payment.number,
                paid_on=payment.on,
                on=day,
                amount=amount,
                target=target,
                charge=line.number if line else None,
                due=line.due if line else None,
                citation=_citation(payment),
            )
        )


def _citation(payment: OrderedPayment) -> Citation:
    return payment.order.citation


def _target(target: CreditTarget) -> Target:
    return Target.CURRENT if target is CreditTarget.CURRENT_MONTH else Target.PRINCIPAL


def _last(line: ChargeLine) -> tuple[bool, int]:
    """Order charges of a month by due day, fees and the like last."""
    return (line.kind in AFTER_SUPPORT, line.number)
