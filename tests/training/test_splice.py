"""Blocks between the lines of a dump: the blocks have their roles, all other lines those that they had."""

from __future__ import annotations

import random

import numpy as np
import pytest

from newsclean.lexicon.loader import BITS
from newsclean.model import Role
from newsclean.training import splice as module
from newsclean.training.dataset import read_dump
from newsclean.training.labels import Labels
from newsclean.training.splice import splice, spliced_labels, story_of
from newsclean.training.written import Line

_DUMP = "\n".join(
    f"The harbour master said that ship number {number} would wait for the fog to lift." for number in range(12)
)


def _labels(size: int) -> Labels:
    return Labels(
        np.full(size, BITS[Role.BODY]), np.zeros(size, np.int64), np.ones(size, np.float32), np.zeros(size, np.int8)
    )


@pytest.fixture(autouse=True)
def blocks(monkeypatch: pytest.MonkeyPatch) -> None:
    """One block of its own for every language."""
    block = (Line(Role.MOST_READ, "#", "Most read"), Line(Role.MOST_READ, "*", "[[Ten soups for fog]]"))
    monkeypatch.setattr(module, "blocks_by_role", lambda _: {Role.MOST_READ: [block]})


def test_lines_put_in_have_the_roles_of_their_block_and_others_keep_theirs() -> None:
    text, blocks = splice(_DUMP, "bs4", (0, 0), random.Random(3))
    before, page = read_dump(_DUMP, "bs4"), read_dump(text, "bs4")
    labels = spliced_labels(page, blocks, before, _labels(len(before.texts)))
    assert labels is not None
    body = [text for text, allowed in zip(page.texts, labels.allowed, strict=True) if allowed == BITS[Role.BODY]]
    assert body == before.texts
    others = {text for text, allowed in zip(page.texts, labels.allowed, strict=True) if allowed == BITS[Role.MOST_READ]}
    assert others == {"Most read", "Ten soups for fog"}
    assert (labels.joins[labels.allowed != BITS[Role.BODY]] == -1).all()


def test_a_page_whose_other_lines_changed_has_no_labels() -> None:
    text, blocks = splice(_DUMP, "bs4", (0, 0), random.Random(3))
    before = read_dump(_DUMP.replace("number 5", "number five"), "bs4")
    assert spliced_labels(read_dump(text, "bs4"), blocks, before, _labels(len(before.texts))) is None


def test_within_the_story_stand_only_blocks_that_stories_have(monkeypatch: pytest.MonkeyPatch) -> None:
    """The story is all of the dump, so that every block is within it; footers stand in none."""
    blocks = {role: [(Line(role, "", f"{role} of its own"),)] for role in (Role.FOOTER, Role.PROMO)}
    monkeypatch.setattr(module, "blocks_by_role", lambda _: blocks)
    found = [splice(_DUMP, "bs4", (0, len(_DUMP)), random.Random(seed))[1] for seed in range(60)]
    assert {block[0].role for each in found for _, _, block in each} == {Role.PROMO}


def test_the_story_of_a_dump_goes_from_its_first_to_its_last_body_line() -> None:
    page = read_dump(_DUMP, "bs4")
    labels = _labels(len(page.texts))
    labels.allowed[[0, -1]] = BITS[Role.FOOTER]
    start, end = story_of(page, labels)
    assert _DUMP[start:end].split("\n") == page.texts[1:-1]
    labels.allowed[:] = BITS[Role.FOOTER]
    assert story_of(page, labels) == (0, 0)


def test_a_dump_of_three_lines_stays_as_it_is() -> None:
    assert splice("a\nb\nc", "bs4", (0, 0), random.Random(0)) == ("a\nb\nc", [])
