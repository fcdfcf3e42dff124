"""Small pieces of HTML by which records show themselves in a notebook."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape


def html_table(heads: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """Return a table; every cell is escaped.

    >>> html_table(("Due",), [("<1>",)])
    '<table><thead><tr><th>Due</th></tr></thead><tbody><tr><td>&lt;1&gt;</td></tr></tbody></table>'
    """
    head = "".join(f"<th>{escape(one)}</th>" for one in heads)
    body = "".join(
        f"<tr>{''.join(f'<td>{escape(str(cell))}</td>' for cell in row)}</tr>" for row in rows
    )
    return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"


def html_list(title: str, items: Iterable[object]) -> str:
    """Return a headed list, or nothing where it would be empty."""
    lines = "".join(f"<li>{escape(str(item))}</li>" for item in items)
    return f"<h4>{escape(title)}</h4><ul>{lines}</ul>" if lines else ""


def html_heading(text: str) -> str:
    """Return a heading."""
    return f"<h3>{escape(text)}</h3>"
