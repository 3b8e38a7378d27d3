"""Lists without a label are related stories if their titles have words that the story says again, else the latest."""

import time

import numpy as np
import pytest

from newsclean.decide.roles.relation import weigh_relation
from newsclean.model import ROLES, Role
from tests.conftest import make_page

STORY = ["The harbour crane was sold.", "A crane of the harbour stands idle."]
NAMED = ["Harbour pilots want more money", "Another crane needs more paint"]
OTHERS = ["Schools close early this winter", "Farmers count their lambs again"]


def weighed(
    entries: list[str],
    *,
    role: Role = Role.RELATED,
    label: str = "Sunday and Monday",
    story: list[str] | None = None,
    rival: Role | None = None,
    under: list[str] | None = None,
) -> float:
    """By how many nats the last entry of a list under a story counts more as related; `under` is story below it."""
    story, under = STORY if story is None else story, under or []
    lines = [*story, label, *entries, *under]
    scores = np.full((len(lines), len(ROLES)), 1e-3, np.float32)
    scores[:, ROLES.index(Role.PROMO)] = 0.1
    first, end = len(story) + 1, len(lines) - len(under)
    scores[first:end, ROLES.index(role)] = 0.9
    if rival:
        scores[first:end, ROLES.index(rival)] = 0.5
    is_text = np.array([index < len(story) or index >= end for index in range(len(lines))])
    before = scores.copy()
    weigh_relation(make_page(*lines), scores, is_text)
    assert (
        np.delete(scores, ROLES.index(Role.RELATED), axis=1) == np.delete(before, ROLES.index(Role.RELATED), 1)
    ).all()
    change = np.log(scores / before)[:, ROLES.index(Role.RELATED)]
    assert not change[: first - 1].any()
    return round(float(change[end - 1]), 3)


def test_what_the_story_does_not_mention_is_hardly_related() -> None:
    assert weighed(OTHERS) == -3


def test_what_it_mentions_again_is() -> None:
    assert weighed(NAMED) == 0
    assert weighed([*NAMED[:1], *OTHERS[:1]]) == 0, "half of them are enough"


def test_one_mention_is_none() -> None:
    assert weighed(NAMED, story=STORY[:1]) == -3


def test_small_and_short_words_tell_nothing() -> None:
    story = ["They have been with an old man. They have been there."]
    assert weighed(["They have been with an old man again, said farmers and lambs"] * 2, story=story) == -3


def test_a_label_decides() -> None:
    assert weighed(OTHERS, label="Related stories") == 0
    assert weighed(["Related stories", *OTHERS]) == 0


@pytest.mark.parametrize(
    "entries", [["Harbour", "Two lambs"], [], ["東京の港でクレーンが売却された", "学校は今年の冬に早く閉まる"]]
)
def test_what_has_no_titles_to_compare_is_left_alone(entries: list[str]) -> None:
    assert weighed([*entries, "More"]) == 0


def test_so_is_a_page_without_a_story() -> None:
    assert weighed(OTHERS, story=[]) == 0


def test_so_is_a_list_within_the_story() -> None:
    assert weighed(OTHERS, under=STORY) == 0


def test_so_is_what_would_be_of_the_article_otherwise() -> None:
    assert weighed(OTHERS, rival=Role.BYLINE) == 0
    assert weighed(OTHERS, rival=Role.NAVIGATION) == -3


@pytest.mark.parametrize(("rival", "role"), [(Role.MOST_READ, Role.LATEST), (Role.PROMO, Role.PROMO)])
def test_without_a_label_they_are_the_latest_before_they_are_of_a_list_that_a_label_names(
    rival: Role, role: Role
) -> None:
    lines = [*STORY, "Sunday and Monday", *OTHERS]
    scores = np.full((len(lines), len(ROLES)), 1e-3, np.float32)
    scores[3:, [ROLES.index(Role.RELATED), ROLES.index(rival)]] = 0.9, 0.1
    weigh_relation(make_page(*lines), scores, np.arange(len(lines)) < len(STORY))
    assert {ROLES[best] for best in scores[3:].argmax(axis=1)} == {role}


def test_latest_stories_on_what_the_story_says_often_may_be_related() -> None:
    assert weighed(NAMED, role=Role.LATEST, story=STORY * 3) == 3


@pytest.mark.parametrize(("entries", "story"), [(NAMED, STORY), (NAMED[:1], STORY * 3), ([*NAMED, *OTHERS], STORY * 3)])
def test_others_stay_the_latest(entries: list[str], story: list[str]) -> None:
    assert weighed(entries, role=Role.LATEST, story=story) == 0


def test_many_lists_take_linear_time() -> None:
    lines = [*STORY, *("Harbour pilots want more money", "Home") * 80_000]
    scores = np.full((len(lines), len(ROLES)), 1e-3, np.float32)
    scores[len(STORY) :: 2, ROLES.index(Role.RELATED)] = 0.9
    scores[len(STORY) + 1 :: 2, ROLES.index(Role.NAVIGATION)] = 0.9
    page = make_page(*lines)
    assert page.cues.masks.shape == (3, len(lines))  # made before the clock runs, as are the tokens
    began = time.process_time()
    weigh_relation(page, scores, np.arange(len(lines)) < len(STORY))
    assert time.process_time() - began < 1.3
