"""Contact, legal links, copyright: labels, and prose about firms."""

import pytest

from newsclean.extractors.footer import find_footer
from tests.extractors.conftest import Claimed

LEFT = (
    "She has no contact with the firm.",
    "It is the story of the mill, and about us.",
    "Das Impressum des Blattes nannte nur ihn.",
    "On ne sait rien d'elle, ni de sa société.",
    "No sabemos quiénes somos, dijo.",
    "Книга о нас и о реке.",
)
TAKEN = (
    "Contact us",
    "About us",
    "Privacy Policy",
    "Terms of Use",
    "Impressum",
    "Mentions légales",
    "Quiénes somos",
    "Quem somos",
    "Chi siamo",
    "Over ons",
    "О нас",
    "من نحن",
    "会社概要",
    "关于我们",
)


@pytest.mark.parametrize("line", LEFT)
def test_leaves_prose(claimed: Claimed, line: str) -> None:
    assert claimed(find_footer, line) == []


@pytest.mark.parametrize("line", TAKEN)
def test_takes_labels(claimed: Claimed, line: str) -> None:
    assert claimed(find_footer, line) == [line]


def test_leaves_the_list_under_a_label(claimed: Claimed) -> None:
    assert claimed(find_footer, "Contact us", "- Crane sold again", "- Ferry late") == ["Contact us"]


@pytest.mark.parametrize(
    "line", ["© 2012-2019 The Zelenar Observer", "(c) Harbour Press 2007", "Copyright © 2021 Ledger"]
)
def test_takes_notices_that_name_a_year(claimed: Claimed, line: str) -> None:
    assert claimed(find_footer, line) == [line]


@pytest.mark.parametrize(
    "line", ["© Mia Brandt", "The © was put there in 2007.", "Copyist of 2007", "© 2021 ".ljust(201, "e")]
)
def test_leaves_other_notices(claimed: Claimed, line: str) -> None:
    assert claimed(find_footer, line) == []
