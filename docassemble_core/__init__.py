"""Plans and assembles child-support enforcement packets; states are plugins.

>>> import docassemble_core as dc
>>> sorted(name for name in dc.__all__ if name.startswith("load"))
['load_case', 'load_states']
"""

from importlib import import_module
from importlib.metadata import version
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from docassemble_core.assembly.packet import Document, Packet
    from docassemble_core.calc import ArrearsStatement, arrears_statement
    from docassemble_core.drafting import (
        BatchItem,
        MissingFact,
        Outcome,
        Plan,
        assemble,
        assemble_batch,
        plan,
    )
    from docassemble_core.errors import (
        CaseError,
        DisclosureError,
        DocassembleCoreError,
        LawError,
        MissingFactsError,
        NotInForceError,
        OutputError,
        PluginError,
        Problem,
        ReadBackError,
        TemplateError,
        UnknownStateError,
    )
    from docassemble_core.model import Case
    from docassemble_core.model.exchange import case_schema, dump_case, load_case
    from docassemble_core.plugins import Registry, hookimpl, load_states
    from docassemble_core.values import Sensitive, Unknown

__version__ = version("docassemble-core")

__all__ = [
    "ArrearsStatement",
    "BatchItem",
    "Case",
    "CaseError",
    "DisclosureError",
    "DocassembleCoreError",
    "Document",
    "LawError",
    "MissingFact",
    "MissingFactsError",
    "NotInForceError",
    "Outcome",
    "OutputError",
    "Packet",
    "Plan",
    "PluginError",
    "Problem",
    "ReadBackError",
    "Registry",
    "Sensitive",
    "TemplateError",
    "Unknown",
    "UnknownStateError",
    "__version__",
    "arrears_statement",
    "assemble",
    "assemble_batch",
    "case_schema",
    "dump_case",
    "hookimpl",
    "load_case",
    "load_states",
    "plan",
]

# A name is imported when it is first asked for: the template engine, the law or the model alone
# then load no PDF reader, and no state.
_HOMES = {
    "docassemble_core.assembly.packet": ("Document", "Packet"),
    "docassemble_core.calc": ("ArrearsStatement", "arrears_statement"),
    "docassemble_core.drafting": (
        "BatchItem",
        "MissingFact",
        "Outcome",
        "Plan",
        "assemble",
        "assemble_batch",
        "plan",
    ),
    "docassemble_core.errors": (
        "CaseError",
        "DisclosureError",
        "DocassembleCoreError",
        "LawError",
        "MissingFactsError",
        "NotInForceError",
        "OutputError",
        "PluginError",
        "Problem",
        "ReadBackError",
        "TemplateError",
        "UnknownStateError",
    ),
    "docassemble_core.model": ("Case",),
    "docassemble_core.model.exchange": ("case_schema", "dump_case", "load_case"),
    "docassemble_core.plugins": ("Registry", "hookimpl", "load_states"),
    "docassemble_core.values": ("Sensitive", "Unknown"),
}
_ROOMS = (
    "assembly",
    "calc",
    "drafting",
    "errors",
    "law",
    "model",
    "official_forms",
    "plugins",
    "spec",
    "values",
)
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names}


def __getattr__(name: str) -> object:
    if name in _ROOMS:
        return import_module(f"{__name__}.{name}")
    if name not in _HOME_OF:
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message)
    value = globals()[name] = getattr(import_module(_HOME_OF[name]), name)
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
