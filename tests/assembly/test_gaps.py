"""A missing fact is named exactly, refused in filing, and visible in a draft."""

from __future__ import annotations

from io import BytesIO

import docx
import pytest
from attrs import frozen

from docassemble_core.assembly.compiled_template import CompiledTemplate, Rendering
from docassemble_core.assembly.environment import Mode, make_environment, meets_gaps
from docassemble_core.errors import DisclosureError, TemplateError
from docassemble_core.values import Sensitive, Unknown


@frozen(kw_only=True)
class Obligation:
    amount: object = None
    label: str = "arrears"


@frozen(kw_only=True)
class Order:
    docket_number: object = None
    obligations: tuple[Obligation, ...] = ()
    ssn: Sensitive | None = None


def template(*paragraphs: str, mode: Mode = "filing", **filters: object) -> CompiledTemplate:
    document = docx.Document()
    for text in paragraphs:
        document.add_paragraph(text)
    written = BytesIO()
    document.save(written)
    environment = make_environment(mode=mode, filters=filters)
    return CompiledTemplate(written.getvalue(), name="order.docx", environment=environment)


def lines(rendering: Rendering) -> list[str]:
    return [p.text for p in docx.Document(BytesIO(rendering.document)).paragraphs]


def test_fact_that_was_not_asked_is_refused_by_tag_and_place() -> None:
    with pytest.raises(TemplateError) as caught:
        template("Order", "No. {{ order.docket_number }}").fill({"order": Order()})

    assert str(caught.value) == (
        "order.docx cannot be rendered for filing.\n"
        "  - order.docx, word/document.xml, paragraph 2: {{ order.docket_number }} needs "
        "order.docket_number, which is not known; add order.docket_number to the case, "
        "or ask `order.docket_number is known` in the template"
    )


def test_all_gaps_are_refused_at_once() -> None:
    with pytest.raises(TemplateError) as caught:
        template("{{ order.docket_number }} {{ order.typo }} {{ clerk }}").fill({"order": Order()})

    assert [p.what.split(" needs ")[1] for p in caught.value.problems] == [
        "order.docket_number, which is not known",
        "order.typo, which is not known",
        "clerk, which is not known",
    ]


def test_draft_shows_a_mark_and_records_the_gap() -> None:
    rendering = template("No. {{ order.docket_number }}", mode="draft").fill({"order": Order()})

    assert lines(rendering) == ["No. [[ missing: order.docket_number ]]"]
    assert [(g.path, g.tag) for g in rendering.gaps] == [
        ("order.docket_number", "{{ order.docket_number }}")
    ]


def test_gap_in_a_loop_is_named_by_the_path_of_its_record() -> None:
    order = Order(obligations=(Obligation(amount=1), Obligation(amount=Unknown("lost papers"))))
    paragraphs = "{%p for each in order.obligations %}", "{{ each.amount }}", "{%p endfor %}"

    rendering = template(*paragraphs, mode="draft").fill({"order": order})

    assert lines(rendering) == ["1", "[[ missing: order.obligations[1].amount ]]"]
    assert [(g.path, g.reason) for g in rendering.gaps] == [
        ("order.obligations[1].amount", "lost papers")
    ]


def test_given_paths_name_records_that_the_context_does_not_hold() -> None:
    hidden = Obligation()

    rendering = template("{{ pick().amount }}", mode="draft").fill(
        {"pick": lambda: hidden}, paths={id(hidden): "order.obligations[7]"}
    )

    assert [g.path for g in rendering.gaps] == ["order.obligations[7].amount"]


def test_bare_none_and_unknown_variables_are_gaps() -> None:
    rendering = template("{{ a }}/{{ b }}/{{ c() }}", mode="draft").fill(
        {"a": None, "b": Unknown("moved"), "c": lambda: None}
    )

    assert lines(rendering) == ["[[ missing: a ]]/[[ missing: b ]]/[[ missing: c() ]]"]


def test_truth_test_of_a_gap_counts_as_false_in_a_draft_and_is_recorded() -> None:
    rendering = template(
        "{% if order.docket_number %}yes{% else %}no{% endif %}", mode="draft"
    ).fill({"order": Order()})

    assert lines(rendering) == ["no"]
    assert [g.tag for g in rendering.gaps] == ["{% if order.docket_number %}"]


def test_truth_test_of_a_gap_is_refused_in_filing() -> None:
    with pytest.raises(TemplateError, match=r"needs order\.docket_number"):
        template("{% if order.docket_number %}yes{% endif %}").fill({"order": Order()})


@pytest.mark.parametrize(
    "test", ["is known", "is defined", "is not none", "is not undefined", "| default(false)"]
)
def test_asking_whether_a_fact_is_known_never_raises(test: str) -> None:
    source = "{% if order.docket_number " + test + " %}yes{% else %}no{% endif %}"

    assert lines(template(source).fill({"order": Order()})) == ["no"]
    assert lines(template(source).fill({"order": Order(docket_number="7")})) == ["yes"]


