"""A made-up form and something that evaluates its expressions."""

from __future__ import annotations

from pathlib import Path

import pytest
from jinja2 import Environment, StrictUndefined, UndefinedError

from docassemble_core.official_forms import Evaluate, Gap, read_official_form
from docassemble_core.spec import OfficialForm

FOLDER = Path(__file__).parent


class Over:
    """Expressions evaluated by Jinja over some names: the least that the protocol asks."""

    def __init__(self, **names: object) -> None:
        self.names = names
        self.environment = Environment(undefined=StrictUndefined, autoescape=False)  # noqa: S701

    def __call__(self, expression: str, row: object = None) -> object:
        compiled = self.environment.compile_expression(expression, undefined_to_none=False)
        try:
            value = compiled(**self.names, row=row)
        except UndefinedError:
            return Gap(expression)
        if value is None or isinstance(value, StrictUndefined):
            return Gap(expression)
        return value


@pytest.fixture(scope="session")
def sample_text() -> str:
    return (FOLDER / "sample_form.toml").read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def sample(sample_text: str) -> OfficialForm:
    return read_official_form(sample_text, "zz-1.toml")


@pytest.fixture(scope="session")
def over() -> type[Evaluate]:
    return Over
