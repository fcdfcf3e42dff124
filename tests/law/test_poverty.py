"""Federal poverty guidelines against figures printed elsewhere."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from docassemble_core.errors import LawError, NotInForceError
from docassemble_core.law import poverty_guideline


@pytest.mark.parametrize(
    ("persons", "income"), [(1, 15960), (2, 21640), (3, 27320), (4, 33000), (5, 38680)]
)
def test_2026_guideline_of_the_48_states_agrees_with_the_figures_repeated_elsewhere(
    persons: int, income: int
) -> None:
    # US-FPL-2026-HOW (d): sizes 1 to 5 as repeated in an unrelated rules file.
    assert Decimal(income) == poverty_guideline("TN").at(date(2026, 11, 21)).for_size(persons)


def test_2025_steps_in_alaska_and_hawaii() -> None:
    # US-FPL-2025: 19,550 + 6,880 and 17,990 + 6,330 for the second person.
    day = date(2025, 6, 1)

    assert Decimal(26430) == poverty_guideline("AK").at(day).for_size(2)
    assert Decimal(24320) == poverty_guideline("HI").at(day).for_size(2)


def test_guideline_of_2021_with_eight_persons_matches_the_printed_table() -> None:
    # 12,880 + 7 x 4,540 = 44,660, the eighth row of the 2021 notice.
    assert Decimal(44660) == poverty_guideline("CA").at(date(2021, 6, 1)).for_size(8)


def test_new_guideline_holds_from_its_effective_day() -> None:
    # US-FPL-2026: from 2026-01-13.
    series = poverty_guideline("MA")

    assert Decimal(15650) == series.at(date(2026, 1, 12)).value
    assert Decimal(15960) == series.at(date(2026, 1, 13)).value


def test_guideline_whose_effective_day_was_not_read_says_so() -> None:
    series = poverty_guideline("TN")

    assert not series.at(date(2024, 6, 1)).since_known
    assert series.at(date(2025, 6, 1)).since_known


def test_guideline_before_2019_is_not_in_force() -> None:
    with pytest.raises(NotInForceError, match="2019-01-11"):
        poverty_guideline("TN").at(date(2019, 1, 10))


def test_territory_has_no_guideline() -> None:
    with pytest.raises(LawError, match="no federal poverty guideline for Puerto Rico"):
        poverty_guideline("PR")


def test_household_of_nobody_is_refused() -> None:
    with pytest.raises(ValueError, match="at least one person"):
        poverty_guideline("TN").at(date(2026, 6, 1)).for_size(0)
