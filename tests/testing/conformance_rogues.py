"""One broken plugin for each test of the conformance kit."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any, cast

from attrs import evolve, frozen

from docassemble_core.assembly.canonical import write_package
from docassemble_core.assembly.ooxml import CORE_PROPERTIES, DOCUMENT, Package, Part
from docassemble_core.authoring import build_templates
from docassemble_core.errors import Problem
from docassemble_core.law import Citation, Dated, LawLibrary, Series
from docassemble_core.plugins import Provider, Registered, Registry, state_problems
from docassemble_core.spec import Check, Decision, ServiceStage, Situation, State, decide
from docassemble_core.testing import StateConformance
from docassemble_core.testing.project import Project

SAMPLE = Path(__file__).resolve().parents[1] / "plugins" / "docassemble-state-zz"
PACKAGE = "docassemble_state_zz"


@frozen
class Workshop:
    """A copy of the sample project, to be broken.

    Args:
        root: The copy.
        state: The sample state, its templates those of the copy.
    """

    root: Path
    state: State

    @property
    def package(self) -> Path:
        return self.root / "src" / PACKAGE

    def broken(self, **changes: object) -> State:
        """Return the state with some fields changed."""
        return evolve(self.state, **cast("Any", changes))

    def edit(self, path: str, old: str, new: str) -> None:
        """Replace words in a file of the copy."""
        file = self.root / path
        text = file.read_text(encoding="utf-8")
        assert old in text
        file.write_text(text.replace(old, new, 1), encoding="utf-8")

    def build(self) -> None:
        """Build the copy's templates."""
        build_templates(self.root / "templates", self.package / "templates")

    def conformance(
        self, state: State, *, general: tuple[Any, ...] = (), distribution: str = "sample"
    ) -> type[StateConformance]:
        """Return the tests of a state, looking at this copy."""
        provider = Provider(plugin="zz", distribution=distribution, version="0.1.0")
        found = Registered(state=state, provider=provider, problems=tuple(state_problems(state)))
        root, registry_ = self.root, Registry(registered={"ZZ": found}, general=general)

        class Rogue(StateConformance):
            code = "ZZ"
            registry = registry_

            @classmethod
            def project(cls) -> Project:
                return Project.around(root / "tests" / "test_conformance.py")

        return Rogue


Rogue = Callable[[Workshop], type[StateConformance]]
PETITION = "templates/petition.md"
SOURCES = "src/docassemble_state_zz"


def entry_point(shop: Workshop) -> type[StateConformance]:
    return shop.conformance(shop.state, distribution="")


def core_range(shop: Workshop) -> type[StateConformance]:
    # pytest is a distribution that says nothing of the core.
    return shop.conformance(shop.state, distribution="pytest")


def misspelt_hook(shop: Workshop) -> type[StateConformance]:
    what = "it implements docassemble_state, which is no hook"
    pending = Problem("sample 0.1.0 (plugin zz)", what, "use one of docassemble_states, …")
    return shop.conformance(shop.state, general=(pending,))


def code_used_twice(shop: Workshop) -> type[StateConformance]:
    return shop.conformance(shop.broken(forms=(*shop.state.forms, shop.state.forms[1])))


def unknown_form(shop: Workshop) -> type[StateConformance]:
    first = evolve(shop.state.filing_requirements[0], forms=("zz.affidavit",))
    return shop.conformance(shop.broken(filing_requirements=(first,)))


def no_later_service(shop: Workshop) -> type[StateConformance]:
    kept = [one for one in shop.state.service_options if one.stage is not ServiceStage.LATER]
    return shop.conformance(shop.broken(service_options=tuple(kept)))


def no_docx(shop: Workshop) -> type[StateConformance]:
    (shop.package / "templates" / "order.docx").write_bytes(b"Proposed Order")
    return shop.conformance(shop.state)


def misspelt_attribute(shop: Workshop) -> type[StateConformance]:
    shop.edit(PETITION, "order.entered_on", "order.entered")
    shop.build()
    return shop.conformance(shop.state)


def named_author(shop: Workshop) -> type[StateConformance]:
    path = shop.package / "templates" / "petition.docx"
    package = Package.read(path.read_bytes(), name=path.name)
    core = package.find(CORE_PROPERTIES)
    creator = b"<dc:creator>Pat Example</dc:creator></cp:coreProperties>"
    assert core is not None
    content = core.content.replace(b"</cp:coreProperties>", creator)
    path.write_bytes(write_package(package.replaced(Part(CORE_PROPERTIES, content))))
    return shop.conformance(shop.state)


def stale_template(shop: Workshop) -> type[StateConformance]:
    shop.edit(PETITION, "asks the Court", "petitions the Court")
    return shop.conformance(shop.state)


