"""The report in a real browser: it renders, its switches work by mouse and by keyboard, nothing of a page runs.

With NEWSCLEAN_SCREENSHOTS naming a folder, the pictures of docs/report.md are taken into it.
"""

import os
from pathlib import Path
from typing import Any

import pytest

import newsclean
from newsclean import Article, Block, Item, Paragraph, Role, Segment
from newsclean.report import render

_ATTACK = "<script>document.title='owned'</script><img src=https://tracker.example/x onerror=document.title='owned'>"
_TEXTS = {
    Role.HEADLINE: "Fog closes Ellmouth harbour " + _ATTACK,
    Role.BODY: "Eleven ships waited outside. " + _ATTACK,
    Role.MOST_READ: "Ten soups for a foggy week " + _ATTACK,
}

# For each element: the contrast of its colour on the nearest background behind it, as WCAG 2 counts it.
_CONTRASTS = """
(() => {
  const canvas = new OffscreenCanvas(1, 1).getContext("2d", {willReadFrequently: true});
  const rgba = (color) => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = color;
    canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data];
  };
  const light = ([r, g, b]) => [r, g, b].map((v) => v / 255)
    .map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4))
    .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
  const behind = (element) => {
    for (let e = element; e; e = e.parentElement) {
      const color = rgba(getComputedStyle(e).backgroundColor);
      if (color[3] === 255) return color;
    }
    return [255, 255, 255, 255];
  };
  return [...document.querySelectorAll(".tag, .text, .line, .why, .switch, small, p, h2, h3, summary")].map((e) => {
    const pair = [light(rgba(getComputedStyle(e).color)), light(behind(e))].sort((a, b) => b - a);
    return [(pair[0] + 0.05) / (pair[1] + 0.05), e.className + " " + e.parentElement.className];
  });
})()
"""


def _article(roles: dict[Role, str]) -> Article:
    segments = [
        Segment(text=text, role=role, span=None, line=line, rule="model 0.97")
        for line, (role, text) in enumerate(roles.items(), start=1)
    ]
    return Article(
        headline=_TEXTS[Role.HEADLINE],
        body=(Paragraph(text=_TEXTS[Role.BODY]),),
        blocks=(Block(role=Role.MOST_READ, heading="Most read", items=(Item(text=_ATTACK, url=_ATTACK),)),),
        segments=tuple(segments),
    )


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "report.html"
    path.write_text(render([("page.html", _article(_TEXTS))]), encoding="utf-8")
    return path


@pytest.fixture
def opened(browser: Any, report: Path) -> Any:
    browser.open(report)
    return browser


def _shown(browser: Any) -> list[str]:
    rows: list[str] = browser.run(
        "[...document.querySelectorAll('.seg')].filter(e => e.offsetParent).map(e => e.querySelector('.tag').innerText)"
    )
    return rows


def _told(browser: Any) -> list[str]:
    """What the rows that show their rule say."""
    told: list[str] = browser.run(
        "[...document.querySelectorAll('.why')].filter(e => e.offsetParent).map(e => e.innerText)"
    )
    return told


def test_it_renders_every_line_as_text(opened: Any) -> None:
    assert _shown(opened) == ["HEAD", "BODY", "MOST"]
    texts = opened.run("[...document.querySelectorAll('.seg > .text')].map(e => e.textContent)")
    assert texts == list(_TEXTS.values())
    assert "Eleven ships waited outside." in opened.run("document.querySelector('.story .text').innerText")


def test_nothing_of_the_page_runs_or_loads(opened: Any, report: Path) -> None:
    assert opened.run("document.title") == "newsclean report: page.html"
    assert opened.requests == [report.as_uri()]
    assert opened.console == []
    assert opened.run("document.images.length") == 0


def test_the_policy_stops_what_escaping_would_miss(opened: Any) -> None:
    opened.run("(b => { b.setAttribute('onclick', 'document.title = \"owned\"'); b.click() })(document.body)")
    opened.run("document.body.append(Object.assign(document.createElement('img'), {src: 'https://tracker.example/x'}))")
    assert opened.run("document.title") != "owned"
    refusals = [entry for entry in opened.console if "Content Security Policy" in entry]
    assert any("script-src" in entry for entry in refusals)
    assert any("tracker.example" in entry for entry in refusals)


def test_a_switch_hides_its_role_by_mouse(opened: Any) -> None:
    opened.point("label.r-most_read", click=True)
    assert _shown(opened) == ["HEAD", "BODY"]
    opened.point("label.r-most_read", click=True)
    assert _shown(opened) == ["HEAD", "BODY", "MOST"]


