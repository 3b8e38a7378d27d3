"""The report as text: everything of the page is in it, and nothing of it is markup."""

import re
from html.parser import HTMLParser
from typing import Any

import pytest

from newsclean import Article, Block, InputTypeError, Item, Kind, Paragraph, Problem, Role, Segment
from newsclean.report import render
from newsclean.report.markup import TAGS

_EVIL = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>{{policy}}"


def _segment(text: str, role: Role, line: int, rule: str = "model 0.97") -> Segment:
    return Segment(text=text, role=role, span=(line * 10, line * 10 + 5), line=line, rule=rule)


def _all_evil() -> Article:
    """An article with an attack in every field that holds text."""
    return Article(
        headline=_EVIL,
        deck=_EVIL,
        kicker=_EVIL,
        authors=(_EVIL,),
        body=tuple(Paragraph(text=_EVIL, kind=kind) for kind in Kind),
        blocks=(Block(role=Role.PROMO, heading=_EVIL, items=(Item(text=_EVIL, author=_EVIL, url=_EVIL),)),),
        language=_EVIL,
        segments=tuple(_segment(_EVIL, role, line, _EVIL) for line, role in enumerate(Role, start=1)),
        problems=(Problem(kind="odd", message=_EVIL, line=3),),
    )


class _Elements(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.names: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.texts: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.names.append(tag)
        self.attributes += attrs

    def handle_data(self, data: str) -> None:
        self.texts.append(data)


def _parsed(html: str) -> _Elements:
    elements = _Elements()
    elements.feed(html)
    return elements


def test_nothing_of_a_page_becomes_markup() -> None:
    elements = _parsed(render([(_EVIL, _all_evil())]))
    assert elements.names.count("script") == 1
    assert "img" not in elements.names
    assert not [name for name, _ in elements.attributes if name.startswith("on")]
    assert elements.texts.count(_EVIL) >= len(Role) + len(Kind)


def test_the_report_never_asks_for_anything() -> None:
    html = render([("a", _all_evil())])
    addresses = [value for name, value in _parsed(html).attributes if name in ("src", "href", "srcset", "action")]
    assert addresses == []
    assert "url(" not in html
    assert "@import" not in html
    assert "default-src 'none'" in html


def test_an_address_of_a_page_is_no_link() -> None:
    block = Block(role=Role.PROMO, items=(Item(text="Fog", url="javascript:alert(1)"),))
    elements = _parsed(render([("a", Article(blocks=(block,)))]))
    assert "javascript:alert(1)" in elements.texts
    assert "a" not in elements.names


def test_several_pages_are_linked_from_an_index() -> None:
    elements = _parsed(render([("a.txt", Article(headline="Fog")), ("b.txt", Article())]))
    assert [value for name, value in elements.attributes if name == "href"] == ["#page-1", "#page-2"]


def test_every_role_has_a_tag_a_hue_and_a_switch() -> None:
    html = render([("a", _all_evil())])
    assert set(TAGS) == set(Role)
    assert len(set(TAGS.values())) == len(TAGS)
    assert all(1 < len(tag) <= 4 for tag in TAGS.values())
    for role in Role:
        assert f".r-{role} {{ --h: " in html
        assert f'data-role="{role}" checked' in html


def test_a_role_that_the_page_has_not_gets_no_switch() -> None:
    html = render([("a", Article(segments=(_segment("Fog", Role.BODY, 1),)))])
    assert re.findall(r'data-role="(\w+)" checked', html) == ["body"]


def test_the_legend_counts_segments() -> None:
    segments = [_segment("Fog", Role.TAGS, 1), _segment("Sea", Role.TAGS, 2), _segment("Rain", Role.BODY, 3)]
    html = render([("a", Article(segments=tuple(segments)))])
    assert "<span>tags</span><small>2</small>" in html
    assert "<span>body</span><small>1</small>" in html


@pytest.mark.parametrize(
    ("rule", "is_unsure"), [("model 0.60", False), ("model 0.59", True), ("most-read-label", False), ("model", False)]
)
def test_a_line_that_the_model_was_not_sure_of_is_marked(rule: str, is_unsure: bool) -> None:
    html = render([("a", Article(segments=(_segment("Fog", Role.BODY, 1, rule),)))])
    assert ("seg r-body unsure" in html) is is_unsure
    assert f"{int(is_unsure)} unsure" in html


def test_blank_lines_of_the_page_stand_between_rows() -> None:
    segments = (_segment("a", Role.BODY, 1), _segment("b", Role.BODY, 2), _segment("c", Role.BODY, 4))
    html = render([("a", Article(segments=segments))])
    assert html.count("seg r-body apart") == 1


@pytest.mark.parametrize(
    "pages", [Article(), [Article()], "fog", ["fog"], [("fog", None)], None, [("a", Article(), 1)]]
)
def test_what_is_no_pair_of_name_and_article_is_refused(pages: Any) -> None:
    with pytest.raises(
        InputTypeError, match=r"expected pairs of a name and an article, as in \[\('fog.txt', article\)\]"
    ):
        render(pages)


def test_an_empty_article_says_what_is_missing() -> None:
    html = render([("blank.txt", Article(problems=(Problem(kind="empty", message="the page is blank"),)))])
    for text in ("No headline", "No body found", "No boilerplate found", "the page is blank"):
        assert text in html


def test_what_no_encoding_has_still_makes_a_report() -> None:
    html = render([("a\udc80", Article(headline="Fog \udc80 \x00\x1b"))])
    assert "Fog � ␀␛" in html.encode().decode()


def test_same_pages_give_the_same_report() -> None:
    assert render([("a", _all_evil())]) == render([("a", _all_evil())])
