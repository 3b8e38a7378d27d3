"""What holds for what a page states outright, however it is found."""

from dataclasses import replace

import pytest

from newsclean.assemble.stated import image_of, language_of, section_of, tags_of, url_of
from newsclean.metadata import Metadata
from newsclean.model import Paragraph
from newsclean.options import Options
from newsclean.page import Page
from tests.assemble.conftest import Decided, decision_of

BODY = (Paragraph(text="The river rose for a third night in the harbour towns."),)


def stating(metadata: Metadata, options: Options | None = None) -> Page:
    return Page("html", (), metadata=metadata, options=options or Options())


def test_a_page_that_states_nothing(decided: Decided) -> None:
    page = stating(Metadata())
    assert section_of(page) is url_of(page) is image_of(page) is None
    assert language_of(page, ()) is None
    assert tags_of(*decided()) == ()


@pytest.mark.parametrize(("stated", "language"), [("en", "en"), ("pt-BR", "pt"), ("DE", "de"), (" fr ", "fr")])
def test_the_stated_language_is_told_by_its_code(stated: str, language: str) -> None:
    assert language_of(stating(Metadata(language=stated)), BODY) == language


@pytest.mark.parametrize("stated", ["", "12", "-", "x"])
def test_what_is_no_code_is_no_language(stated: str) -> None:
    assert language_of(stating(Metadata(language=stated)), BODY) in (None, "en")


def test_tags_are_links_told_once_without_their_mark(decided: Decided) -> None:
    page, decision = decided("tags: Tags", "tags: #bridge", "tags: river", "tags: river", "related: Crane sold")
    linked = [f._replace(link_chars=len(f.text)) if i else f for i, f in enumerate(page.fragments)]
    assert tags_of(replace(page, fragments=tuple(linked)), decision) == ("bridge", "river")


@pytest.mark.parametrize(
    ("lines", "format"),
    [
        (("Tags: #bridge, river; bridge",), "text"),
        (("Tags", "bridge", "river"), "text"),
        (("Tags:", "bridge, river"), "text"),
        (("Tags: bridge, river",), "html"),
    ],
)
def test_tags_of_a_dump_stand_behind_a_label_or_under_it(decided: Decided, lines: tuple[str, ...], format: str) -> None:
    page, decision = decided(*(f"tags: {line}" for line in lines), format=format)
    assert tags_of(page, decision) == ("bridge", "river")


def test_a_line_of_html_without_a_link_is_no_tag(decided: Decided) -> None:
    assert tags_of(*decided("tags: What else we wrote", format="html")) == ()


def test_tags_of_front_matter_are_the_page_s() -> None:
    page = stating(Metadata(meta={"tags": ("bridge", "river")}))
    assert tags_of(page, decision_of([])) == ("bridge", "river")


def test_section_address_and_image_are_the_metadata_s() -> None:
    meta: dict[str, tuple[str, ...]] = {
        "article:section": ("World",),
        "og:url": ("https://post.example/og",),
        "og:image": ("https://post.example/river.jpg",),
    }
    page = stating(Metadata(meta=meta, canonical="https://post.example/river"))
    assert section_of(page) == "World"
    assert url_of(page) == "https://post.example/river"
    assert image_of(page) == "https://post.example/river.jpg"
    assert url_of(stating(Metadata(meta=meta))) == "https://post.example/og"


def test_the_given_address_serves_where_the_page_states_none() -> None:
    assert url_of(stating(Metadata(), Options(url="https://post.example/river"))) == "https://post.example/river"