def _with_condition(shop: Workshop, source: str) -> State:
    """Return the state with a condition of its petition that stands in a file of the copy."""
    path = shop.package / "own_condition.py"
    path.write_text(source, encoding="utf-8")
    names: dict[str, Any] = {}
    exec(compile(source, str(path), "exec"), names)  # noqa: S102 - our own words, in a named file
    forms = [evolve(one, applies=names["applies"]) if one.code == "zz.petition" else one
             for one in shop.state.forms]  # fmt: skip
    return shop.broken(forms=tuple(forms))


def unguarded_judgement(shop: Workshop) -> type[StateConformance]:
    source = (
        "from docassemble_core.spec import decide\n\n\n"
        "def applies(situation):\n"
        "    return decide(bool(situation.case.order.docket_number), 'There is an order.')\n"
    )
    return shop.conformance(_with_condition(shop, source))


def prints_a_note(shop: Workshop) -> type[StateConformance]:
    words = "{% if plan.warnings %}{{ plan.law[0].dated.until.year }}{% endif %}asks the Court"
    shop.edit(PETITION, "asks the Court", words.replace("plan.warnings", "plan.law"))
    shop.build()
    return shop.conformance(shop.state)


def never_triggered(shop: Workshop) -> type[StateConformance]:
    def never(situation: Situation) -> Decision:
        return decide(False, f"Nobody in {situation.case.state} needs it.")

    forms = [evolve(one, applies=never) if one.code == "zz.fee_waiver" else one
             for one in shop.state.forms]  # fmt: skip
    return shop.conformance(shop.broken(forms=tuple(forms)))


def discloses(shop: Workshop) -> type[StateConformance]:
    shop.edit(PETITION, "asks the Court", "({{ filer.ssn.disclosed }}) asks the Court")
    shop.build()
    return shop.conformance(shop.state)


@frozen
class Numbered:
    number: int


_COUNTER = itertools.count()


def _counted(situation: Situation) -> Numbered:  # noqa: ARG001 - a state's function takes one
    return Numbered(next(_COUNTER))


def changes_by_itself(shop: Workshop) -> type[StateConformance]:
    shop.edit(PETITION, "asks the Court", "({{ local.number }}) asks the Court")
    shop.build()
    return shop.conformance(shop.broken(local=_counted))


def prints_where_nobody_reads(shop: Workshop) -> type[StateConformance]:
    path = shop.package / "templates" / "petition.docx"
    package = Package.read(path.read_bytes(), name=path.name)
    part = package.find(DOCUMENT)
    assert part is not None
    hidden = b"<w:p><w:r><w:instrText>{{ filer.full_name ~ order.title }}</w:instrText></w:r></w:p>"
    content = part.content.replace(b"<w:body>", b"<w:body>" + hidden)
    path.write_bytes(write_package(package.replaced(Part(DOCUMENT, content))))
    return shop.conformance(shop.state)


def new_wording(shop: Workshop) -> type[StateConformance]:
    shop.edit(PETITION, "asks the Court", "petitions the Court")
    shop.build()
    return shop.conformance(shop.state)


def _interest(shop: Workshop, citation: Citation) -> State:
    day = date(2019, 7, 1)
    value = Dated(value=Decimal("0.08"), since=day, citation=citation)
    series = Series(key="support_interest", label="Interest", unit="rate/year",
                    verified_on=date(2026, 11, 21), values=(value,))  # fmt: skip
    others = [one for one in shop.state.law if one.key != "support_interest"]
    return shop.broken(law=LawLibrary((*others, series)))


def no_source(shop: Workshop) -> type[StateConformance]:
    return shop.conformance(_interest(shop, Citation(text="Westmark Code § 12-415")))


def changed_rate(shop: Workshop) -> type[StateConformance]:
    shop_cite = Citation(text="Westmark Code § 12-415", source="https://law.example.org")
    return shop.conformance(_interest(shop, shop_cite))


def yes_without_law(shop: Workshop) -> type[StateConformance]:
    source = (
        "from docassemble_core.spec import decide\n\n\n"
        "def applies(situation):\n"
        "    return decide(True, 'It always helps.')\n"
    )
    state = _with_condition(shop, source)
    forms = [evolve(one, requirement=None) if one.code == "zz.petition" else one
             for one in state.forms]  # fmt: skip
    return shop.conformance(evolve(state, forms=tuple(forms)))


def no_calendar(shop: Workshop) -> type[StateConformance]:
    return shop.conformance(shop.broken(calendar=None))


def silent_check(shop: Workshop) -> type[StateConformance]:
    def nothing(situation: Situation) -> tuple[()]:  # noqa: ARG001 - a check's function takes one
        return ()

    check = Check(code="ZZ-TRAP-1", title="A trap", find=nothing,
                  citation=Citation(text="Westmark Code § 12-460"))  # fmt: skip
    return shop.conformance(shop.broken(checks=(check,)))


