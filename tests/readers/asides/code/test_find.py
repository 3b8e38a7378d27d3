import time

import pytest

from newsclean.readers.asides.code.find import find_scripts

STORY = "Fog closed the harbour of Ellmouth for a third day on Monday (the longest in years), and ships waited outside."
TAG_MANAGER = (
    "(function(w,d,s,l,i){w[l]=w[l]||[];w[l].push({'gtm.start':new Date().getTime(),event:'gtm.js'});"
    "var f=d.getElementsByTagName(s)[0],j=d.createElement(s);j.async=true;f.parentNode.insertBefore(j,f);"
    "})(window,document,'script','dataLayer','GTM-0000');"
)
JSON_LD = (
    '{"@context":"https://schema.org","@type":"NewsArticle","headline":"Fog (again) closes: \\"harbour\\" {shut}"}'
)
STYLE = ".css-1ab2{display:flex;margin:0 auto}@media (max-width: 39em){.menu > li a:hover,#top .logo{color:#fff}}"
SCRIPT = """var menu = document.getElementById('menu');
// it's closed at first
if (menu) {
  menu.addEventListener("click", function (event) {
    /* don't follow */ event.preventDefault();
    var pattern = /[({]"/g, text = `${menu} {`;
  });
}"""
DATA = (
    'window.__STATE__="eyJhIjoxfQ=="; window.__NEXT__ = {"page":{"title":"Fog","text":"A bank of fog, it is said."}};'
)
CODES = {"tag manager": TAG_MANAGER, "json-ld": JSON_LD, "style": STYLE, "script": SCRIPT, "data": DATA}
PAGES_OWN = f"{TAG_MANAGER}\n{STYLE}\n{TAG_MANAGER}\n"


def _codes(text: str) -> list[str]:
    return [text[begin:end] for begin, end in find_scripts(text)]


@pytest.mark.parametrize("name", CODES)
@pytest.mark.parametrize("between", ["\n", "\n\n", " ", ""])
def test_code_between_prose_is_found_whole(name: str, between: str) -> None:
    """In lines of its own, joined by spaces, and glued to what stands beside it."""
    text = between.join((PAGES_OWN, "Home", "News", CODES[name], "Sport", STORY))
    assert "".join(_codes(text)[1].split()) == "".join(CODES[name].split())
    assert "".join("".join(_kept(text)).split()) == "".join(f"HomeNewsSport{STORY}".split())


def _kept(text: str) -> list[str]:
    """What is no code, in page order."""
    kept, done = [], 0
    for begin, end in find_scripts(text):
        kept.append(text[done:begin])
        done = end
    return [*kept, text[done:]]


def test_statements_without_braces_go_with_the_code_they_stand_over() -> None:
    code = "window.ads = window.ads || [];\nads.count = 3;\nfunction ad(name) {\n  ads.push({name});\n}"
    assert _codes(f"Home\n{code}\nSport\n") == [code]


def test_a_style_begins_where_its_selector_does() -> None:
    text = f"{PAGES_OWN}All rights reserved.css-9z{{color:red;margin:0}}"
    assert _codes(text)[-1] == ".css-9z{color:red;margin:0}"


def test_brackets_that_are_never_closed_take_no_prose_with_them() -> None:
    broken = "var a = {b: [1, 2, {c: 'x'};"
    text = f"{PAGES_OWN}{broken}\n{STORY}\n{STORY}\n"
    assert _codes(text)[0].endswith(broken)
    assert STORY not in "".join(_codes(text))


def test_code_that_a_story_shows_is_its_text() -> None:
    shown = "func copyFile(to string) {\n    file, err := os.Open(to)\n    defer file.Close()\n    return err\n}"
    assert find_scripts(f"{STORY}\n{shown}\n{STORY}\nHere is another one:\n{shown}\n" + f"{STORY}\n" * 3) == []


