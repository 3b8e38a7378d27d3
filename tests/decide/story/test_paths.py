"""Two fragments of HTML have one path if all elements around them have the same tags and names."""

from newsclean.decide.story.paths import paths_of
from newsclean.readers.html.reader import read_html
from tests.conftest import make_page


def test_paths() -> None:
    part = "<div class='part'><p>Fog came in.</p></div>"
    others = "<div class='box'><p>Fog came in.</p></div><div class='part'><h2>Fog</h2></div>"
    page = read_html(f"<article>{part}{part}{others}</article>")
    paths = paths_of(page, range(len(page.fragments)))
    assert paths[0] == paths[1]
    assert len({paths[at] for at in range(1, len(page.fragments))}) == len(page.fragments) - 1


def test_a_dump_has_none() -> None:
    assert paths_of(make_page("Fog came in."), (0,)) == {}
