"""Captions that were taken for the standfirst, and standfirsts that stay."""

import pytest

from newsclean.assemble.head.credited_standfirst import RULE, is_captioned, without_captions
from newsclean.assemble.head.deck import deck_of
from newsclean.model import Role
from tests.assemble.conftest import Decided

TITLE = "headline: River rises for a third night"
CAPTION = "deck: The bridge of the lower harbour on Friday night."
STORY = "body: The river rose for a third night in the harbour towns, and the council opened two schools to people."


@pytest.mark.parametrize(
    "lines",
    [
        (f"{CAPTION} Photo: Ana Sol",),
        (f"{CAPTION} (Ana Sol/Harbour Images)",),
        ("deck: A banda do cais em 1974 (Acervo da família)",),
        ("deck: Ana Sol / Harbour Radio",),
    ],
)
def test_a_standfirst_with_a_credit_is_a_caption(decided: Decided, lines: tuple[str, ...]) -> None:
    page, decision = decided(TITLE, *lines, STORY, head=0)
    found = without_captions(page, decision)
    assert (found.roles[1], found.rules[1]) == (Role.CAPTION, RULE)
    assert deck_of(page, found, page.texts[0]) is None


@pytest.mark.parametrize(
    "lines",
    [
        (CAPTION,),
        (CAPTION, "caption: Ana Sol / Harbour Radio"),  # a picture without a caption may stand under it
        ("deck: Weather / Harbour",),  # no person
        ("deck: Ana Sol / Harbour Radio reports from the bridge where the water came over on the third night",),
        ("deck: - The bridge stays shut (Courtesy of the council)",),  # a key point
        ("deck: What the council (and the harbour master) will do now",),
        ("deck: Where the water came from (file under rain), and who paid",),
    ],
)
def test_other_standfirsts_stay(decided: Decided, lines: tuple[str, ...]) -> None:
    page, decision = decided(TITLE, *lines, STORY)
    assert without_captions(page, decision).roles == decision.roles


def test_captions_below_the_first_paragraph_are_not_asked(decided: Decided) -> None:
    page, decision = decided(TITLE, STORY, f"{CAPTION} Photo: Ana Sol")
    assert without_captions(page, decision).roles == decision.roles


def test_a_second_headline_with_a_credit_is_no_deck(decided: Decided) -> None:
    caption = "headline: A banda do cais na festa de 1974 (Acervo da família)"
    page, decision = decided(TITLE, caption, STORY, head=0)
    assert is_captioned(page.texts[1])
    assert deck_of(page, decision, page.texts[0]) is None
