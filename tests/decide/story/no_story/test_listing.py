"""Pages that list stories and hold none."""

import numpy as np
import pytest

import newsclean
from newsclean.decide.story.no_story.listing import is_listing
from newsclean.model import Role
from tests.conftest import make_page

TITLES = ("Crane sold for scrap", "Fog closes the harbour", "Ferry runs late again", "Lighthouse gets a keeper")
LEADS = (
    "The crane that stood over the harbour for ninety years was sold on Monday to a dealer from the south",
    "For a third day eleven ships wait outside the bay, and no pilot goes out before the lighthouse is seen",
    "Passengers waited for two hours on the quay, since the captain had taken the wrong tide for his own",
    "After forty years without one the council has found a woman who is ready to live on the rock alone",
)


def lists(*lines: str, text: tuple[str, ...]) -> bool:
    """Whether a page whose text would be these lines is a listing."""
    return is_listing(make_page(*lines), np.array([line in text for line in lines]), ())


@pytest.mark.parametrize("end", [" …", "...", " [...]", " (…)", "… Read more", " […] Weiterlesen »"])
def test_paragraphs_that_break_off_are_teasers(end: str) -> None:
    teasers = tuple(lead + end for lead in LEADS)
    assert lists(*[line for entry in zip(TITLES, teasers, strict=True) for line in entry], text=teasers)
    assert not lists(*teasers, text=teasers), "a story that trails off"


def test_a_story_may_break_off_at_some_paragraphs() -> None:
    text = (f"{LEADS[0]} …", f"{LEADS[1]}.", f"{LEADS[2]} …", f"{LEADS[3]}.", f"{LEADS[0]}, they said.")
    assert not lists(*text, text=text)
    assert not lists(*text[:3:2], text=text)


@pytest.mark.parametrize("label", ["Read more", "Continue reading →", "Lire la suite", "続きを読む", "Читать далее"])
def test_a_label_under_each_entry_parts_teasers(label: str) -> None:
    text = tuple(f"{lead}." for lead in LEADS)
    entries = [line for title, lead in zip(TITLES, text, strict=True) for line in (title, lead, label)]
    assert lists(*entries, text=text)
    assert not lists(*entries, *text, text=text), "much stands behind the last label"
    assert not lists(*[line for line in entries if line != label], text=text)


def test_a_story_over_the_first_label_is_one() -> None:
    story = [f"{lead}: {lead}." for lead in LEADS]
    text = (*story, *(f"{lead}." for lead in LEADS))
    entries = [line for title, lead in zip(TITLES, text[4:], strict=True) for line in (title, lead, "Read more")]
    assert not lists(*story, *entries, text=text)


@pytest.mark.parametrize(
    ("first", "middle", "behind", "is_it"),
    [
        (200, 200, 0, True),
        (390, 200, 0, True),
        (500, 200, 0, False),
        (200, 200, 80, True),
        (200, 200, 200, False),
        (1_700, 1_700, 0, True),
        (1_900, 1_900, 0, False),
    ],
)
def test_entries_are_teasers_by_their_lengths(first: int, middle: int, behind: int, is_it: bool) -> None:
    text = [f"{at} {'and so on it goes ' * 200}"[:size] for at, size in enumerate([first, *[middle] * 4, behind])]
    lines = [line for entry in text[:5] for line in (entry, "Read more")] + [text[5]] * bool(behind)
    assert lists(*lines, text=tuple(text)) is is_it


def test_a_signed_story_may_link_to_more_under_each_of_its_parts() -> None:
    parts = [f"{title}\n\n{lead}. {LEADS[0]}.\n\nRead more" for title, lead in zip(TITLES, LEADS, strict=True)]
    signed = "\n\n".join(["Four things of the harbour", "By Ana Lima", f"{LEADS[1]}, and more.", *parts])
    article = newsclean.clean(signed)
    assert LEADS[2] in article.text
    assert article.headline == "Four things of the harbour"


def test_a_story_whose_paragraphs_all_trail_off_keeps_them() -> None:
    text = "\n\n".join(f"{lead}, and what came of it all nobody can tell …" for lead in LEADS)
    assert newsclean.clean(text).text == text


def test_teasers_become_the_latest_stories_and_the_page_holds_no_article() -> None:
    pairs = zip(TITLES, LEADS, strict=True)
    entries = [f"{title}\n\nBy Ana Lima\n\n{lead}, and what came of it all {lead.lower()} …" for title, lead in pairs]
    article = newsclean.clean("\n\n".join(["News", *entries, "© 2026 The Ellmouth Herald"]))
    assert not article.body
    assert not article.authors
    assert [problem.kind for problem in article.problems][:1] == ["no-article"]
    listed = [segment for segment in article.segments if segment.rule == "listing"]
    assert {segment.role for segment in listed} == {Role.LATEST}
    assert len(listed) >= len(LEADS)


def test_a_list_of_things_of_which_some_descriptions_break_off_is_a_story() -> None:
    """Two in three: by seven in ten it is a listing. Titles do not count."""
    cut, whole = [f"{lead} …" for lead in LEADS], [f"{lead}." for lead in LEADS[:2]]
    entries = [line for title, lead in zip(TITLES * 2, [*cut, *whole], strict=False) for line in (title, lead)]
    assert not lists(*entries, text=(*cut, *whole))
    assert lists(*entries[:10], text=(*cut, *whole[:1]))


def turns(*parts: int, between: tuple[str, ...] = (), lead: str = "") -> bool:
    """Whether titles with so many sentences under each are a listing, with a sentence over them or none."""
    entries = [
        (f"{TITLES[at % 4]} again", *between, *[f"{LEADS[at % 4]}."] * sentences) for at, sentences in enumerate(parts)
    ]
    lines = [*([lead] if lead else []), *(line for entry in entries for line in entry)]
    page = make_page(*lines)
    return is_listing(page, np.array([line not in between for line in page.texts]), ())


def test_titles_and_single_sentences_by_turns_are_a_listing() -> None:
    assert turns(*[1] * 6)
    assert turns(*[1] * 6, between=("4 March 2024", "Harbour"))
    assert turns(*[1] * 12, lead="All about the harbour of Ellmouth, from day to day.")


@pytest.mark.parametrize("parts", [(1,) * 5, (2,) * 6, (1, 1, 3, 1, 1, 3, 1, 1), (0, 1) * 6, (9,)])
def test_few_turns_or_longer_parts_are_a_story_s(parts: tuple[int, ...]) -> None:
    assert not turns(*parts)
