"""Lists under labels at the ends of a dump are no part of its text."""

import numpy as np
import pytest

from newsclean.decide.story.bounds.labelled_lists import labelled_lists
from newsclean.model import COLUMN, ROLES, Role
from newsclean.readers.html.reader import read_html
from tests.conftest import make_page

STORY = ("The river rose for a third night in the harbour towns.", "The council opened two schools to people.")
TITLES = ("Crane of the harbour sold again", "Ferry to the islands late")
BULLETS = tuple(f"- {title}" for title in TITLES)
HEAD = "River rises for a third night"


def listed(*lines: str, text: tuple[str, ...] = (*STORY, *TITLES, *BULLETS), format: str = "text") -> list[str]:
    """The lines that are found, where those in `text` were taken for it and `HEAD` for the headline."""
    page = make_page(*lines, format=format)
    scores = np.zeros((len(lines), len(ROLES)), np.float32)
    scores[[line == HEAD for line in lines], COLUMN[Role.HEADLINE]] = 0.9
    is_text = np.array([line in text for line in lines], bool)
    return [lines[at] for at in labelled_lists(page, scores, is_text).nonzero()[0].tolist()]


@pytest.mark.parametrize("titles", [TITLES, BULLETS])
@pytest.mark.parametrize("label", ["Most read", "Related", "Latest news", "Opinion"])
def test_one_over_the_headline_or_under_the_story_is_found(label: str, titles: tuple[str, ...]) -> None:
    assert listed(label, *titles, "Newsletter", HEAD, *STORY) == [*titles]
    assert listed(HEAD, *STORY, label, *titles, "Newsletter") == [*titles]
    assert listed(HEAD, *STORY, "Related", *titles, label, *titles, "Newsletter") == [*titles] * 2


def test_its_label_goes_with_it() -> None:
    assert listed(*STORY, "Related", *BULLETS, text=(*STORY, "Related", *BULLETS)) == ["Related", *BULLETS]


def test_a_plea_between_labels_of_lists_goes_too() -> None:
    plea, bullets = "Your gift keeps us on the road.", (*BULLETS, "- Mill of the valley closed")
    assert listed(*STORY, "Donation", plea, "Related", *bullets, text=(*STORY, plea)) == [plea]
    assert listed(*STORY, "Donation", plea, STORY[0], text=(*STORY, plea)) == []


@pytest.mark.parametrize(
    "lines",
    [
        (HEAD, STORY[0], "Related", *BULLETS, STORY[1]),  # within the story
        (HEAD, "Most read", *BULLETS, *STORY),  # may be what the story says in short
        ("- Most read", *BULLETS, HEAD, *STORY),  # a menu's entry
        ("The most read list of the year", *BULLETS, HEAD, *STORY),
        (HEAD, *STORY, "Related", *TITLES),  # no label at its end
        ("Most read", *BULLETS),  # all there is
    ],
)
def test_another_stays(lines: tuple[str, ...]) -> None:
    assert listed(*lines) == []


def test_in_html_its_entries_are_items() -> None:
    assert listed(*STORY, "## Related", *BULLETS, format="html") == [*BULLETS]
    assert listed(*STORY, "Related", *TITLES, "Newsletter", format="html") == []


def test_in_html_they_are_links_too() -> None:
    links = "".join(f"<p><a href=/{at}>{title}</a></p>" for at, title in enumerate(TITLES))
    page = read_html(f"<html><body>{''.join(f'<p>{line}</p>' for line in STORY)}<p>Related</p>{links}</body></html>")
    found = labelled_lists(
        page, np.zeros((len(page.texts), len(ROLES)), np.float32), np.array([True, True, False, True, True])
    )
    assert found.nonzero()[0].tolist() == [3, 4]


def test_in_html_cells_under_a_label_may_hold_the_story() -> None:
    links = "<br>".join(f"<a href=/{at}>{title}</a>" for at, title in enumerate(TITLES))
    rows = "".join(f"<tr><td>{row}</td></tr>" for row in (f"<b>Related</b><br>{links}", *STORY))
    page = read_html(f"<html><body><table>{rows}</table></body></html>")
    is_text = np.array([text != "Related" for text in page.texts], bool)
    found = labelled_lists(page, np.zeros((len(page.texts), len(ROLES)), np.float32), is_text)
    assert [page.texts[at] for at in found.nonzero()[0].tolist()] == [*TITLES]
