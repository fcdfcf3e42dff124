"""What a packet is made of: written beside it as `packet.json`, so that it can be made again."""

from __future__ import annotations

import json
from datetime import date

from attrs import asdict, frozen

MANIFEST_NAME = "packet.json"


@frozen(kw_only=True)
class DocumentEntry:
    """One document of a packet.

    Args:
        file: File name in the packet.
        form: Code of the form.
        title: Title of the document.
        template: File name of its template.
        template_sha256: Hash of the template.
        sha256: Hash of the document.
        engine: What rendered it, `compiled` or `docxtpl`.
    """

    file: str
    form: str
    title: str
    template: str
    template_sha256: str
    sha256: str
    engine: str


@frozen(kw_only=True)
class LawEntry:
    """One dated value of law that the packet rests on."""

    series: str
    value: str
    since: date
    cite: str
    id: str
    confidence: str
    verified_on: date


@frozen(kw_only=True)
class PluginEntry:
    """A plugin whose rules the packet follows."""

    plugin: str
    distribution: str
    version: str


@frozen(kw_only=True)
class Manifest:
    """Everything that decides what a packet says, apart from the case itself.

    Args:
        state: Postal code.
        on: The day as of which it was planned.
        mode: `filing` or `draft`.
        core_version: Version of the library.
        plugins: Plugins that took part.
        documents: The documents in order.
        law: Values of law used, each once.
        notes: What a reader must know, unverified law above all.
        missing: Paths of facts that are missing; empty for a packet to be filed.
    """

    state: str
    on: date
    mode: str
    core_version: str
    plugins: tuple[PluginEntry, ...]
    documents: tuple[DocumentEntry, ...]
    law: tuple[LawEntry, ...]
    notes: tuple[str, ...]
    missing: tuple[str, ...] = ()

    def to_json(self) -> str:
        """Return the manifest as JSON with sorted keys and a final newline."""
        return json.dumps(asdict(self), indent=2, sort_keys=True, default=str) + "\n"
