"""Figures of a household and of an order, in the cuts in which official forms ask for them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from attrs import frozen

from docassemble_core.model import (
    Asset,
    Benefit,
    Case,
    Child,
    Debt,
    Employer,
    Household,
    Income,
    Member,
    OrderChange,
    Role,
    SupportOrder,
)
from docassemble_core.official_forms.household_sums import (
    IncomeFigure,
    MemberFigure,
    age_on,
    asset_equity,
    in_words,
    income_figure,
    monthly,
    total,
    weekly,
    years_between,
)
from docassemble_core.values import Unknown

FILER = "filer"
HOME = ("home", "real_estate")
VEHICLE = ("vehicle",)
ACCOUNT = ("bank_account", "account", "checking", "savings")
CHANGE = re.compile(r"(?:order|other_orders\[\d+\])\.changes\[(\d+)\]")


@frozen
class FormFigures:
    """Figures of a case on a day, as forms ask for them.

    Amounts are dollars. `None` means that the case file lists nothing of the kind.

    Args:
        case: The facts.
        on: The day.
    """

    case: Case
    on: date

    def income(self, *kinds: str) -> Decimal | None:
        """Return the filer's monthly income of some kinds before deductions."""
        return total(monthly(one) for one in self._own() if not kinds or one.kind in kinds)

    def weekly_income(self, weeks: str, *kinds: str) -> Decimal | None:
        """Return the filer's weekly income of some kinds before deductions.

        Args:
            weeks: Weeks that the form counts in a month, as text.
            kinds: The kinds; none for all.
        """
        own = (one for one in self._own() if not kinds or one.kind in kinds)
        return total(weekly(one.gross, one.frequency, weeks) for one in own)

    def weekly_other_income(self, weeks: str, *kinds: str) -> Decimal | None:
        """Return the filer's weekly income of all kinds but these."""
        others = (one for one in self._own() if one.kind not in kinds)
        return total(weekly(one.gross, one.frequency, weeks) for one in others)

    def other_income_words(self, *kinds: str) -> str:
        """Return what the filer's incomes of all kinds but these are, in words."""
        others = (one for one in self._own() if one.kind not in kinds)
        return ", ".join(income_figure(one).source for one in others)

    @property
    def net_income(self) -> Decimal | None:
        """The filer's monthly income after taxes."""
        return total(monthly(one, net=True) for one in self._own())

    @property
    def yearly_net_income(self) -> Decimal | None:
        """The filer's yearly income after taxes."""
        return total(one.yearly(net=True) for one in self._own())

    @property
    def yearly_income(self) -> Decimal | None:
        """The filer's yearly income before deductions."""
        return total(one.yearly() for one in self._own())

    @property
    def incomes(self) -> tuple[IncomeFigure, ...]:
        """The filer's incomes, one each."""
        return tuple(income_figure(one) for one in self._own())

    @property
    def household_income(self) -> Decimal | None:
        """Monthly income of everybody in the household before deductions."""
        return total(monthly(one) for one in self._incomes())

    @property
    def members_income(self) -> Decimal | None:
        """Monthly income of everybody but the filer before deductions."""
        return total(monthly(one) for one in self._incomes() if one.recipient != FILER)

    def expense(self, *kinds: str) -> Decimal | None:
        """Return monthly expenses of some kinds; of all kinds where none is named."""
        listed = self._household().expenses or ()
        return total(one.monthly for one in listed if not kinds or one.kind in kinds)

    def other_expense(self, *kinds: str) -> Decimal | None:
        """Return monthly expenses of all kinds but these."""
        listed = self._household().expenses or ()
        return total(one.monthly for one in listed if one.kind not in kinds)

    def other_expenses(self, *kinds: str) -> str:
        """Return what the expenses of all kinds but these are, in words."""
        listed = self._household().expenses or ()
        names = (one.description or in_words(one.kind) for one in listed if one.kind not in kinds)
        return ", ".join(names)

    def weekly_expense(self, weeks: str, *kinds: str) -> Decimal | None:
        """Return weekly expenses of some kinds; `weeks` are the form's weeks in a month."""
        listed = (one for one in self._household().expenses or () if not kinds or one.kind in kinds)
        return total(weekly(one.amount, one.frequency, weeks) for one in listed)

    def weekly_other_expense(self, weeks: str, *kinds: str) -> Decimal | None:
        """Return weekly expenses of all kinds but these."""
        listed = (one for one in self._household().expenses or () if one.kind not in kinds)
        return total(weekly(one.amount, one.frequency, weeks) for one in listed)

    def assets(self, *kinds: str) -> tuple[Asset, ...]:
        """Return assets of some kinds."""
        return tuple(one for one in self._household().assets or () if one.kind in kinds)

    @property
    def other_assets(self) -> tuple[Asset, ...]:
        """Assets that are no home, vehicle, account or cash."""
        known = {*HOME, *VEHICLE, *ACCOUNT, "cash"}
        return tuple(one for one in self._household().assets or () if one.kind not in known)

    def named(self, assets: Iterable[Asset]) -> tuple[str, ...]:
        """Return what each of some assets is: its description, else its kind."""
        return tuple(one.description or in_words(one.kind) for one in assets)

    def asset_value(self, *kinds: str) -> Decimal | None:
        """Return what assets of some kinds would sell for."""
        return total(one.value for one in self.assets(*kinds))

    def owed(self, *kinds: str) -> Decimal | None:
        """Return what is owed on assets of some kinds."""
        return total(one.owed for one in self.assets(*kinds))

    def equity_of(self, *kinds: str) -> Decimal | None:
        """Return what assets of some kinds are worth beyond what is owed on them."""
        return total(asset_equity(one) for one in self.assets(*kinds))

    @property
    def equity(self) -> Decimal | None:
        """What all assets are worth beyond what is owed on them."""
        return total(asset_equity(one) for one in self._household().assets or ())

    @property
    def debts(self) -> tuple[Debt, ...]:
        """What is owed."""
        return self._household().debts or ()

    @property
    def debt_payments(self) -> Decimal | None:
        """Monthly payments on debts."""
        return total(one.monthly_payment for one in self.debts)

    @property
    def outgoings(self) -> Decimal | None:
        """Monthly expenses and payments on debts together."""
        return total((self.expense(), self.debt_payments))

    @property
    def debt_balance(self) -> Decimal | None:
        """What is still owed on debts."""
        return total(one.balance for one in self.debts)

    @property
    def own_benefits(self) -> tuple[Benefit, ...]:
        """Public benefits that the filer receives."""
        return tuple(one for one in self._household().benefits or () if one.recipient == FILER)

    @property
    def job(self) -> Employer | None:
        """Who pays the filer's wages; `None` where the filer has no listed job."""
        jobs = (one.employer for one in self._own() if isinstance(one.employer, Employer))
        return next(jobs, None)

    @property
    def has_wages(self) -> bool:
        """Whether the filer earns wages, whoever pays them."""
        return any(one.kind == "wages" for one in self._own())

    @property
    def occupation(self) -> str | Unknown:
        """The filer's work in words: the job, or what the case file calls the wages."""
        if self.job is not None and self.job.job:
            return self.job.job
        wages = [one.description for one in self._own() if one.kind == "wages"]
        if wages and not any(wages):
            return Unknown("the case file does not say what the work is")
        return next((words for words in wages if words), "")

    @property
    def employer_not_named(self) -> Unknown:
        """What stands for an employer whom the case file does not name."""
        return Unknown("the case file does not name the employer")

    @property
    def filer_age(self) -> int | None:
        """The filer's age in years; `None` where the birth date is not known."""
        filer = self.case.obligee if self.case.filer is Role.OBLIGEE else self.case.obligor
        return age_on(filer, self.on) if filer is not None else None

    def children_under(self, age: int) -> tuple[Child, ...]:
        """Return the children who are not known to have reached an age in years."""
        return tuple(one for one in self.case.children if (one.age(self.on) or 0) < age)

    def order_of(self, path: str) -> SupportOrder | OrderChange | None:
        """Return the order or later order that a charge rests on.

        Args:
            path: Where its obligation stands in the case file.
        """
        found = CHANGE.match(path)
        order = self.case.order
        if path.startswith("other_orders["):
            order = self.case.other_orders[int(path.partition("[")[2].partition("]")[0])]
        if order is None or found is None:
            return order
        return order.changes[int(found[1])]

    def member(self, member: Member) -> MemberFigure:
        """Return somebody of the household as forms list it."""
        name = str(member.name) if member.name and not isinstance(member.name, Unknown) else ""
        own = [one for one in self._incomes() if name and one.recipient == name]
        born = member.date_of_birth
        age = years_between(born, self.on) if isinstance(born, date) else member.age
        return MemberFigure(
            name=name or member.relationship,
            age=age if isinstance(age, int) else None,
            relationship=member.relationship,
            dependent=member.dependent,
            monthly=total(monthly(one) for one in own),
        )

    def _household(self) -> Household:
        return self.case.household or Household()

    def _incomes(self) -> tuple[Income, ...]:
        return self._household().incomes or ()

    def _own(self) -> tuple[Income, ...]:
        return tuple(one for one in self._incomes() if one.recipient == FILER)
