import pytest

from newsclean.assemble.authors.author_notes import RULE, with_author_notes, with_notes_over_story
from newsclean.model import Role
from tests.assemble.conftest import Decided

STORY = "body: The river rose for a third night in the harbour towns, and the council opened two schools to people."
AUTHORS = ("Ana Lima", "Amw")


@pytest.mark.parametrize(
    "note",
    [
        ("body: Ana Lima is a senior reporter for the Harbour Courier.",),
        ("body: Ana Lima covers ferries and bridges as an editor of the Courier.",),
        ("body: Ana Lima schreibt als Redakteurin über den Hafen.",),
        ("body: Ana Lima is the deputy chief of the ferries of Sund.",),  # the last line names no job
        ("body: Ana Lima may be reached at ana.lima@courier.example and on weekdays by phone.",),
        ("body: Ana Lima, Jahrgang 1971, leitet das Ressort Hafen.",),
        ("body: Ana Lima, a former pilot, is an editor of the Courier.",),
        ("body: Contact staff writer Ana Lima at 555-0100 or lima@courier.example.",),
    ],
)
def test_a_note_about_the_author_is_no_text(decided: Decided, note: tuple[str, ...]) -> None:
    page, decision = decided(STORY, STORY, *note)
    found = with_author_notes(page, decision, AUTHORS)
    assert found.roles == (Role.BODY, Role.BODY, Role.AUTHOR_BIO)
    assert found.rules[-1] == RULE
    assert found.places[Role.BODY] == [0, 1]


@pytest.mark.parametrize(
    "line",
    [
        "body: Tom Reed is a senior keeper of the harbour.",  # no author, and no writer
        "body: Tom Reed asked a reporter about the bridge.",
        "body: Sund Bridge is a reporter of the tide.",  # nobody's name
        "body: Ana Limas is a senior keeper of the harbour.",  # another name
        "body: Ana Lima may be reached @ home.",  # no address
        "body: Write to the harbour at boats@sund.example.",  # of somebody else
        "body: Ana Lima asked an editor about the bridge.",  # no verb of notes
        "body: Ana Lima, who is an editor, crossed the bridge.",
        "body: Amw is a senior reporter for the Harbour Courier.",  # a short name may be a word
        "body: When Ana Lima is a reporter, she crosses the bridge.",
        "subheading: Ana Lima is an editor",
    ],
)
def test_other_paragraphs_stay_text(decided: Decided, line: str) -> None:
    page, decision = decided(STORY, STORY, line)
    assert with_author_notes(page, decision, AUTHORS) is decision


def test_a_story_may_begin_with_its_author(decided: Decided) -> None:
    note = "body: Ana Lima is the first reporter to sail through the fog since 1970, and tells what she saw."
    page, decision = decided(note, *[STORY] * 5)
    assert with_author_notes(page, decision, AUTHORS) is decision
    page, decision = decided(STORY, note, *[STORY] * 5)
    assert with_author_notes(page, decision, AUTHORS) is decision


def test_a_line_without_a_job_is_a_note_at_the_very_end_alone(decided: Decided) -> None:
    line = "body: Ana Lima is the first to cross the bridge since it was closed."
    page, decision = decided(*[STORY] * 4, line, STORY)
    assert with_author_notes(page, decision, AUTHORS) is decision


def test_a_note_that_a_dump_cut_at_its_link_is_one(decided: Decided) -> None:
    page, decision = decided(STORY, STORY, "body: Ana Lima", "body: is a reporter for the Courier.", joins=(3,))
    assert with_author_notes(page, decision, AUTHORS).places[Role.AUTHOR_BIO] == [2, 3]


def test_a_story_about_the_author_stays(decided: Decided) -> None:
    page, decision = decided("body: The river rose.", "body: Ana Lima is a senior reporter for the Harbour Courier.")
    assert with_author_notes(page, decision, AUTHORS) is decision


def test_a_long_paragraph_is_no_note(decided: Decided) -> None:
    long = "body: Ana Lima is a reporter who remembers the night of the flood. " + "The water came to the door. " * 40
    page, decision = decided(*[STORY] * 40, long)
    assert with_author_notes(page, decision, AUTHORS) is decision


