"""Teasers under titles that are links to their stories."""

import json
import subprocess
import sys

import numpy as np
import pytest

from newsclean.decide.story.no_story.linked_titles import under_linked_titles
from newsclean.decide.story.no_story.listing import is_listing
from newsclean.readers.html.reader import read_html
from tests.decide.story.no_story.test_listing import LEADS, TITLES

LONG_TITLES = tuple(f"{title}, and nobody knows why" for title in TITLES)


def page_of(titles: tuple[str, ...], leads: tuple[str, ...], url: str = "/news/{}", before: str = "") -> str:
    """A section's page of HTML."""
    entries = (
        f'<article><h2><a href="{url.format(at)}">{title}</a></h2><span>World</span><p>{lead}.</p></article>'
        for at, (title, lead) in enumerate(zip(titles, leads, strict=True))
    )
    menu = "".join(f'<a href="https://www.herald.example/{part}">{part}</a>' for part in ("a", "b", "c", "d", "e", "f"))
    return f"<body><nav>{menu}</nav>{before}{''.join(entries)}</body>"


def lists(html: str) -> bool:
    """Whether the text of a page, all its paragraphs, are such teasers."""
    page = read_html(html)
    return under_linked_titles(page, np.array([tag == "p" for tag in page.tags]))


def test_teasers_under_linked_titles() -> None:
    assert lists(page_of(LONG_TITLES, LEADS))
    assert lists(page_of(LONG_TITLES, LEADS, url="https://www.herald.example/news/{}"))


@pytest.mark.parametrize(
    "html",
    [
        page_of(LONG_TITLES, LEADS, url="https://shop.example/{}"),  # things, at a shop
        page_of(LONG_TITLES, LEADS, url="#part-{}"),
        page_of(LONG_TITLES, LEADS, url="/all"),
        page_of(LONG_TITLES[:3], LEADS[:3]),
        page_of(("The first crane", "The second crane", "The third crane", "The fourth crane"), LEADS),
        page_of(LONG_TITLES, tuple(". ".join([lead] * 9) for lead in LEADS)),
        page_of(LONG_TITLES, LEADS, before=f"<h1>Fog</h1><p>{'. '.join(LEADS)}.</p>"),
    ],
    ids=["elsewhere", "in the page", "one target", "three", "short names", "long parts", "story over them"],
)
def test_parts_of_a_story_are_none(html: str) -> None:
    assert not lists(html)


@pytest.mark.parametrize(
    ("size", "longest", "is_it"), [(440, 440, True), (460, 460, False), (150, 780, True), (150, 820, False)]
)
def test_teasers_are_short_mostly_and_none_is_long(size: int, longest: int, is_it: bool) -> None:
    leads = [(f"{lead}, and " * 20)[:chars] for lead, chars in zip(LEADS, (size, size, size, longest), strict=True)]
    assert lists(page_of(LONG_TITLES, tuple(lead[:-1] for lead in leads))) is is_it


@pytest.mark.parametrize(("between", "is_it"), [(4, True), (5, False)])
def test_a_few_lines_may_stand_between_title_and_teaser(between: int, is_it: bool) -> None:
    assert lists(page_of(LONG_TITLES, LEADS).replace("<span>World</span>", "<div>World</div>" * between)) is is_it


@pytest.mark.parametrize(("own", "is_it"), [(5, True), (3, False)])
def test_most_titles_lead_into_the_site(own: int, is_it: bool) -> None:
    titles, leads = (*LONG_TITLES, "The pier is open again, and all of them came"), (*LEADS, LEADS[0])
    html = page_of(titles, leads)
    for at in range(own, 5):
        html = html.replace(f"/news/{at}", f"https://shop.example/{at}")
    assert lists(html) is is_it


def test_titles_without_links_are_subheadings() -> None:
    assert not lists(page_of(LONG_TITLES, LEADS).replace("<a href", "<b title").replace("</a></h2>", "</b></h2>"))


@pytest.mark.parametrize("stated", [TITLES[:1], TITLES[:2], ("News of the harbour",)])
def test_what_the_json_ld_states_by_the_pages_title_is_a_story(stated: tuple[str, ...]) -> None:
    objects = [{"@context": "https://schema.org", "@type": "NewsArticle", "headline": title} for title in stated]
    head = f"<head><title>{TITLES[0]} | Herald</title><script type='application/ld+json'>{json.dumps(objects)}</script>"
    html = f"<html>{head}</head>{page_of(LONG_TITLES, LEADS)}</html>"
    page = read_html(html)
    assert is_listing(page, np.array([tag == "p" for tag in page.tags]), ()) is (stated != TITLES[:1])


def test_the_first_page_loads_no_statistics() -> None:
    """With its fractions and decimals it takes 4 ms, and numpy knows a median."""
    code = "import sys, newsclean; newsclean.clean('<p>Fog</p>'); sys.exit('statistics' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
