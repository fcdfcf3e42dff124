"""Tennessee's courts and counties."""

from __future__ import annotations

import tomllib
from importlib.resources import files

from attrs import frozen

from docassemble_core.spec import CourtKind


@frozen(kw_only=True)
class District:
    """A judicial district.

    Law: T.C.A. § 16-2-506 (TN-CT-1).
    """

    number: int
    counties: tuple[str, ...]


def load_districts() -> tuple[District, ...]:
    """Return the judicial districts with their counties."""
    text = (files(__package__) / "courts.toml").read_text(encoding="utf-8")
    return tuple(
        District(number=one["number"], counties=tuple(one["counties"]))
        for one in tomllib.loads(text)["district"]
    )


DISTRICTS = load_districts()
COUNTIES = tuple(sorted(county for district in DISTRICTS for county in district.counties))


def district_of(county: str) -> District | None:
    """Return the district of a county, or `None` where there is no county of that name."""
    return next((one for one in DISTRICTS if county in one.counties), None)


def _kind(code: str, name: str, clerk: str, *, seat: str = "") -> CourtKind:
    caption = f"IN THE {name.upper()} FOR {{county}} COUNTY, TENNESSEE{seat}"
    return CourtKind(code=code, name=name, caption=caption, clerk=clerk, counties=COUNTIES)


# TN-CT-2: the right court is the one whose order it is; TN-FMT-17: caption lines.
COURTS = (
    _kind("circuit", "Circuit Court", "Circuit Court Clerk"),
    _kind("chancery", "Chancery Court", "Clerk and Master", seat=", AT {city}"),
    _kind("juvenile", "Juvenile Court", "Juvenile Court Clerk"),
    _kind("general_sessions", "General Sessions Court", "General Sessions Court Clerk"),
)
