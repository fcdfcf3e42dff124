"""Two-letter postal codes of the jurisdictions that can issue a support order."""

from __future__ import annotations

from typing import NewType

StateCode = NewType("StateCode", str)

STATE_NAMES = {
    "AL": "Alabama", "AK": "Alaska", "AZ": "Arizona", "AR": "Arkansas", "CA": "California",
    "CO": "Colorado", "CT": "Connecticut", "DE": "Delaware", "DC": "District of Columbia",
    "FL": "Florida", "GA": "Georgia", "HI": "Hawaii", "ID": "Idaho", "IL": "Illinois",
    "IN": "Indiana", "IA": "Iowa", "KS": "Kansas", "KY": "Kentucky", "LA": "Louisiana",
    "ME": "Maine", "MD": "Maryland", "MA": "Massachusetts", "MI": "Michigan", "MN": "Minnesota",
    "MS": "Mississippi", "MO": "Missouri", "MT": "Montana", "NE": "Nebraska", "NV": "Nevada",
    "NH": "New Hampshire", "NJ": "New Jersey", "NM": "New Mexico", "NY": "New York",
    "NC": "North Carolina", "ND": "North Dakota", "OH": "Ohio", "OK": "Oklahoma", "OR": "Oregon",
    "PA": "Pennsylvania", "RI": "Rhode Island", "SC": "South Carolina", "SD": "South Dakota",
    "TN": "Tennessee", "TX": "Texas", "UT": "Utah", "VT": "Vermont", "VA": "Virginia",
    "WA": "Washington", "WV": "West Virginia", "WI": "Wisconsin", "WY": "Wyoming",
    "PR": "Puerto Rico", "VI": "U.S. Virgin Islands", "GU": "Guam", "AS": "American Samoa",
    "MP": "Northern Mariana Islands",
}  # fmt: skip

# Codes that postal rules leave unassigned, for made-up states in samples and tests.
SAMPLE_CODES = frozenset({"ZZ", "XX", "QQ"})


def state_code(value: str) -> StateCode:
    """Return `value` as the code of a state, territory or sample state.

    Raises:
        ValueError: `value` is no two-letter code of a jurisdiction.

    >>> state_code("tn")
    'TN'
    """
    code = value.strip().upper()
    if code not in STATE_NAMES and code not in SAMPLE_CODES:
        message = f"a state must be a two-letter postal code such as TN (got {value!r})"
        raise ValueError(message)
    return StateCode(code)


def state_name(code: str) -> str:
    """Return the English name of a jurisdiction, or the code itself for a sample state."""
    return STATE_NAMES.get(code, code)
