"""What a page calls its site, and whom the site is called after; every name here is invented."""

from dataclasses import replace

import pytest

from newsclean.assemble.authors.outlet import outlet_names, owner_of
from newsclean.decide.decide import Decision
from newsclean.extractors.footer import COPYRIGHT
from newsclean.metadata import Metadata
from newsclean.page import Page
from tests.assemble.conftest import Decided

STORY = "body: The river rose for a third night in the harbour towns, and the council opened two schools to people."


def noticed(decided: Decided, *lines: str) -> tuple[Page, Decision]:
    """A page of some lines and its decision, by which the last one is a notice of copyright."""
    page, decision = decided(*lines)
    return page, replace(decision, rules=(*decision.rules[:-1], COPYRIGHT))


def test_a_title_ends_with_the_site_s_name(decided: Decided) -> None:
    assert list(outlet_names(*decided("headline: By the river | Harbour Post", STORY))) == ["Harbour Post"]
    assert list(outlet_names(*decided("headline: By the river", STORY))) == []


def test_the_title_of_html_is_its_metadata_s(decided: Decided) -> None:
    page, decision = decided("headline: Fog - and rain", STORY, format="html")
    assert list(outlet_names(replace(page, metadata=Metadata(title="Fog - Harbour Post")), decision)) == [
        "Harbour Post"
    ]


@pytest.mark.parametrize(
    ("notice", "names"),
    [
        ("© 2021-2024 Harbour Post. All rights reserved.", ["Harbour Post"]),
        ("Copyright © 2024 Harbour Post | Imprint", ["Harbour Post"]),
        ("Harbour Post, 2024 (c)", ["Harbour Post"]),
        ("© 2024", []),
        ("© 2024 " + "Harbour Post and all of its many sister papers on the coast", []),
    ],
)
def test_a_notice_of_copyright_names_its_holder(decided: Decided, notice: str, names: list[str]) -> None:
    assert list(outlet_names(*noticed(decided, "headline: Fog", STORY, f"footer: {notice}"))) == names


@pytest.mark.parametrize(
    ("site", "owner"),
    [
        ("Ana Lima", ("Ana Lima",)),
        ("Ana M. Lima", ("Ana M. Lima",)),
        ("Ana Lima’s Garden", ("Ana Lima",)),
        ("Ana Harbour Coffee", ()),
        ("ANA Lima", ()),
        ("Harbour Ana", ()),
        ("Ana Observer", ()),
        ("Ana County", ()),
        ("Ana Council", ()),
        ("Harbour Post", ()),
    ],
)
def test_a_site_may_be_called_after_its_owner(decided: Decided, site: str, owner: tuple[str, ...]) -> None:
    """A given name and a family name that is no word of the page."""
    assert owner_of(*decided(f"headline: By the river | {site}", STORY)) == owner


@pytest.mark.parametrize("line", ["Ana Lima", "Ana Lima //", "Ana Lima's blog", "Ana Lima’s notes on rivers"])
def test_a_dump_s_first_lines_may_name_its_owner(decided: Decided, line: str) -> None:
    page, decision = decided(f"navigation: {line}", "navigation: Home", "headline: By the river", STORY, head=2)
    assert owner_of(page, decision) == ("Ana Lima",)
    assert owner_of(page, replace(decision, head=-1)) == ()
    assert owner_of(replace(page, format="html"), decision) == ()
    menu = ["navigation: Home"] * 3
    assert owner_of(*decided(*menu, f"navigation: {line}", "headline: By the river", STORY, head=4)) == ()
    assert owner_of(*decided("headline: By the river", f"navigation: {line}", STORY, head=0)) == ()


@pytest.mark.parametrize("headline", ["Ana Lima", "Ana Lima's long night", "A night with Lima by the river"])
def test_whom_the_headline_names_is_not_the_owner(decided: Decided, headline: str) -> None:
    """The page is about her."""
    assert owner_of(*decided("navigation: Ana Lima", f"headline: {headline}", STORY, head=1)) == ()
    assert owner_of(*decided(f"headline: {headline}", "navigation: Home", STORY, head=0)) == ()


@pytest.mark.parametrize("line", ["Harbour Post", "Ana Council", "|", "'s", "Skip to content", "Ana"])
def test_other_first_lines_name_no_owner(decided: Decided, line: str) -> None:
    assert owner_of(*decided(f"navigation: {line}", "headline: By the river", STORY, head=1)) == ()
