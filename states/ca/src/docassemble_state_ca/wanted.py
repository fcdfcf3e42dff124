"""What a request asks the court for, in the words of FL-300 item 7 and of the declaration."""

from __future__ import annotations

from collections.abc import Iterator

from docassemble_core.spec import Situation
from docassemble_state_ca.forms import when

TITLES = {
    "arrears_determination": "determination of arrears",
    "work_search": "order to seek work",
    "security_deposit": "security deposit",
    "asset_deposit": "deposit of assets",
}
WORDS = {
    "work_search": "to order the other parent to look for work, and to give me and the Court a "
    "list of the places asked, as Family Code section 4505 allows;",
    "security_deposit": "to order a security deposit under Family Code section 4560;",
    "asset_deposit": "to order a deposit of assets under Family Code section 4610;",
}
DETERMINE = "to determine the principal and the interest that are owed to me for child support;"
BESIDE = (
    "to set a payment each month on those arrears beside current support, by earnings assignment;"
)
ALONE = "to set a payment each month on those arrears, by earnings assignment;"


def titles(situation: Situation) -> tuple[str, ...]:
    """Return what the request is for, in a few words each, for a caption."""
    return tuple(TITLES[code] for code in _codes(situation))


def orders(situation: Situation) -> tuple[str, ...]:
    """Return the orders that are asked for, each a clause."""
    asked = [*_orders(situation), "to make whatever other order is just."]
    return tuple(asked)


def _orders(situation: Situation) -> Iterator[str]:
    for code in _codes(situation):
        if code == "arrears_determination":
            yield DETERMINE
            yield ALONE if _nothing_current(situation) else BESIDE
        else:
            yield WORDS[code]


def _nothing_current(situation: Situation) -> bool:
    """Return whether it is known that no support falls due any more, or not at present."""
    return situation.arrears is not None and situation.arrears.monthly_current == 0


def _codes(situation: Situation) -> Iterator[str]:
    case = situation.case
    if case.asks_for("arrears_determination") and when.HISTORY(situation).yes:
        yield "arrears_determination"
    if when.OTHER_ORDERS(situation).yes:
        yield from (code for code in WORDS if case.asks_for(code))
