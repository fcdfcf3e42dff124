"""Records that Tennessee's own templates see as `local`."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from attrs import frozen

from docassemble_core.calc.counts import ContemptCount
from docassemble_core.calc.pay_periods import PayPeriodAmounts


@frozen(kw_only=True)
class Finding:
    """A stretch of time for which interest takes a written finding.

    Args:
        start: Its first day.
        last: Its last day, or `None` where the law is still so.
        cap: The highest yearly rate that a finding may set.
        citation: The authority.
    """

    start: date
    last: date | None
    cap: Decimal
    citation: str


@frozen(kw_only=True)
class Assignment:
    """What an income assignment takes, in dollars a month.

    Args:
        current: For current support.
        arrears: Toward the arrears, by the Department's presumption.
        each: Both together for each kind of pay period.
        older_than_12_weeks: Whether any principal has been due for more than 12 weeks.
    """

    current: Decimal
    arrears: Decimal
    each: PayPeriodAmounts
    older_than_12_weeks: bool

    @property
    def total(self) -> Decimal:
        """Both together."""
        return self.current + self.arrears


@frozen(kw_only=True)
class Limits:
    """Numbers of law that papers print, in force on the day.

    Args:
        license_amount: Arrears from which licenses can be revoked, in dollars.
        license_days: Days past due from which they can.
        attachment_days: Days in arrears above which a summons or attachment may issue.
        attachment_bond: Its least bond, in dollars.
        assignment_cap: Highest share of income that can be assigned.
        jail_months: Longest jail for failing to obey a support order, in months.
    """

    license_amount: Decimal
    license_days: int
    attachment_days: int
    attachment_bond: Decimal
    assignment_cap: Decimal
    jail_months: int


@frozen(kw_only=True)
class Move:
    """Where an order goes that moves to another county.

    Args:
        court: The receiving court, as its caption names it.
        clerk: Its clerk's address.
        child_since: Since when the child has lived in the new county.
    """

    court: str | None
    clerk: str | None
    child_since: date | None


@frozen(kw_only=True)
class Custody:
    """Days on which the respondent was in jail or prison.

    Args:
        start: Day of intake.
        last: Day of release, or `None` where it is not known to be over.
    """

    start: date
    last: date | None

    def __contains__(self, day: date) -> bool:
        return self.start <= day and (self.last is None or day <= self.last)


@frozen(kw_only=True)
class TennesseeContext:
    """Words and choices of Tennessee's papers.

    Args:
        children_words: `the parties' child`, or their number.
        commands: What the orders command, one clause for each amount in force in turn.
        payable_words: How the order says that money goes, or `None` where that is not known.
        clerk: What the clerk of the issuing court is called.
        court_name: The issuing court in running text.
        respondent_address: Last known residence, or `None` where none is known.
        respondent_benefits: A means-tested benefit of the respondent, where one is known.
        withholds_address: Whether the petitioner's home must not stand in public papers.
        agency_never: Whether there has never been an agency case.
        agency_closed: Whether there was one, and it is closed.
        infers_ability: Whether the order was set on actual or imputed income and nobody has
            filed to modify it.
        employer_known: Whether it is known who pays the respondent.
        custody: Days on which the respondent was in jail or prison, as far as it is not known
            that there were means to pay there.
        old_arrears: Whether any arrears are older than the first change of the rate.
        attorney: The petitioner's attorney, where there is one.
        asks_license: Whether license revocation is asked for past both thresholds.
        findings: Stretches of time for which interest takes a written finding.
        assignment: Amounts of an income assignment; `None` where no support is unpaid.
        limits: Numbers of law.
        move: Where an order goes that moves to another county.
        left_after_compromise: Arrears left once the agreement has given some up, in dollars.
        obligee_employer: Employer of the parent owed, with its address.
        obligee_income: Yearly income of that parent's household before deductions, in dollars.
    """

    children_words: str
    commands: tuple[str, ...]
    payable_words: str | None
    clerk: str
    court_name: str
    respondent_address: str | None
    respondent_benefits: str | None
    withholds_address: bool
    agency_never: bool
    agency_closed: bool
    infers_ability: bool
    employer_known: bool
    custody: tuple[Custody, ...]
    old_arrears: bool
    attorney: str | None
    asks_license: bool
    findings: tuple[Finding, ...]
    assignment: Assignment | None
    limits: Limits
    move: Move
    left_after_compromise: Decimal | None
    obligee_employer: str | None
    obligee_income: Decimal | None

    def chargeable(self, counts: tuple[ContemptCount, ...]) -> tuple[ContemptCount, ...]:
        """Return the counts about days on which the respondent was not in jail or prison.

        Law: T.C.A. § 36-5-104(b) (TN-CRIM-3, TN-HRG-14).
        """
        return tuple(one for one in counts if not any(one.due in span for span in self.custody))
