"""Plans and assembles child-support enforcement packets; states are plugins.

>>> import docassemble_core as dc
>>> sorted(name for name in dc.__all__ if name.startswith("load"))
['load_case', 'load_states']
"""

from importlib.metadata import version

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
