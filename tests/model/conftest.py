"""What several tests of payment files share."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from docassemble_core.model import Case
from docassemble_core.model.exchange import load_case

COLUMNS = {"date": "Date", "amount": "Amount", "description": ["Text"]}


@pytest.fixture
def read() -> Callable[..., Case]:
    """Return what reads a payment file with a text, further keys and facts of a case."""
    return _read


def _read(folder: Path, data: str | bytes, facts: Any = None, **said: Any) -> Case:  # noqa: ANN401 - keys of a case file
    """Return the case whose payment file holds `data`."""
    raw = data.encode() if isinstance(data, str) else data
    (folder / "payments.csv").write_bytes(raw)
    file = {"path": "payments.csv", "columns": COLUMNS, **said}
    return load_case({"state": "TN", "ledger": {"payment_file": file}, **(facts or {})},
                     folder=folder)  # fmt: skip