def test_a_note_may_begin_with_the_authors_first_name(decided: Decided) -> None:
    note = "body: Ana covers ferries, and has two cats."
    page, decision = decided(*[STORY] * 4, note, "body: She lives in Sund.")
    assert with_author_notes(page, decision, AUTHORS).places[Role.AUTHOR_BIO] == [4]
    page, decision = decided(*[STORY] * 4, note, *[STORY] * 3)  # a story may call her so
    assert with_author_notes(page, decision, AUTHORS) is decision
    page, decision = decided(*[STORY] * 4, "body: Write to Ana with tips: ana@sund.example.")
    assert with_author_notes(page, decision, AUTHORS).places[Role.AUTHOR_BIO] == [4]
    page, decision = decided(*[STORY] * 4, "body: Analysts may write to desk@sund.example.")  # another word
    assert with_author_notes(page, decision, AUTHORS) is decision
    page, decision = decided(*[STORY] * 4, "body: Sund is a town with a bridge.")
    assert with_author_notes(page, decision, ("Sund Staff",)) is decision


WRITER = "body: Tom Reed (he/him) is a senior reporter for the Harbour Courier."


def test_the_last_paragraph_may_be_a_note_about_a_writer_whom_nothing_else_names(decided: Decided) -> None:
    page, decision = decided(*[STORY] * 3, WRITER)
    assert with_author_notes(page, decision, ()).places[Role.AUTHOR_BIO] == [3]


def test_a_writer_of_whom_the_story_tells_is_no_author(decided: Decided) -> None:
    page, decision = decided(STORY, "body: The river took the house of Mr Reed.", STORY, WRITER)
    assert with_author_notes(page, decision, ()) is decision
    page, decision = decided(STORY, STORY, WRITER, STORY)
    assert with_author_notes(page, decision, ()) is decision


HEAD = ("headline: River rises for a third night", "byline: Ana Lima")


@pytest.mark.parametrize("role", ["deck", "promo", "related", "caption"])
@pytest.mark.parametrize(
    "note", ["Ana Lima writes about ferries and tides.", "Ana Lima, a former pilot, is one of us.", "Ana has sailed."]
)
def test_what_is_told_of_an_author_under_the_byline_is_a_note(decided: Decided, role: str, note: str) -> None:
    page, decision = decided(*HEAD, f"{role}: {note}", STORY)
    found = with_notes_over_story(page, decision)
    assert found.roles[2] is Role.AUTHOR_BIO
    assert found.rules[2] == RULE


@pytest.mark.parametrize(
    "line",
    [
        "deck: Ana Lima on why the ferries stay in the harbour",
        "deck: Tom Reed writes about ferries and tides.",  # whom no byline names
        "caption: Ana Lima on the bridge at dusk",
        "body: Ana Lima is a reporter.",
    ],
)
def test_other_lines_under_the_byline_are_no_notes(decided: Decided, line: str) -> None:
    page, decision = decided(*HEAD, line, STORY)
    assert with_notes_over_story(page, decision) is decision


def test_notes_over_the_story_need_a_byline_over_them(decided: Decided) -> None:
    note = "promo: Ana Lima writes about ferries."
    for lines in ((HEAD[0], note, STORY), (HEAD[0], note, HEAD[1], STORY), (*HEAD, STORY, note), (*HEAD, note), ()):
        page, decision = decided(*lines)
        assert with_notes_over_story(page, decision) is decision


def test_a_standfirst_about_some_writer_is_a_note(decided: Decided) -> None:
    page, decision = decided(*HEAD, "deck: Maria Reed is an editor who tests ferries for the Courier.", STORY)
    assert with_notes_over_story(page, decision).roles[2] is Role.AUTHOR_BIO


def test_of_many_bylines_over_the_story_the_last_ones_name_who_a_note_is_about(decided: Decided) -> None:
    others = [f"byline: By Tom Reed {number}" for number in range(40)]
    note = "promo: Ana Lima writes about ferries."
    page, decision = decided(*HEAD[:1], *others, *HEAD[1:], note, STORY)
    assert with_notes_over_story(page, decision).roles[-2] is Role.AUTHOR_BIO
    page, decision = decided(*HEAD, *others, note, STORY)
    assert with_notes_over_story(page, decision) is decision