def test_known_is_false_for_none_unknown_and_misspelt_names() -> None:
    source = "{{ a is known }} {{ b is known }} {{ c is known }} {{ d is known }}"

    assert lines(template(source).fill({"a": None, "b": Unknown("x"), "d": 0})) == [
        "False False False True"
    ]


def test_gap_goes_past_filters_to_the_tag_that_prints_it() -> None:
    rendering = template("{{ order.docket_number | upper | money }}", mode="draft", money=float)
    filled = rendering.fill({"order": Order()})

    assert lines(filled) == ["[[ missing: order.docket_number ]]"]


def test_filter_that_meets_gaps_is_given_them() -> None:
    @meets_gaps
    def explained(value: object) -> str:
        return f"{type(value).__name__}!"

    filled = template("{{ order.docket_number | explained }}", explained=explained).fill(
        {"order": Order()}
    )

    assert lines(filled) == ["Gap!"]


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("{{ gap + 1 }}", "[[ missing: gap ]]"),
        ("{{ -gap * 2 }}", "[[ missing: gap ]]"),
        ("{{ gap.court.name }}", "[[ missing: gap.court.name ]]"),
        ("{{ gap.courts[2].name }}", "[[ missing: gap.courts[2].name ]]"),
        ("{{ gap.age(1) }}", "[[ missing: gap.age ]]"),
        ("{{ gap == 1 }}{{ gap != 1 }}{{ gap < 1 }}", "FalseFalseFalse"),
        ("{% for x in gap %}x{% endfor %}", ""),
        ("{{ 1 in gap }}{{ gap in [1] }}", "FalseFalse"),
        ("{{ gap | length }}", "[[ missing: gap ]]"),
        ("{{ 'a %s' | format(gap) }}", "a [[ missing: gap ]]"),
    ],
)
def test_every_use_of_a_gap_is_recorded_in_a_draft_and_refused_in_filing(
    source: str, text: str
) -> None:
    rendering = template(source, mode="draft").fill({"gap": None})

    assert lines(rendering) == [text]
    assert {g.path.split(".")[0] for g in rendering.gaps} == {"gap"}
    with pytest.raises(TemplateError, match="which is not known"):
        template(source).fill({"gap": None})


def test_inline_condition_without_else_prints_nothing() -> None:
    assert lines(template("a{{ 'b' if no }}c").fill({"no": False})) == ["ac"]


@pytest.mark.parametrize("mode", ["filing", "draft"])
def test_what_the_sandbox_withholds_is_refused_in_every_mode(mode: Mode) -> None:
    with pytest.raises(TemplateError, match=r"access to attribute '__class__'.*is unsafe"):
        template("{{ order.__class__ }}", mode=mode).fill({"order": Order()})


@pytest.mark.parametrize("mode", ["filing", "draft"])
def test_sensitive_value_is_refused_with_the_tag_that_printed_it(mode: Mode) -> None:
    order = Order(ssn=Sensitive("123-45-6789", "Social Security number"))

    with pytest.raises(DisclosureError) as caught:
        template("{{ order.ssn }}", mode=mode).fill({"order": order})

    assert str(caught.value.problems[0]).startswith(
        "order.docx, word/document.xml, paragraph 1: {{ order.ssn }}: a sensitive value"
    )
    assert "123-45" not in str(caught.value)


def test_disclosed_and_last4_of_a_sensitive_value_are_printed() -> None:
    order = Order(ssn=Sensitive("123-45-6789"))

    assert lines(template("{{ order.ssn.last4 }}").fill({"order": order})) == ["6789"]


def test_expression_that_fails_is_named_by_its_tag() -> None:
    with pytest.raises(TemplateError) as caught:
        template("fine", "{{ 1 // zero }}").fill({"zero": 0})

    assert caught.value.problems[0].where == "order.docx, word/document.xml, paragraph 2"
    assert caught.value.problems[0].what == (
        "{{ 1 // zero }} fails (ZeroDivisionError: integer division or modulo by zero)"
    )


def test_tag_that_cannot_be_understood_is_named_as_written() -> None:
    with pytest.raises(TemplateError) as caught:
        template("fine", "{%p if order = 1 %}", "{%p endif %}").fill({})

    assert caught.value.problems[0].where == "order.docx, word/document.xml, paragraph 2"
    assert "{%p if order = 1 %} cannot be understood" in caught.value.problems[0].what


def test_method_asked_about_a_missing_fact_gives_that_gap() -> None:
    @frozen(kw_only=True)
    class Local:
        def share(self, order: Order) -> str:
            return f"half of {len(order.obligations)}"

    draft = template("{{ local.share(second_order).text }}", mode="draft")

    rendering = draft.fill({"local": Local()})

    assert [gap.path for gap in rendering.gaps] == ["second_order.text"]
