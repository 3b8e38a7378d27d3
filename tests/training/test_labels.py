"""What is known of a fragment's role: from the truth about the body, and from annotated lines."""

from __future__ import annotations

import numpy as np

from newsclean.lexicon.loader import BITS, bits_of
from newsclean.model import Role
from newsclean.page import Page
from newsclean.readers.text.reader import read_text
from newsclean.training.labels import EVERY_ROLE, gold_labels, line_labels, roles_by_text

STORY = (
    "The ferry to Port Elin stopped at noon because the harbour wall had cracked during the night, officials said on "
    "Monday, and it will not sail again before the end of the week."
)
MORE = "Engineers from two towns looked at the wall with divers and found a gap that is wide enough for a child's hand."
DUMP = f"Home\nMost read\nA cat in the town hall\n{STORY}\n{MORE}\nHome\n"
GOLD = {"paragraphs": [STORY, MORE], "title": "Ferry stops", "authors": []}


def _labels(page: Page, annotated: list[int] | None = None) -> list[int]:
    known = np.array(annotated or [EVERY_ROLE] * len(page.fragments), np.int64)
    return [int(bits) for bits in gold_labels(page, GOLD, {}, known).allowed]


def test_the_truth_tells_body_from_all_else() -> None:
    allowed = _labels(read_text(DUMP))
    may_be_body = [bool(bits & BITS[Role.BODY]) for bits in allowed]
    assert may_be_body == [False, False, False, True, True, False]


def test_an_annotated_role_narrows_what_the_truth_leaves_open() -> None:
    annotated = [EVERY_ROLE, BITS[Role.MOST_READ], BITS[Role.MOST_READ], EVERY_ROLE, EVERY_ROLE, EVERY_ROLE]
    allowed = _labels(read_text(DUMP), annotated)
    assert allowed[1:3] == [BITS[Role.MOST_READ]] * 2
    assert allowed[0] == EVERY_ROLE & ~bits_of((Role.BODY, Role.SUBHEADING))


def test_the_truth_counts_where_an_annotator_says_otherwise() -> None:
    allowed = _labels(read_text(DUMP), [BITS[Role.BODY]] * 4 + [BITS[Role.CAPTION]] * 2)
    assert not allowed[0] & BITS[Role.BODY]
    assert allowed[4] & BITS[Role.BODY]
    assert not allowed[4] & BITS[Role.CAPTION]


def test_ranges_count_the_lines_that_are_not_blank() -> None:
    text = "Home\n\n\nMost read\nA cat in the town hall\n"
    page = read_text(text)
    allowed = line_labels(page, text, [(0, 0, "navigation"), (1, 2, "most_read")]).allowed.tolist()
    assert allowed == [BITS[Role.NAVIGATION], BITS[Role.MOST_READ], BITS[Role.MOST_READ]]


def test_a_text_that_stands_in_two_places_may_have_either_role() -> None:
    page = read_text(DUMP)
    roles = ["navigation", "most_read", "most_read", "body", "body", "footer"]
    labels = line_labels(page, DUMP, [(at, at, role) for at, role in enumerate(roles)])
    found = roles_by_text(page, labels)
    assert found["Home"] == bits_of((Role.NAVIGATION, Role.FOOTER))
    assert found["Most read"] == BITS[Role.MOST_READ]
