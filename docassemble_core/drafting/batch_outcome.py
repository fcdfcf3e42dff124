"""What became of each case of a batch."""

from __future__ import annotations

import json
from enum import StrEnum

from attrs import asdict, frozen

from docassemble_core.errors import Problem


class OutcomeStatus(StrEnum):
    """What became of a case.

    `assembled`: its file was written. `skipped`: its file was whole already. `refused`: it has
    problems, and there is no file.
    """

    ASSEMBLED = "assembled"
    SKIPPED = "skipped"
    REFUSED = "refused"


@frozen(kw_only=True)
class Outcome:
    """What became of one case.

    Args:
        key: Its key within the batch.
        status: Whether it was assembled, was whole already, or was refused.
        problems: Why it was refused.
        documents: Number of documents.
        file: Name of its zip file; empty without an output folder.
        sha256: Hash of that file; empty without an output folder.
    """

    key: str
    status: OutcomeStatus
    problems: tuple[Problem, ...] = ()
    documents: int = 0
    file: str = ""
    sha256: str = ""

    @property
    def is_whole(self) -> bool:
        """Whether its packet was made, now or before."""
        return self.status is not OutcomeStatus.REFUSED

    def line(self) -> str:
        """Return the outcome as a line of `batch.jsonl`.

        It says what there is, not how it came about, so that a run that was broken off and
        resumed ends with the same file as one that was not.
        """
        plain = asdict(self)
        del plain["status"]
        return json.dumps({**plain, "whole": self.is_whole}, sort_keys=True) + "\n"
