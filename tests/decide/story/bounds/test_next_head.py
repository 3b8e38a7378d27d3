"""Where a head that is set as the story's own begins the next story, and what is no such head."""

import numpy as np
import pytest

from newsclean.decide.story.bounds.next_head import past_next_head
from tests.conftest import make_page

HEAD = ("The harbour opens again in May", "4 March 2024 | Ana Lima")
NEXT = ("Nobody wants to buy the old mill", "2 March 2024 | Bo Alvarez Berg")
STORY = ("The council of Ellmouth voted to open it.", "Two hundred boats are waiting outside of it.")
OTHER = ("The mill has stood empty for eleven years.", "It has a wheel and three floors of dust.")


def past(*lines: str, format: str = "text") -> list[str]:
    """The text that is another story's: sentences, and all between them, may be text."""
    page = make_page(*lines, format=format)
    ends = [index for index, text in enumerate(page.texts) if text.endswith((".", "。", "?"))]
    is_text = np.zeros(len(lines), bool)
    if ends:
        is_text[ends[0] : ends[-1] + 1] = True
    return [page.texts[index] for index in past_next_head(page, is_text).nonzero()[0].tolist()]


@pytest.mark.parametrize("format", ["text", "markdown", "html"])
def test_what_stands_under_a_head_set_as_the_first_one_is_another_story(format: str) -> None:
    assert past(*HEAD, *STORY, *NEXT, *OTHER, format=format) == [*NEXT, *OTHER]


@pytest.mark.parametrize(
    ("head", "following"),
    [
        (("Ana Lima", "4 March 2024", HEAD[0], "Share"), ("Bo Berg", "2 March 2024", NEXT[0], "Share")),  # day above
        ((HEAD[0], "By Ana Lima", "March 4, 2024, 18:30"), (NEXT[0], "By Bo Berg", "March 2, 2024, 9:05")),
        (("渡船停航九天后今日起恢复通航", "2024-03-04 10:41"), ("地方法院裁定水库须重新投票", "2024-03-02 11:41")),
    ],
)
def test_heads_may_have_other_lines_and_other_orders(head: tuple[str, ...], following: tuple[str, ...]) -> None:
    story = ("停航九天之后，往返该岛与大陆之间的渡轮五日上午十时终于恢复通航。",) * 2 if head[1][0] == "2" else STORY
    title = next(line for line in following if line in (NEXT[0], "地方法院裁定水库须重新投票"))
    first = min(following.index(title), next(at for at, line in enumerate(following) if "2024" in line))
    assert past(*head, *story, *following, *story) == [*following[first:], *story]


@pytest.mark.parametrize(
    "following",
    [
        ("2 March 2024 | Bo Alvarez Berg",),  # a day without a title over it
        ("The mill", "2 March 2024 | Bo Alvarez Berg"),  # too short for a title
        ("Nobody wants to buy the old mill.", "2 March 2024 | Bo Alvarez Berg"),  # a sentence
        ("Nobody wants to buy the old mill", "2 March 2024"),  # another form
        ("Nobody wants to buy the old mill", "5 March 2024 | Ana Lima"),  # a later day: the oldest stands first
        ("Nobody wants to buy the old mill", "Yes", "2 March 2024 | Ana Lima"),  # another line between them
        (HEAD[0], "4 March 2024 | Ana Lima"),  # the head again, over the story
        ("— The harbour of Ellmouth (@ellmouth)", "2 March 2024 | Ana Lima"),  # a post's writer
    ],
)
def test_other_days_end_no_story(following: tuple[str, ...]) -> None:
    assert past(*HEAD, *STORY, *following, *OTHER) == []


def test_a_story_told_from_its_first_day_on_is_one() -> None:
    days = [("A ship goes down off Ellmouth", "1 March 2024 | Ana Lima"), NEXT]
    assert past(*HEAD, *STORY, *days[0], *OTHER, *days[1], *OTHER) == []


def test_a_head_far_from_any_sentence_is_an_entry_of_a_list() -> None:
    assert past(*HEAD, *STORY, *NEXT, *["Read on"] * 12, *OTHER) == []


def test_heads_over_one_sentence_each_are_a_list_s_entries() -> None:
    assert past(*HEAD, STORY[0], *NEXT, OTHER[0]) == []


def test_titles_that_ask_are_no_sentences_over_a_head() -> None:
    entries = ("Who wants to buy the mill?", "3 March 2024 | Ana Lima", "Who wants to close the harbour of Ellmouth?")
    assert past("Nobody wants the old lighthouse", "4 March 2024 | Ana Lima", *entries, *NEXT, *OTHER) == []


def test_without_a_day_over_the_story_there_is_none_to_compare() -> None:
    assert past(HEAD[0], *STORY, *NEXT, *OTHER) == []
    assert past(HEAD[1], *STORY, *NEXT, *OTHER) == []  # and no title
    assert past() == []
