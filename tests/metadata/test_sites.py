import pytest

from newsclean.metadata import Metadata
from newsclean.metadata.sites import site_names


def test_metadata_that_says_nothing_of_its_site_names_none() -> None:
    assert list(site_names(Metadata(title="Crane sold | Harbour Post", meta={"author": ("Ana Lima",)}))) == []


@pytest.mark.parametrize("kind", ["Person", ["Person", "Organization"], "NewsArticle"])
def test_who_is_a_person_or_no_outlet_is_no_site(kind: str | list[str]) -> None:
    """A person's own site is called after its author, who must stay one."""
    assert list(site_names(Metadata(json_ld=({"@type": kind, "name": "Ana Lima"},)))) == []


@pytest.mark.parametrize(
    ("metadata", "name"),
    [
        (Metadata(meta={"og:site_name": ("Harbour Post",)}), "Harbour Post"),
        (Metadata(meta={"dc.publisher": ("Harbour Post",)}), "Harbour Post"),
        (Metadata(json_ld=({"@type": "NewsMediaOrganization", "name": "Harbour Post"},)), "Harbour Post"),
        (Metadata(json_ld=({"@type": ["WebSite"], "name": ["Harbour Post", 3]},)), "Harbour Post"),
        (Metadata(canonical="https://harbour.example:80/crane"), "harbour.example"),
    ],
)
def test_a_site_is_named(metadata: Metadata, name: str) -> None:
    assert list(site_names(metadata)) == [name]