def test_a_switch_hides_its_role_by_keyboard(opened: Any) -> None:
    opened.press("Tab", 9)
    assert opened.run("document.activeElement.dataset.role") == "headline"
    opened.press(" ", 32, " ")
    assert _shown(opened) == ["BODY", "MOST"]


def test_switches_need_no_script(browser: Any, report: Path) -> None:
    browser.call("Emulation.setScriptExecutionDisabled", value=True)
    try:
        browser.open(report)
        browser.point("label.r-most_read", click=True)
        assert _shown(browser) == ["HEAD", "BODY"]
    finally:
        browser.call("Emulation.setScriptExecutionDisabled", value=False)


@pytest.mark.parametrize(
    ("button", "tags"),
    [
        ("article", ["HEAD", "BODY"]),
        ("boilerplate", ["MOST"]),
        ("none", []),
        ("all", ["HEAD", "BODY", "MOST"]),
    ],
)
def test_buttons_set_several_switches(opened: Any, button: str, tags: list[str]) -> None:
    opened.point(f"button[data-show={button}]", click=True)
    assert _shown(opened) == tags


def test_hovering_a_line_tells_its_rule(opened: Any) -> None:
    assert _told(opened) == []
    opened.point(".seg.r-most_read")
    assert _told(opened) == ["most read by model 0.97 line 3"]


def test_arrow_keys_walk_the_lines_that_are_shown(opened: Any) -> None:
    opened.point("label.r-body", click=True)
    opened.run("document.querySelector('.seg[tabindex=\"0\"]').focus()")
    assert _told(opened) == ["headline by model 0.97 line 1"]
    opened.press("ArrowDown", 40)
    assert _told(opened) == ["most read by model 0.97 line 3"]
    opened.press("ArrowDown", 40)
    assert _told(opened) == ["most read by model 0.97 line 3"]
    opened.press("Home", 36)
    assert _told(opened) == ["headline by model 0.97 line 1"]


def test_the_lines_are_one_tab_stop_that_is_never_hidden(opened: Any) -> None:
    for selector in ("label.r-headline", "button[data-show=boilerplate]"):
        opened.point(selector, click=True)
        stops = opened.run("[...document.querySelectorAll('.seg[tabindex=\"0\"]')].map(e => !!e.offsetParent)")
        assert stops == [True]


def test_rules_can_stand_in_place(opened: Any) -> None:
    opened.point("label:has([data-view=rules])", click=True)
    assert len(_told(opened)) == 3
    opened.run("document.querySelector('.seg').focus()")
    opened.point(".seg.r-body")
    assert len(_told(opened)) == 3


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_text_stands_out_from_what_is_behind_it(browser: Any, tmp_path: Path, scheme: str) -> None:
    path = tmp_path / "roles.html"
    path.write_text(render([("page.txt", _article(dict.fromkeys(Role, "Fog")))]), encoding="utf-8")
    browser.open(path, scheme=scheme)
    contrasts = browser.run(_CONTRASTS)
    assert len(contrasts) > 4 * len(Role)
    assert [(round(ratio, 2), name) for ratio, name in contrasts if ratio < 4.5] == []
    dark = browser.run("matchMedia('(prefers-color-scheme: dark)').matches")
    assert dark is (scheme == "dark")


def test_a_narrow_window_needs_no_scrolling_sideways(browser: Any, report: Path) -> None:
    browser.open(report, width=390)
    assert browser.run("document.documentElement.scrollWidth") <= 390


def test_pictures_for_the_docs(browser: Any, root: Path, tmp_path: Path) -> None:
    """A real page, in both themes; kept where NEWSCLEAN_SCREENSHOTS says."""
    folder = Path(os.environ.get("NEWSCLEAN_SCREENSHOTS", tmp_path))
    page = root / "fixtures" / "pages" / "seed-inserts" / "dump.txt"
    report = tmp_path / "report.html"
    report.write_text(render([(page.name, newsclean.clean(page.read_bytes()))]), encoding="utf-8")
    for scheme in ("light", "dark"):
        browser.open(report, scheme=scheme, width=1360, height=1180)
        browser.point(".seg:nth-of-type(10)")
        browser.screenshot(folder / f"report-{scheme}.png")
        assert (folder / f"report-{scheme}.png").stat().st_size > 20_000
