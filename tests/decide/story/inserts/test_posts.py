"""Posts of a network within a text, told by their signatures."""

import numpy as np
import pytest

from newsclean.decide.story.inserts.posts import signed_posts
from newsclean.model import ROLES, Role
from newsclean.page import Page
from newsclean.readers.html.reader import read_html
from newsclean.readers.text.reader import read_text

STORY = "The river rose for a third night in the harbour towns, and the ferries stayed at their quays until noon. " * 4
POST = "The quay is closed until Friday."
LINK = "pic.twitter.com/a1B2c3D4e5"
SIGNATURE = "— Harbour Police (@harbourpolice)"
_BODY = ROLES.index(Role.BODY)


def posts(*lines: str, share: float = 0.6) -> list[int]:
    """The lines found to be posts where all are text, with this probability."""
    return posts_of(read_text("\n".join(lines)), share)


def posts_of(page: Page, share: float = 0.6) -> list[int]:
    scores = np.zeros((len(page.fragments), len(ROLES)), np.float32)
    scores[:, _BODY] = share
    return np.flatnonzero(signed_posts(page, scores, np.ones(len(scores), bool))).tolist()


def test_a_post_is_what_stands_over_its_signature() -> None:
    assert posts(STORY, POST, LINK, SIGNATURE, "March 3, 2024", STORY) == [1, 2, 3, 4]
    assert posts(STORY, POST, f"Nobody was hurt. {LINK}", f"{SIGNATURE} March 3, 2024", STORY) == [1, 2, 3]


@pytest.mark.parametrize(
    "line", ["— Harbour Police", "Harbour Police (@harbourpolice) said so.", "— and so (it went on)"]
)
def test_other_lines_sign_none(line: str) -> None:
    assert posts(STORY, POST, line, STORY) == []


def test_the_line_over_a_signature_is_a_posts_however_sure_the_scorer_is() -> None:
    assert posts(STORY, POST, POST, SIGNATURE, STORY, share=0.95) == [2, 3]


def test_a_post_is_short() -> None:
    assert posts(STORY, STORY, SIGNATURE, STORY) == [2]


def test_what_a_blank_line_parts_is_the_storys() -> None:
    assert posts(STORY, POST, "", POST, SIGNATURE, STORY) == [2, 3]


@pytest.mark.parametrize("post", [f"<p>{POST}</p>{SIGNATURE}", f"<p>{POST}</p><p>{SIGNATURE}</p>"])
def test_what_stands_over_a_posts_element_is_the_storys(post: str) -> None:
    """The lead over a post is short as well."""
    lead, story = "<p>The ferry came back on Thursday.</p>", f"<p>{STORY}</p>"
    assert posts_of(read_html(f"<main>{lead}<blockquote>{post}</blockquote>{story}</main>")) == [1, 2]
    assert posts_of(read_html(f"<main>{lead}{post}{story}</main>")) == [0, 1, 2]  # nothing tells where it begins


def test_what_stands_under_a_post_is_the_storys() -> None:
    assert posts(STORY, POST, SIGNATURE, "They heard it at noon.", STORY) == [1, 2]


def test_a_page_of_posts_has_them_for_its_story() -> None:
    assert posts(POST, SIGNATURE, POST, SIGNATURE, "They heard it at noon.") == []
