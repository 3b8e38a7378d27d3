"""Readers' comments: labels and counts, and people who decline to comment."""

import pytest

from newsclean.extractors.comments import find_comments
from tests.extractors.conftest import Claimed

LEFT = (
    "He declined to comment on the report.",
    "Her comments on the bridge were short.",
    "Er wollte den Bericht nicht kommentieren.",
    "Il n'a pas voulu commenter le rapport.",
    "No quiso hacer comentarios sobre el puente.",
    "От комментариев он отказался.",
    "2 responses to the plan came from the harbour.",
    "One thought on the bridge and its builders",
)
TAKEN = (
    "Comments",
    "12 comments",
    "2 responses to “Lighthouse sold”",
    "One thought on “Lighthouse sold”",
    "Ein Gedanke zu „Leuchtturm verkauft“",
    "3 commentaires sur « Le phare vendu »",
    "Leave a comment",
    "Kommentare",
    "Commentaires",
    "Comentarios",
    "Comentários",
    "Commenti",
    "Reacties",
    "Комментарии",
    "تعليقات",
    "コメント",
    "评论",
    "댓글",
)


@pytest.mark.parametrize("line", LEFT)
def test_leaves_prose(claimed: Claimed, line: str) -> None:
    assert claimed(find_comments, line) == []


@pytest.mark.parametrize("line", TAKEN)
def test_takes_labels(claimed: Claimed, line: str) -> None:
    assert claimed(find_comments, line) == [line]


def test_takes_the_list_under_a_label(claimed: Claimed) -> None:
    list_ = ("Comments", "- Crane sold again", "- Ferry late")
    assert claimed(find_comments, *list_, "The river rose.") == ["Comments", "Crane sold again", "Ferry late"]
