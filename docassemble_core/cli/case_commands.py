"""Commands about one case: check, arrears, plan, assemble."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Annotated

from attrs import frozen
from cyclopts import Parameter
from rich.markup import escape

from docassemble_core.assembly.environment import Mode
from docassemble_core.assembly.filters import make_filters, words
from docassemble_core.calc import ArrearsStatement, arrears_statement
from docassemble_core.calc.ics import deadlines_ics
from docassemble_core.cli.app import DONE, PROBLEMS, app, console, today
from docassemble_core.cli.options import AsJson, CaseFile, On
from docassemble_core.cli.printing import print_json, print_list, print_table
from docassemble_core.cli.reports import arrears_report, plan_report
from docassemble_core.drafting import Plan, assemble, plan
from docassemble_core.model import Ledger
from docassemble_core.model.exchange import load_case
from docassemble_core.plugins import load_states
from docassemble_core.spec import Decision

FORMATS = make_filters()


def _day(on: date | None) -> date:
    return on or date.fromisoformat(today())


def _planned(case_file: Path, on: date | None) -> Plan:
    return plan(load_case(case_file), on=_day(on))


@app.command
def check(case_file: CaseFile, *, on: On = None, json: AsJson = False) -> int:
    """List what is missing, document by document, and every question and warning."""
    made = _planned(case_file, on)
    if json:
        print_json(plan_report(made))
    else:
        _print_missing(made)
        print_list("Questions about the payment record", _questions(made))
        print_list(
            "Warnings", [f"{one.message} {one.remedy} ({one.citation})" for one in made.warnings]
        )
        if not made.missing:
            console().print("Nothing is missing.")
    return PROBLEMS if made.missing else DONE


def _print_missing(made: Plan) -> None:
    if made.missing:
        rows = [(fact.path, "; ".join(fact.documents), fact.why, fact.who) for fact in made.missing]
        print_table("Missing facts", ("Fact", "Documents", "Why", "Who can supply it"), rows)


def _because(title: str, decision: Decision) -> str:
    return f"{title}: {decision.because[0]}"


def _warnings(made: Plan) -> list[str]:
    return [f"{one.message} {one.remedy} ({one.citation})" for one in made.warnings]


def _questions(made: Plan) -> list[str]:
    return [f"line {line.line}: {line.note}" for line in made.questions]


@app.command
def arrears(case_file: CaseFile, *, on: On = None, json: AsJson = False) -> int:
    """Work out what is owed, instalment by instalment."""
    case = load_case(case_file)
    statement = arrears_statement(case, on=_day(on), state=load_states().state(case.state))
    if json:
        print_json(arrears_report(statement))
        return DONE
    _print_statement(statement)
    if isinstance(case.ledger, Ledger) and case.ledger.reading is not None:
        reading = case.ledger.reading
        print_list(
            f"{len(reading.transactions)} transactions read from {reading.file}",
            [
                f"line {one.line} ({one.status}): {one.note}"
                for one in reading.transactions
                if one.note
            ],
        )
    return DONE


def _print_statement(statement: ArrearsStatement) -> None:
    money, short = FORMATS["money"], FORMATS["short_date"]
    rows = [
        (short(row.due), words(row.kind), money(row.amount), money(row.paid), money(row.unpaid))
        for row in statement.by_due_date()
    ]
    print_table("Each instalment", ("Due", "For", "Amount", "Paid", "Unpaid"), rows)
    print_list(
        f"On {FORMATS['date'](statement.on)}",
        [
            f"unpaid support: {money(statement.principal)}",
            f"interest: {money(statement.interest)}",
            f"together: {money(statement.total)}",
        ],
    )
    print_list("Notes", [note.text for note in statement.notes])


@app.command(name="plan")
def show_plan(case_file: CaseFile, *, on: On = None, json: AsJson = False) -> int:
    """Say what to file, where, at what cost, served how, and what is missing."""
    made = _planned(case_file, on)
    if json:
        print_json(plan_report(made))
        return DONE if made.is_ready else PROBLEMS
    _print_plan(made)
    return DONE if made.is_ready else PROBLEMS


def _print_plan(made: Plan) -> None:
    console().print(f"[bold]{made.state.name}[/bold], on {FORMATS['date'](made.on)}")
    rows = [(one.title, "; ".join(str(why) for why in one.decision.because)) for one in made.forms]
    print_table("Documents", ("Document", "Why"), rows)
    print_list("Left out", [_because(one.title, one.decision) for one in made.left_out])
    takes = [f"{one.requirement.title}: {one.requirement.detail}" for one in made.filing]
    print_list("Filing", takes)
    print_list("Service", [_because(one.option.title, one.decision) for one in made.service])
    waivers = [_because(one.rule.title, one.assessment.decision) for one in made.fee_waivers]
    print_list("Fee waiver", waivers)
    print_list("Remedies", [_because(one.remedy.title, one.decision) for one in made.remedies])
    print_list("Warnings", _warnings(made))
    print_list("Questions about the payment record", _questions(made))
    _print_missing(made)
    print_list("Notes", [note.text for note in made.notes])


@Parameter(name="*")
@frozen(kw_only=True)
class AssembleOptions:
    """How a packet is assembled.

    Args:
        out: Folder for the packet.
        draft: Show gaps instead of refusing.
        official_forms: Folder of blank official PDFs from the court's site.
        replace: Replace an earlier packet whose documents were edited.
    """

    out: Path
    draft: Annotated[bool, Parameter(negative="")] = False
    official_forms: Path | None = None
    replace: Annotated[bool, Parameter(negative="")] = False


@app.command(name="assemble")
def assemble_packet(
    case_file: CaseFile, *, options: AssembleOptions, on: On = None, json: AsJson = False
) -> int:
    """Assemble the packet into a folder, whole or not at all."""
    made = _planned(case_file, on)
    mode: Mode = "draft" if options.draft else "filing"
    packet = assemble(made, mode=mode, official_forms=options.official_forms)
    folder = packet.save(options.out, replace_edited=options.replace)
    if json:
        print_json(packet.manifest)
        return DONE
    print_list(
        f"{len(packet.documents)} documents in {folder.name}",
        [one.file for one in packet.documents],
    )
    print_list("Questions about the payment record", _questions(made))
    print_list("Warnings", _warnings(made))
    print_list("Notes", list(packet.manifest.notes))
    return DONE


@app.command
def deadlines(
    case_file: CaseFile,
    *,
    on: On = None,
    ics: Annotated[
        Path | None, Parameter(help="Write them to this file for a calendar program.")
    ] = None,
) -> int:
    """List the days to keep, as far as the days they are counted from are known."""
    made = _planned(case_file, on)
    if ics is not None:
        ics.write_bytes(deadlines_ics(made.deadlines, on=made.on))
    for one in made.deadlines:
        console().print(escape(one.explain()))
    if not made.deadlines:
        console().print("No day is known yet from which a period runs, such as a hearing's.")
    return DONE
