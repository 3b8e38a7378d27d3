"""The pages of fixtures/pages themselves. What they are cleaned into is tested by newsclean's own pytest plugin:
one test for each field, `fixtures/pages/slug::headline`.
"""

from pathlib import Path

import pytest

from newsclean.fixtures import FIELDS, find_fixtures, load_fixture

PAGES = find_fixtures(Path(__file__).parents[1] / "fixtures" / "pages")


@pytest.mark.parametrize("folder", PAGES, ids=lambda folder: folder.name)
def test_a_page_says_what_it_is_for(folder: Path) -> None:
    fixture = load_fixture(folder)
    assert {"language", "note"} <= fixture.meta.keys() <= {"language", "note", "format", "style", "options", "xfail"}
    assert all(len(reason.split()) > 3 for reason in fixture.xfail.values())
    assert {"headline", "body", "blocks"} <= fixture.expected.keys() <= set(FIELDS)


def test_every_folder_is_a_fixture() -> None:
    folders = sorted(path for path in PAGES[0].parent.iterdir() if path.is_dir())
    assert folders == PAGES


def test_the_pages_are_many_and_of_many_languages() -> None:
    languages = {load_fixture(folder).meta["language"] for folder in PAGES}
    assert len(PAGES) >= 30
    assert len(languages) >= 12
    assert {"ar", "zh", "ja", "ru", "de", "es", "fr", "hi"} <= languages
