"""The filer's household money, for fee waivers and financial statements."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from attrs import frozen

from docassemble_core.model.order import Frequency
from docassemble_core.model.person import Employer, Name
from docassemble_core.values import Unknown

# Calendar arithmetic, not law: payments of each frequency in a year.
TIMES_A_YEAR = {
    Frequency.WEEKLY: Decimal(52),
    Frequency.BIWEEKLY: Decimal(26),
    Frequency.SEMIMONTHLY: Decimal(24),
    Frequency.MONTHLY: Decimal(12),
    Frequency.YEARLY: Decimal(1),
    Frequency.ONCE: Decimal(0),
}


@frozen(kw_only=True)
class Member:
    """Somebody who lives in the household, the filer not included.

    Args:
        name: Name.
        relationship: What the member is to the filer, such as `daughter`.
        date_of_birth: Date of birth.
        age: Age in years, where only that is known.
        dependent: Whether the filer supports the member.
        counts: Whether the member counts in the household size of an income test.
    """

    name: Name | Unknown | None = None
    relationship: str = ""
    date_of_birth: date | Unknown | None = None
    age: int | Unknown | None = None
    dependent: bool | Unknown | None = None
    counts: bool = True


@frozen(kw_only=True)
class Income:
    """One source of income.

    Args:
        kind: Such as `wages`, `self_employment`, `ssi`, `social_security`, `unemployment`,
            `workers_compensation`, `pension`, `child_support`, `other`.
        gross: Dollars before deductions, each time.
        net: Dollars after taxes and mandatory deductions, each time.
        frequency: How often it comes.
        recipient: `filer`, or the name of the member who receives it.
        employer: Who pays wages.
        since: Since when.
        description: What it is, for `other`.
    """

    kind: str
    gross: Decimal | Unknown | None = None
    net: Decimal | Unknown | None = None
    frequency: Frequency = Frequency.MONTHLY
    recipient: str = "filer"
    employer: Employer | Unknown | None = None
    since: date | Unknown | None = None
    description: str = ""

    def yearly(self, *, net: bool = False) -> Decimal | None:
        """Return dollars a year, or `None` where the amount is not known."""
        amount = self.net if net else self.gross
        return amount * TIMES_A_YEAR[self.frequency] if isinstance(amount, Decimal) else None


@frozen(kw_only=True)
class Benefit:
    """A public benefit that is received.

    Args:
        programme: Code, such as `snap`, `tanf`, `ssi`, `medicaid`, `general_relief`, `wic`.
        recipient: `filer`, or the name of the member who receives it.
        since: Since when.
        monthly: Dollars a month, where it is money.
        name: The state's own name for it, such as `CalFresh`.
    """

    programme: str
    recipient: str = "filer"
    since: date | Unknown | None = None
    monthly: Decimal | Unknown | None = None
    name: str = ""


@frozen(kw_only=True)
class Expense:
    """A regular expense.

    Args:
        kind: Such as `housing`, `groceries`, `electricity`, `water`, `gas`, `transportation`,
            `medical`, `telephone`, `school_supplies`, `clothing`, `child_care`, `other`.
        amount: Dollars each time.
        frequency: How often.
        description: What it is, for `other`.
    """

    kind: str
    amount: Decimal | Unknown | None = None
    frequency: Frequency = Frequency.MONTHLY
    description: str = ""

    @property
    def monthly(self) -> Decimal | None:
        """Dollars a month, or `None` where the amount is not known."""
        if not isinstance(self.amount, Decimal):
            return None
        return self.amount * TIMES_A_YEAR[self.frequency] / 12


@frozen(kw_only=True)
class Asset:
    """Something owned.

    Args:
        kind: Such as `vehicle`, `bank_account`, `home`, `cash`, `retirement`, `other`.
        value: What it would sell for, in dollars.
        owed: What is owed on it, in dollars.
        description: Make and year, bank, place.
    """

    kind: str
    value: Decimal | Unknown | None = None
    owed: Decimal | Unknown | None = None
    description: str = ""


@frozen(kw_only=True)
class Debt:
    """Something owed.

    Args:
        creditor: To whom.
        balance: Dollars still owed.
        monthly_payment: Dollars a month.
        purpose: What for.
    """

    creditor: str
    balance: Decimal | Unknown | None = None
    monthly_payment: Decimal | Unknown | None = None
    purpose: str = ""


@frozen(kw_only=True)
class Household:
    """The filer's household.

    Args:
        size: Persons, the filer included; where absent, one more than the members that count.
        members: Everybody else who lives there, or `None` where that was not asked.
        incomes: Every income of the filer and, where a test asks for it, of members.
        benefits: Public benefits, or `None` where that was not asked.
        expenses: Regular expenses.
        assets: What is owned.
        debts: What is owed.
        resident_since: Since when the filer has lived in the state.
    """

    size: int | Unknown | None = None
    members: tuple[Member, ...] | None = None
    incomes: tuple[Income, ...] | None = None
    benefits: tuple[Benefit, ...] | None = None
    expenses: tuple[Expense, ...] | None = None
    assets: tuple[Asset, ...] | None = None
    debts: tuple[Debt, ...] | None = None
    resident_since: date | Unknown | None = None

    @property
    def persons(self) -> int | None:
        """Household size for an income test, or `None` where it is not known."""
        if isinstance(self.size, int):
            return self.size
        if self.members is None:
            return None
        return 1 + sum(member.counts for member in self.members)

    def receives(self, *programmes: str) -> bool:
        """Return whether the filer receives any of the programmes."""
        mine = {one.programme for one in self.benefits or () if one.recipient == "filer"}
        return bool(mine.intersection(programmes))