@pytest.mark.parametrize("fence", ["```", "~~~", "   ````"])
def test_code_between_fences_is_the_storys_whatever_it_says(fence: str) -> None:
    text = f"{STORY}\n{fence}js\n{SCRIPT}\n{fence}\n{STORY}\n"
    assert find_scripts(text) == []
    assert _codes(f"{TAG_MANAGER}\n{text}{TAG_MANAGER}\n") == [TAG_MANAGER] * 2
    assert _codes(f"{STORY}\n{fence}js\n{SCRIPT}\n{STORY}\n") != []  # never closed


def test_a_little_code_that_only_pages_have_is_found_in_a_long_text() -> None:
    text = f"{STORY}\n" * 20 + TAG_MANAGER + f"\n{STORY}" * 20
    assert _codes(text) == [TAG_MANAGER]


@pytest.mark.parametrize("text", [JSON_LD, f"{TAG_MANAGER}\n{STYLE}\n", "{}{}", ""])
def test_a_text_that_is_nothing_but_code_is_left_as_it_is(text: str) -> None:
    assert find_scripts(text) == []


@pytest.mark.parametrize(
    "prose",
    [
        "The set {1, 2, 3} and the set {a, b} are not the same, the teacher said.",
        "Dear {name}, your order {number} has been sent; it will arrive on {day}.",
        "If (as expected) the bill passes, this.is what she calls it {sic} will change; for (almost) all {of us}.",
        "He wrote {{citation needed}} and {{who}} under it.",
    ],
)
def test_braces_in_prose_are_none(prose: str) -> None:
    assert find_scripts(f"{prose}\n{STORY}") == []
    assert prose not in "".join(_codes(f"{PAGES_OWN}\n{prose}\n{STORY}"))


_UNITS = (
    '{"a":',
    "if (x) {",
    '"\\"{',
    "`\\`{",
    "url({",
    ".a,.b .c>d{x:y}",
    "{{",
    "=/[{",
    "/*{",
    "a b c {",
    "var x = {",
    ";{",
    "@media (x){",
    '{\\"\\"\\"\\"',
    "({})\n",
    "typeof a b c ",  # a statement may begin at each, and the first brace comes behind all of them
)


@pytest.mark.parametrize("unit", _UNITS)
def test_time_grows_with_code_that_never_ends(unit: str) -> None:
    """Eight times the text takes at most 2.3 ** 3 the time."""
    seconds = []
    for size in (50_000, 400_000):
        text = f"{STORY}\n{unit * (size // len(unit))}{{}}{{"
        begun = time.process_time()
        find_scripts(text)
        seconds.append(time.process_time() - begun)
    assert seconds[1] <= max(0.1, seconds[0] * 2.3**3)


@pytest.mark.parametrize(
    "code",
    ["(adsbygoogle = window.adsbygoogle || []).push({});", "!function(d,s){var js;}(document,'script');"],
)
def test_code_of_advertisements_between_paragraphs_is_found_with_its_bracket(code: str) -> None:
    assert _codes(f"{STORY}\n{code}\n{STORY}\n{code}\n{STORY}\n") == [code] * 2


def test_a_comment_at_the_end_of_a_text_is_code_with_and_without_a_blank_line_under_it() -> None:
    code = 'window.a = {b: "c"};\nwindow.d = {e: "f"};\n//]]>'
    assert _codes(f"{STORY}\n{code}") == _codes(f"{STORY}\n{code}\n\n") == [code]


@pytest.mark.parametrize("word", ["shut", "ferm\u00e9s", "kitelep\u00edtetteknek"])
@pytest.mark.parametrize(
    "code", ["window.ads = {}; ads.push({'a': 'b'});", "googletag.cmd.push(() => {ads({a: 1});});"]
)
def test_a_sentence_that_is_glued_to_code_keeps_its_last_word(word: str, code: str) -> None:
    assert _codes(f"{STORY}\nThe port is {word}.{code}{STORY}\n") == [code]
