"""Text outside of the element that a page gives its story, and in elements that hold none."""

import numpy as np
import pytest

from newsclean.decide.story.bounds.containers import embedded_posts, outside_containers
from newsclean.model import ROLES, Role
from newsclean.readers.html.reader import read_html

_HEADLINE, _BODY = ROLES.index(Role.HEADLINE), ROLES.index(Role.BODY)
HEAD = "<h1>River rises again</h1>"
OTHER_HEAD = "<h2>Crane sold again</h2>"


def paragraphs(word: str, count: int) -> str:
    """Paragraphs of some 100 characters, all of the story's text."""
    return "".join(
        f"<p>The {word} {at} {'went on as it had for all of the night before this one ' * 2}.</p>"
        for at in range(count)
    )


STORY, LONG, OTHER, LITTLE = (
    paragraphs("river", 14),
    paragraphs("river", 40),
    paragraphs("crane", 6),
    paragraphs("crane", 2),
)


def outside(markup: str) -> list[str]:
    """The second word of each paragraph that is left out; headings are headlines, and all else is text."""
    page = read_html(f"<html><body>{markup}</body></html>")
    scores = np.zeros((len(page.fragments), len(ROLES)), np.float32)
    is_heading = np.array([tag in ("h1", "h2") for tag in page.tags], bool)
    scores[np.arange(len(scores)), np.where(is_heading, _HEADLINE, _BODY)] = 1
    found = outside_containers(page, scores, ~is_heading)
    return sorted({page.texts[at].split()[1] for at in np.flatnonzero(found).tolist()})


@pytest.mark.parametrize(
    "markup",
    [
        f"<article>{HEAD}{STORY}</article><div>{OTHER}</div>",
        f"{HEAD}<article>{STORY}</article>{OTHER}",
        f"<article>{HEAD}{STORY}</article><article>{OTHER_HEAD}{OTHER}</article>",
        f"<article>{HEAD}{LONG}</article>{OTHER_HEAD}{OTHER * 16}",
        f"{HEAD}<div class='c-article-body'>{STORY}</div><div>{OTHER}</div>",
        f"{HEAD}<div class='post__content'>{STORY}</div><section>{LITTLE}</section>",
        f"<main>{HEAD}{STORY}</main><div>{OTHER}</div>",
        f"{HEAD}{STORY}<form>{LITTLE}</form>",
        f"{HEAD}{STORY}<figure><figcaption>{LITTLE}</figcaption></figure>",
        f"{HEAD}{STORY}<nav>{LITTLE}</nav>",
        f"{HEAD}{STORY}<footer>{LITTLE}</footer>",
        f"{HEAD}{STORY}<div style='display: none'>{LITTLE}</div>{STORY}",
        f"{HEAD}{STORY}<div hidden><div><div>{LITTLE}</div></div></div>",
        f"{HEAD}{STORY}<div class='d-none d-print-block'>{LITTLE}</div>",
        f"{HEAD}{STORY}<div class='box visually-hidden'>{LITTLE}</div>",
    ],
)
def test_what_follows_the_story_s_element_is_left_out(markup: str) -> None:
    assert outside(markup) == ["crane"]


@pytest.mark.parametrize(
    "markup",
    [
        "",
        HEAD,
        f"{HEAD}{STORY}{OTHER}",
        f"<article>{HEAD}{STORY}{OTHER}</article>",
        f"<article>{HEAD}{LITTLE}</article>{STORY}",  # a card
        f"<article>{HEAD}{STORY}</article>{OTHER_HEAD}{OTHER * 10}",  # the element holds the smaller part
        f"<article>{HEAD}{LONG}</article>{OTHER * 16}",  # it goes on
        f"<article>{HEAD}{STORY}</article>{OTHER * 2}",
        f"{HEAD}<article>{STORY}</article><article>{OTHER}</article>",  # posts of a live blog
        f"<article>{HEAD}{STORY}</article><article>{OTHER}</article>",  # parts of one story
        f"<article>{HEAD}<article>{STORY}</article>{OTHER}</article>",
        f"{HEAD}{LITTLE}<article>{STORY}</article>",  # a standfirst over it
        f"{HEAD}{LITTLE}<div class='article-body'>{STORY}</div>",
        f"{HEAD}<div class='article-body'>{STORY}</div><div class='article-body'>{OTHER}</div>",  # two parts
        f"{HEAD}<div class='articles'>{STORY}</div>{OTHER}",
        f"{HEAD}{LITTLE}<main>{STORY}</main>",
        f"{HEAD}<form>{STORY}</form>{LITTLE}",  # a page that is one form
        f"{HEAD}{STORY}<div hidden>{OTHER * 2}</div>",  # much of the page, which a script shows later
        f"{HEAD}{STORY}<div class='d-none d-md-block'>{LITTLE}</div>",  # hidden on narrow screens alone
        f"{HEAD}{STORY}<div class='card-none'>{LITTLE}</div>",
    ],
)
def test_what_may_be_the_story_stays(markup: str) -> None:
    assert outside(markup) == []


def posts(markup: str) -> list[str]:
    """The second word of each paragraph that is of a post; all is text."""
    page = read_html(f"<html><body>{markup}</body></html>")
    found = embedded_posts(page, np.ones(len(page.fragments), bool))
    return sorted({page.texts[at].split()[1] for at in np.flatnonzero(found).tolist()})


@pytest.mark.parametrize("name", ["twitter-tweet", "instagram-media", "wide reddit-embed-bq", "fb-post"])
def test_a_post_that_is_set_into_the_page_is_none_of_the_story(name: str) -> None:
    assert posts(f"{STORY}<blockquote class='{name}'>{LITTLE}</blockquote>{STORY}") == ["crane"]


@pytest.mark.parametrize(
    "markup",
    [
        "",
        f"{STORY}<blockquote class='twitter-tweets-quote'>{LITTLE}</blockquote>",
        f"{STORY}<blockquote>{LITTLE}</blockquote>",
        f"{LITTLE}<blockquote class='twitter-tweet'>{STORY}</blockquote>",  # the page is little else
    ],
)
def test_what_is_no_post_stays(markup: str) -> None:
    assert posts(markup) == []
