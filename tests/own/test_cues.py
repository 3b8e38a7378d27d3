"""A user's own cue words settle lines."""

import pytest

from newsclean import Cleaner, Options, Role
from newsclean.own.cues import OwnCues
from newsclean.pipeline import EXTRACTORS
from newsclean.readers.text.reader import read_text

_PAGE = """Fog closes Ellmouth harbour

Eleven ships waited outside the bay on Monday, the harbour master of Ellmouth said.

Get the Herald's tide app for every tide on the coast.
"""


def _claimed(page: str, **cues: list[str]) -> list[tuple[str, Role]]:
    read = read_text(page)
    return [(read.texts[claim.index], claim.role) for claim in OwnCues(cues)(read)]


@pytest.mark.parametrize(
    ("cue", "line"),
    [
        ("Tide app", "Get the tide app"),
        ("Tide app", "Tide apps"),
        ("Tide app …", "The tide app is free"),
        ("… tide app …", "The tides; an app"),
        ("Tide app..", "Tide app for every coast"),
        ("Tide ... app", "Tide app for every coast"),
        ("Tide app ...", "Get the tide app"),
    ],
)
def test_a_line_that_does_not_show_a_cue_is_left(cue: str, line: str) -> None:
    assert _claimed(line, promo=[cue]) == []


@pytest.mark.parametrize(
    ("cue", "line"),
    [
        ("Tide app", "TIDE APP:"),
        ("Tide app …", "Tide app for every coast, free for a month"),
        ("… tide app …", "Get the Herald's tide app for every tide on the coast."),
        ("Tide app ...", "Tide app for every coast, free for a month"),
        ("Tide app...", "Tide app for every coast, free for a month"),
        (" Tide app .... ", "Tide app for every coast, free for a month"),
        ("... tide app ...", "Get the Herald's tide app for every tide on the coast."),
        ("...tide app", "Get the Herald's tide app for every tide on the coast."),
    ],
)
def test_a_line_that_shows_a_cue_is_claimed(cue: str, line: str) -> None:
    assert _claimed(line, promo=[cue]) == [(line, Role.PROMO)]


def test_no_cues_claim_nothing() -> None:
    assert _claimed(_PAGE) == []
    assert _claimed(_PAGE, promo=[]) == []


def test_what_is_claimed_is_settled() -> None:
    own = OwnCues({"promo": ["Get the Herald's …"]})
    segment = Cleaner(extractors=(own, *EXTRACTORS)).clean(_PAGE).segments[-1]
    assert (segment.role, segment.rule) == (Role.PROMO, "own-cue")


def test_the_option_settles_lines() -> None:
    segment = Cleaner(Options(cues={"promo": ["Get the Herald's …"]})).clean(_PAGE).segments[-1]
    assert (segment.role, segment.rule) == (Role.PROMO, "own-cue")
