"""What the bylines of a page weigh together; tests of the extractor have the rest."""

from newsclean.extractors._byline_weights import BY_WORD, Line, weights_of
from newsclean.page import CERTAIN

ANA = Line(1, 2, ("Ana Lima",), BY_WORD, "byline", is_opened=True)
TOM = Line(3, 4, ("Tom Reed",), BY_WORD, "byline", is_opened=True)
TEXTS = ["Fog closes harbour", "By Ana Lima", "Eleven ships wait", "By Tom Reed", "Crane sold", "By Mia Stone", "Foot"]
STORY_UNDER_EACH = [0, 0, 0, 1, 1, 2, 2, 3]
STORY_BELOW = [0, 0, 0, 0, 0, 0, 0, 5]


def test_one_byline_is_certain_and_another_author_s_is_an_insert_s() -> None:
    first, second = weights_of((ANA, TOM), TEXTS, STORY_UNDER_EACH, frozenset())
    assert first == CERTAIN
    assert second < BY_WORD


def test_the_one_that_the_metadata_confirms_is_certain() -> None:
    weights = weights_of((ANA, TOM), TEXTS, STORY_UNDER_EACH, frozenset(("tom reed",)))
    assert weights[1] == CERTAIN > weights[0]
    assert CERTAIN not in weights_of((ANA, TOM), TEXTS, STORY_UNDER_EACH, frozenset(("mia stone",)))


def test_none_is_certain_that_no_byline_word_opens_or_whose_name_is_no_common_one() -> None:
    assert weights_of((ANA._replace(is_opened=False),), TEXTS, STORY_UNDER_EACH, frozenset()) == [BY_WORD]
    assert weights_of((ANA._replace(names=("Zorwin Quell",)),), TEXTS, STORY_UNDER_EACH, frozenset()) == [BY_WORD]


def test_bylines_with_no_story_between_are_a_list_s() -> None:
    mia = Line(5, 6, ("Mia Stone",), BY_WORD, "byline", is_opened=True)
    weights = weights_of((ANA, TOM, mia), TEXTS, [0] * len(TEXTS) + [0], frozenset())
    assert max(weights) < BY_WORD / 2
    assert weights_of((ANA, TOM, mia), TEXTS, STORY_BELOW, frozenset())[2] == CERTAIN  # the last heads the story


def test_far_from_the_story_half_is_left() -> None:
    assert weights_of((ANA,), TEXTS, [0] * 8, frozenset()) == [BY_WORD / 2]
