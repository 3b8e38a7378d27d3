"""Authors in a page's metadata. All names are invented."""

from __future__ import annotations

import pytest

from newsclean.metadata import Metadata
from newsclean.metadata.authors import house_authors, metadata_authors
from newsclean.page import Page


def test_a_page_has_its_authors() -> None:
    """They are read off the metadata once."""
    assert Page("html", (), metadata=Metadata(meta={"author": ("Ana Lima",)})).authors == ("Ana Lima",)
    assert Page("text", ()).authors == ()


@pytest.mark.parametrize(
    "author",
    [
        "Ana Lima",
        {"@type": "Person", "name": "Ana Lima"},
        [{"@type": "Person", "name": "Ana Lima"}],
        [[{"@type": "Person", "name": ["Ana Lima"]}]],
        {"@type": "Person", "givenName": "Ana", "familyName": "Lima"},
        {"@id": "#ana"},
        ["Ana Lima", {"@type": "Organization", "name": "Harbour Post"}],
    ],
)
def test_json_ld_author(author: object) -> None:
    """A str, an object, a reference, nested lists; the site itself is left out."""
    article = {"@type": "NewsArticle", "headline": "River rises again", "author": author}
    person = {"@type": "Person", "@id": "#ana", "name": "Ana Lima"}
    site = {"@type": "Organization", "name": "Harbour Post"}
    assert metadata_authors(Metadata(json_ld=(article, person, site))) == ("Ana Lima",)


def test_references_may_go_around_in_circles() -> None:
    """What refers to a reference names nobody: to itself, or ten times over to another that does so, too."""
    article = {"@type": "NewsArticle", "author": [{"@id": "0"}, "Ana Lima"]}
    circle = {"@type": "Person", "@id": "0", "name": {"@id": "0"}}
    assert metadata_authors(Metadata(json_ld=(article, circle))) == ("Ana Lima",)
    bomb = [{"@type": "Person", "@id": str(at), "name": [{"@id": str(at + 1)}] * 10} for at in range(12)]
    assert metadata_authors(Metadata(json_ld=(article, *bomb))) == ("Ana Lima",)


def test_authors_without_end_are_cut() -> None:
    names = tuple(f"Ana {first}{last} Lima" for first in "ABCDEFGHIJKLMNOP" for last in "abcdefghijklmnop")
    assert len(metadata_authors(Metadata(meta={"author": names}))) == 100


def test_json_ld_of_the_page_s_own_article() -> None:
    """Of several articles the one with the page's title counts."""
    other = {"@type": "Article", "headline": "Crane sold", "author": "Tom Reed"}
    own = {"@type": "Article", "headline": "River rises again", "author": "Ana Lima"}
    assert metadata_authors(Metadata(title="River rises again - Harbour Post", json_ld=(other, own))) == ("Ana Lima",)


def test_metadata_in_order_of_trust() -> None:
    """JSON-LD before meta names before author links; a source of junk is passed over."""
    article = {"@type": "Article", "author": "Staff"}
    meta: dict[str, tuple[str, ...]] = {
        "author": ("Ana Lima",),
        "article:author": ("https://social.example.com/harbour",),
    }
    assert metadata_authors(Metadata(json_ld=(article,), meta=meta, author_links=("Tom Reed",))) == ("Ana Lima",)
    assert metadata_authors(Metadata(author_links=("Tom Reed", "Tom Reed"))) == ("Tom Reed",)


@pytest.mark.parametrize(
    "metadata",
    [
        Metadata(),
        Metadata(meta={"author": ("Harbour Post",), "og:site_name": ("Harbour Post",)}),
        Metadata(meta={"author": ("harbourpost",)}, canonical="https://www.harbourpost.example/river"),
        Metadata(meta={"author": ("admin", "Editorial Team", "@harbour")}),
        Metadata(json_ld=({"@type": "ImageObject", "author": "Ana Lima"},)),
        Metadata(json_ld=({"@type": "NewsArticle", "author": 7},)),
    ],
)
def test_metadata_without_an_author(metadata: Metadata) -> None:
    """The site, generic words, a picture's author and odd values are nobody."""
    assert metadata_authors(metadata) == ()


def test_house_as_author() -> None:
    """The outlet that credits itself is found apart, for a page that names no one else."""
    metadata = Metadata(json_ld=({"@type": "NewsArticle", "author": {"name": "Harbour Post Staff"}},))
    assert metadata_authors(metadata) == ()
    assert house_authors(metadata) == ("Harbour Post Staff",)
    assert house_authors(Metadata(meta={"author": ("admin", "https://harbour.example")})) == ()


def test_site_named_after_its_author() -> None:
    """A person's own site: the author counts though the site has the same name."""
    metadata = Metadata(meta={"author": ("Ana Lima",), "og:site_name": ("Ana Lima",)})
    assert metadata_authors(metadata) == ("Ana Lima",)