def reads_the_clock(shop: Workshop) -> type[StateConformance]:
    source = "from datetime import date\n\n\ndef age(born):\n    return date.today() - born\n"
    (shop.package / "ages.py").write_text(source, encoding="utf-8")
    return shop.conformance(shop.state)


def asks_the_network(shop: Workshop) -> type[StateConformance]:
    source = (
        "import socket\n\nfrom docassemble_core.spec import decide\n\n\n"
        "def applies(situation):\n"
        "    socket.create_connection(('courts.example.org', 443))\n"
        "    return decide(True, 'The court says so.')\n"
    )
    return shop.conformance(_with_condition(shop, source))


def keeps_a_log(shop: Workshop) -> type[StateConformance]:
    source = (
        "from pathlib import Path\n\nfrom docassemble_core.spec import decide\n\n\n"
        "def applies(situation):\n"
        "    Path('log.txt').write_text('planned', encoding='utf-8')\n"
        "    return decide(True, 'It is logged.')\n"
    )
    return shop.conformance(_with_condition(shop, source))


def untranslated(shop: Workshop) -> type[StateConformance]:
    path = f"{SOURCES}/locale/es/LC_MESSAGES/messages.po"
    shop.edit(path, 'msgstr "Correo"', 'msgstr ""')
    return shop.conformance(shop.state)


def _form(shop: Workshop, **changes: object) -> type[StateConformance]:
    """Return the tests of the state with the third item of its official form changed."""
    form = shop.state.official_forms[0]
    items = [evolve(item, **changes) if item.key == "payable" else item for item in form.items]
    return shop.conformance(shop.broken(official_forms=(evolve(form, items=tuple(items)),)))


def item_of_two_minds(shop: Workshop) -> type[StateConformance]:
    return _form(shop, kind="text")


def unknown_word(shop: Workshop) -> type[StateConformance]:
    choices = shop.state.official_forms[0].item("payable").choices
    wrong = evolve(choices[0], when="order.payable_through == 'directly'")
    return _form(shop, choices=(wrong, choices[1]))


def twin_choices(shop: Workshop) -> type[StateConformance]:
    choices = shop.state.official_forms[0].item("payable").choices
    return _form(shop, choices=(choices[0], evolve(choices[1], when=choices[0].when)))


def mark_left(shop: Workshop) -> type[StateConformance]:
    shop.edit(f"{SOURCES}/law/fees.toml", "value = 35.00", "value = 0 # FILL IN: dollars")
    return shop.conformance(shop.state)


def lost_test(shop: Workshop) -> type[StateConformance]:
    class Rogue(shop.conformance(shop.state)):  # type: ignore[misc]  # a class made just before
        test_templates_are_clean = None

    return Rogue


ROGUES: Mapping[str, Rogue] = {
    "test_is_found_through_its_entry_point": entry_point,
    "test_requires_a_range_of_the_core": core_range,
    "test_registers_without_problems": misspelt_hook,
    "test_codes_are_unique": code_used_twice,
    "test_named_records_are_there": unknown_form,
    "test_every_stage_has_a_service_option": no_later_service,
    "test_templates_open": no_docx,
    "test_templates_are_clean": misspelt_attribute,
    "test_templates_name_nobody": named_author,
    "test_templates_are_current": stale_template,
    "test_every_case_can_be_planned": unguarded_judgement,
    "test_forms_render_for_each_case_that_triggers_them": prints_a_note,
    "test_each_form_is_complete_for_some_case": never_triggered,
    "test_packets_hold_just_the_forms_triggered": discloses,
    "test_same_plan_gives_same_bytes": changes_by_itself,
    "test_documents_read_back": prints_where_nobody_reads,
    "test_no_secret_is_shown": discloses,
    "test_documents_are_as_reviewed": new_wording,
    "test_law_is_cited_ordered_and_verified": no_source,
    "test_boundary_table_is_as_reviewed": changed_rate,
    "test_judgements_answer_for_every_day": yes_without_law,
    "test_deadlines_land_on_open_days": no_calendar,
    "test_every_check_fires_for_some_case": silent_check,
    "test_no_clock_is_read": reads_the_clock,
    "test_no_network_is_used": asks_the_network,
    "test_no_file_is_written": keeps_a_log,
    "test_catalogues_are_complete": untranslated,
    "test_official_forms_account_for_every_item": item_of_two_minds,
    "test_official_forms_name_only_what_exists": unknown_word,
    "test_official_form_choices_can_be_reached": twin_choices,
    "test_nothing_is_left_to_fill_in": mark_left,
    "test_no_inherited_test_is_lost": lost_test,
}
