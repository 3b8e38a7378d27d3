"""A story that stands in <noscript>."""

import pytest
from lxml import html as lxml_html

import newsclean
from newsclean.readers.html.streamed import changeable

STORY = [
    "A bank of fog closed the harbour for a second day on Tuesday, and both ferries stayed at the quay until evening.",
    "The harbour master said that no ship would leave before the lamp on the far mole could be seen from her window.",
    "“My boat has been tied up since Sunday,” said one fisherman, who sold what was left of his catch from a barrow.",
    "Forecasters expect the wind to turn on Wednesday night, and the first ferry is to leave at six the next morning.",
    "In the old town the fog horn could be heard all night, which some of those who live there no longer hear.",
]
HIDDEN = "".join(f"<p>{text}</p>" for text in STORY[1:])
NOTICE = "<p>This site needs JavaScript, which your browser has switched off, to show you the stories of the day.</p>"


def page(first: str, hidden: str) -> str:
    return f"<h1>Fog closes harbour</h1><div><p>{first}</p><div class=lazy><noscript>{hidden}</noscript></div></div>"


@pytest.mark.parametrize("first", ["", STORY[0]])
def test_a_story_that_is_shown_where_no_script_runs_is_the_text(first: str) -> None:
    tree = lxml_html.document_fromstring(page(first, HIDDEN))
    for source in (page(first, HIDDEN), tree):
        assert [paragraph.text for paragraph in newsclean.clean(source).body] == [first][: bool(first)] + STORY[1:]
    assert len(list(tree.iter("noscript"))) == 1  # a tree stays as it is


@pytest.mark.parametrize(
    ("first", "hidden"),
    [
        (STORY[0], f"<p>{STORY[1]}</p>"),  # one paragraph
        ("</p><p>".join(STORY[:2]), f"<p>{STORY[2]}</p><p>{STORY[3]}</p>"),  # the page shows more
        (STORY[0], NOTICE + HIDDEN),
    ],
)
def test_other_noscripts_are_not_read(first: str, hidden: str) -> None:
    assert STORY[3] not in newsclean.clean(page(first, hidden)).text


def test_a_tree_that_threads_share_gives_each_the_same() -> None:
    """Elements of the caller's tree were renamed for a while: of 64 articles 13 were others."""
    prose = f"<p>{'A bank of fog closed the harbour of Ellmouth on Monday, and no ship could sail. ' * 2}</p>" * 2
    tree = lxml_html.fromstring(f"<body><h1>Fog</h1>{f'<noscript>{prose}</noscript>' * 100}</body>")
    assert changeable(tree) is not tree
    assert newsclean.clean(tree).body
