import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean.readers.markdown.reader import read_markdown
from tests.laws.checks import check_spans


def read(text: str) -> list[tuple[str, str]]:
    page = read_markdown(text)
    check_spans(text, page.fragments)
    return [(fragment.tag, fragment.text) for fragment in page.fragments]


@pytest.mark.parametrize(
    "text",
    [
        "5 * 3 * 2 is 30",
        "snake_case_name stays",
        "#Brookhaven is no heading",
        "a f**k and a s**t",
        "<Copyright Example News> stays",
        "1 < 2 and 3 > 2",
        "[sic] is [not] a link",
        "an open [bracket",
        "AT&T and R&D;",
        "2024. was a good year",
        "-5 degrees",
        "a | b | c",
    ],
)
def test_what_only_looks_like_markdown_is_text(text: str) -> None:
    assert read(text) == [("p", text)]


@pytest.mark.parametrize(
    ("text", "tag", "plain"),
    [
        ("# Bridge closes", "h1", "Bridge closes"),
        ("### Bridge closes", "h3", "Bridge closes"),
        ("Bridge closes\n===", "h1", "Bridge closes"),
        ("Bridge closes\n---", "h2", "Bridge closes"),
        ("  * # Bridge closes", "h1", "Bridge closes"),
        ("  1. ## Bridge closes", "h2", "Bridge closes"),
        ("  *     * ### [Bridge closes](/b)", "h3", "Bridge closes"),
        ("> * ## Bridge closes", "h2", "Bridge closes"),
        ("  * #bridge is closed", "li", "#bridge is closed"),
        ("  * Storm hits", "li", "Storm hits"),
        ("  1. Storm hits", "li", "Storm hits"),
        ("  *     * Storm hits", "li", "Storm hits"),
        ("> Quoted\n> words", "blockquote", "Quoted words"),
        ("One\ntwo\nthree", "p", "One two three"),
        ("```\ncode *here*\n```", "pre", "code *here*"),
        ("| Year | Votes |", "td", "Year Votes"),
        ("* * *", "hr", "* * *"),
        ("![A bridge](/b.jpg)", "img", "A bridge"),
        ("![](/b.jpg)", "img", "image"),
        ("[![A bridge](/b.jpg)](/story)", "img", "A bridge"),
        ("![A bridge](/b.jpg) A caption", "p", "A caption"),
        ("1\\. FC Adlerstadt \\- a \\[club\\]", "p", "1. FC Adlerstadt - a [club]"),
        ("**By** _Ana_ *Lima* and __Jon__", "p", "By Ana Lima and Jon"),
        ("The `code` stays &amp; &lt;so&gt;&nbsp;on", "p", "The code stays & <so> on"),
        ("One<br>two <b>bold</b> <span class='x'>three</span>", "p", "One two bold three"),
        ("Sign in __", "p", "Sign in"),
    ],
)
def test_blocks_and_marks(text: str, tag: str, plain: str) -> None:
    assert read(text) == [(tag, plain)]


@pytest.mark.parametrize(
    ("text", "plain", "url"),
    [
        ("[more](/x)", "more", "/x"),
        ('[ more ](/x "A title (here)")', "more", "/x"),
        ("[more](/x_(y)_z)", "more", "/x_(y)_z"),
        ("[more](/x\\(y\\))", "more", "/x(y)"),
        ("[more](</a b>)", "more", "/a b"),
        ("[more](/a b)", "more", "/a b"),
        ("[more](https://example.org/a-\nvery-long-one)", "more", "https://example.org/a-very-long-one"),
        ("[one\ntwo](/x)", "one two", "/x"),
        ("<https://example.org/x>", "https://example.org/x", "https://example.org/x"),
        ("[_more_ **words**](/x)", "more words", "/x"),
        ("[![alt](/i.jpg) more](/x)", "more", "/x"),
        ("[a [b] c](/x)", "a [b] c", "/x"),
    ],
)
def test_links(text: str, plain: str, url: str) -> None:
    (fragment,) = read_markdown(text).fragments
    assert (fragment.text, fragment.url, fragment.link_chars) == (plain, url, len(plain))


def test_link_and_bold_characters_within_a_sentence() -> None:
    (fragment,) = read_markdown("The **old bridge** over [the Lorne](/lorne) closes.").fragments
    assert fragment.text == "The old bridge over the Lorne closes."
    assert (fragment.strong_chars, fragment.link_chars, fragment.url) == (10, 9, "/lorne")


def test_words_in_parentheses_are_no_target() -> None:
    assert read("[he said](with a smile)") == [("p", "[he said](with a smile)")]


def test_reference_links() -> None:
    page = read_markdown("See [the plan][1] and [Town Hall][].\n\n[1]: https://example.org/p\n[town hall]: /hall\n")
    assert page.fragments[0].text == "See the plan and Town Hall."
    assert page.fragments[0].url == "https://example.org/p"
    assert page.fragments[0].link_chars == 17


@pytest.mark.parametrize(
    ("heading", "tag"),
    [("# Ferry", "pre"), ("Ferry", "p")],  # html2text marks headings and code, inscriptis keeps the page's layout
)
def test_where_most_lines_are_indented_and_no_heading_is_marked_indents_are_layout(heading: str, tag: str) -> None:
    indented = "            The council voted.\n\n                Ana Lima\n\n"
    assert [tag for tag, _ in read(f"{heading}\n\n[Home](/)\n\n{indented}")][-2:] == [tag, tag]


def test_targets_of_references_are_not_shown() -> None:
    targets = ["/mayor", "/council (All of it)", "data:image/svg+xml,%3Csvg viewBox='0 0 8 8'%3E", " (Top news)"]
    listed = "".join(f"   [{number}]: {target}\n" for number, target in enumerate(targets, 1))
    text = f"The [mayor][1] and the\n[council][2] spoke.\n\n{listed}\nEnd\n"
    page = read_markdown(text)
    assert [fragment.text for fragment in page.fragments] == ["The mayor and the council spoke.", "End"]
    check_spans(text, page.fragments)


@pytest.mark.parametrize(
    "line", ["[^1]: The council denied this.", "[^1]: /m", "[Update]: This was changed (twice).", "[Photo]: Lima"]
)
def test_notes_and_labels_are_no_targets(line: str) -> None:
    text = f"The [mayor][1] spoke.\n\n{line}\n\n[1]: /m\n"
    assert [text for _, text in read(text)] == ["The mayor spoke.", line.replace("[", "").replace("]", "")]


@pytest.mark.parametrize("line", ["[1]: login", "[fog]: fog.html", "[the fog]: #fog", "[fog]: ?id=5"])
def test_a_number_or_an_address_tells_a_target(line: str) -> None:
    assert [text for _, text in read(f"The [fog](/fog) is here.\n\n{line}\n")] == ["The fog is here."]


@pytest.mark.parametrize("title", ["", "  ", ' "All of it"', " (All (of) it)", " 'All' "])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_target_may_have_a_title(title: str, end: str) -> None:
    text = f"The [mayor][1] and the [council][2] spoke.\n\n[1]: /mayor{title}\n [2]: <https://h.example/c>{title}\n"
    assert [text for _, text in read(text.replace("\n", end))] == ["The mayor and the council spoke."]


def test_words_among_targets_of_references_are_shown() -> None:
    assert read("The [mayor][1].\n\n[1]: /mayor\nspoke\n")[1:] == [("p", "1: /mayor spoke")]


def test_a_menu_is_one_fragment_a_link() -> None:
    text = "[ Home ](/)[ News ](/news) | [Sport](/sport)\n"
    page = read_markdown(text)
    assert [(f.text, f.url) for f in page.fragments] == [("Home", "/"), ("News", "/news"), ("Sport", "/sport")]
    check_spans(text, page.fragments)


def test_labels_that_touch_a_menus_links_stand_alone() -> None:
    assert read("Topics[Home](/)Contact[News](/news)") == [
        ("p", "Topics"),
        ("p", "Home"),
        ("p", "Contact"),
        ("p", "News"),
    ]


@pytest.mark.parametrize(
    "text", ["By [Ana Lima](/a) and [Jon Doe](/b)", "[Ana Lima](/a), [Jon Doe](/b)", "Read [this](/a) or [that](/b)."]
)
def test_a_sentence_with_links_stays_whole(text: str) -> None:
    assert len(read(text)) == 1


def test_hard_line_breaks_part_but_not_within_a_link() -> None:
    page = read_markdown("One  \ntwo  \n[three  \nfour](/x)")
    assert [(f.text, f.is_break, f.line) for f in page.fragments] == [
        ("One", False, 1),
        ("two", True, 2),
        ("three four", True, 3),
    ]


def test_a_line_for_each_link_has_its_mark_and_what_is_not_linked() -> None:
    page = read_markdown("\\- [Crane sold](/1)  \n\\- [Ferry late](/2)  \n\\- [Bridge shut](/3)\n")
    assert [f.text for f in page.fragments] == ["- Crane sold", "- Ferry late", "- Bridge shut"]


@pytest.mark.parametrize(
    ("rest", "cells"),
    [
        ("again](/1)  \n[Ferry late](/2)", ["News", "---", "Crane sold again", "Ferry late"]),
        ("again  \n[Ferry late](/2)", ["News", "---", "[Crane sold", "again", "Ferry late"]),
    ],
)
def test_a_link_may_go_on_on_the_next_line_of_a_cell(rest: str, cells: list[str]) -> None:
    page = read_markdown(f"News  \n---  \n[Crane sold\n{rest}\n")
    assert [f.text for f in page.fragments] == cells


def test_a_link_goes_on_right_under_its_cell_alone() -> None:
    page = read_markdown("| News  \n---  \n| [Crane sold\nagain](/1)  \n---  \nAna Lima\n")
    assert "Crane sold again" in page.texts
    page = read_markdown("| News  \n---  \n| [Crane sold\n\nagain](/1)  \n")
    assert "Crane sold again" not in page.texts


def test_tables_as_html2text_writes_them() -> None:
    assert read("Year | Votes  \n---|---  \n2020 | 51  \n2024 | [49](/x)  \n\nSource: Town Hall") == [
        ("td", "Year Votes"),
        ("hr", "---|---"),
        ("td", "2020 51"),
        ("td", "2024 49"),
        ("p", "Source: Town Hall"),
    ]


def test_list_items_end_at_unindented_lines() -> None:
    assert read("  * One\n    goes on\n  * [two\nlines](/x)\nMenu") == [
        ("li", "One goes on"),
        ("li", "two lines"),
        ("p", "Menu"),
    ]


@pytest.mark.parametrize(
    ("text", "tag", "plain"),
    [
        ("22. November 2023, 10:07 Uhr", "p", "22. November 2023, 10:07 Uhr"),
        ("12. März 2024", "p", "12. März 2024"),
        ("5. toukokuuta 2024", "p", "5. toukokuuta 2024"),
        ("1. Summer 2023 in Rome", "li", "Summer 2023 in Rome"),
        ("3. April showers", "li", "April showers"),
    ],
)
def test_a_day_is_no_number_of_a_list(text: str, tag: str, plain: str) -> None:
    page = read_markdown(f"# Dam holds\n\n{text}\n")
    assert [(fragment.tag, fragment.text) for fragment in page.fragments[1:]] == [(tag, plain)]


def test_nested_lists_keep_their_indent() -> None:
    page = read_markdown("  * One\n    * Two\n")
    assert [fragment.indent for fragment in page.fragments] == [4, 6]


def test_a_link_around_blocks_reaches_all_of_them() -> None:
    page = read_markdown("[\n\n### Storm hits\n\nToday, 9:10\n\n](/storm)\n\nOther words\n")
    check_spans("[\n\n### Storm hits\n\nToday, 9:10\n\n](/storm)\n\nOther words\n", page.fragments)
    assert [(f.text, f.url) for f in page.fragments if f.text != "["] == [
        ("Storm hits", "/storm"),
        ("Today, 9:10", "/storm"),
        ("Other words", None),
    ]


def test_blocks_that_show_nothing_belong_to_the_fragment_before() -> None:
    text = "[](/)\n\nOne\n\n[](/x)\n\nTwo\n"
    page = read_markdown(text)
    assert page.texts == ["One", "Two"]
    check_spans(text, page.fragments)
    assert text[slice(*(page.fragments[0].span or ()))] == "[](/)\n\nOne\n\n[](/x)"


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("The [river](/a) , it rose", "The river, it rose"),
        ("The _river_ , and the **mill** .", "The river, and the mill."),
        ("The **[river](/a)** . It rose", "The river. It rose"),
        ("The _river_ .5 miles, [Run](/a) .NET", "The river .5 miles, Run .NET"),
        ("Le [pont](/a) ; il rouvre", "Le pont ; il rouvre"),
        ("The river , it rose", "The river , it rose"),
    ],
)
def test_a_mark_behind_a_link_or_emphasis_stands_close(text: str, plain: str) -> None:
    assert [shown for _, shown in read(text)] == [plain]


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("**By****Ana Lima**", "By Ana Lima"),
        ("We went to the****[mill](/mill) , _Rope_****is sold", "We went to the mill, Rope is sold"),
        ("**Ropes****:** the price is **Us$****11.99**", "Ropes: the price is Us$11.99"),
        ("It is the mill's.**** Nobody came", "It is the mill's. Nobody came"),
        ("This is the mill's**** it is for**** us to**** keep", "This is the mill's it is for us to keep"),
    ],
)
def test_four_stars_end_one_emphasis_and_begin_another(text: str, plain: str) -> None:
    assert [shown for _, shown in read(text)] == [plain]


@pytest.mark.parametrize("text", ["He said f**** all of it", "No f****n fog", "“Sh****”, she said", "s****"])
def test_four_stars_for_the_letters_of_a_word_stay(text: str) -> None:
    assert [shown for _, shown in read(text)] == [text]


def test_icons_that_lead_to_networks_are_a_fragment_of_their_names() -> None:
    icons = '  * [ ](https://www.facebook.com/sharer.php?u=a)\n  * [__](https://x.com/ada "X") [](/print)'
    text = f"By Ada Lane\n\n{icons}\n\nOne\n"
    assert read(text) == [("p", "By Ada Lane"), ("li", "facebook.com x.com"), ("p", "One")]
    found = read_markdown(text).fragments[1]
    assert (found.url, found.link_chars) == ("https://www.facebook.com/sharer.php?u=a", len("facebook.com x.com"))
    assert text[slice(*(found.span or ()))] == icons.strip()


def test_icons_stand_on_one_line_or_many() -> None:
    assert read("[](https://t.me/a) [](//www.tiktok.com/@a) [](whatsapp://send)") == [("p", "t.me tiktok.com whatsapp")]
    many = [text for _, text in read("* [](https://facebook.com/a)\n" * 50)]
    assert [len(text) for text in many[:-1]] == [207] * 3
    assert " ".join(many).split() == ["facebook.com"] * 50


def test_a_link_to_a_network_with_words_keeps_them() -> None:
    assert read("[Follow us](https://facebook.com/a)") == [("p", "Follow us")]


def test_an_unclosed_fence_is_not_the_rest_of_the_page() -> None:
    assert read("```\nOne\n\nTwo")[-1] == ("p", "Two")


def test_line_ends_of_all_kinds() -> None:
    text = "# One\r\n\r\nTwo\rthree\u2028four\x0c\n* five"
    page = read_markdown(text)
    assert [(f.text, f.line) for f in page.fragments] == [("One", 1), ("Two three four", 3), ("five", 7)]


@pytest.mark.parametrize("odd", ["\ud83d", "\x00", "\u200b"])
def test_addresses_have_no_unseen_characters(odd: str) -> None:
    """JSON cannot hold a lone surrogate."""
    page = read_markdown(f"# Fog{odd}\n\n[Soup](/soup{odd}) in fog\n\n[Ten soups](/ten-{odd}soups)\n\n[Home]()\n")
    assert [fragment.url for fragment in page.fragments] == [None, "/soup", "/ten-soups", ""]


def test_unseen_characters_and_mojibake() -> None:
    page = read_markdown("\ufeff# Bri\xaddge\u200b closes\n\n[The mayorâ€™s plan](/x)")
    assert [(f.tag, f.text) for f in page.fragments] == [("h1", "Bridge closes"), ("p", "The mayor’s plan")]
    assert page.fragments[1].link_chars == 16
    assert page.problems[0].kind == "mojibake"


ODD = st.text(alphabet='a B1.#-*_|>`~=[]()!<:/"\\&\n\r\u2028\x1f\x00\u200b\xa0é', max_size=120)


@given(ODD | st.text(max_size=200))
def test_spans_cover_the_text_exactly_once(text: str) -> None:
    page = read_markdown(text)
    check_spans(text, page.fragments)
    assert page == read_markdown(text)
    for fragment in page.fragments:
        assert 0 <= fragment.link_chars <= len(fragment.text)
        assert 0 <= fragment.strong_chars <= len(fragment.text)


UNITS = [
    "a ",
    "[",
    "![",
    "<",
    "(",
    "*",
    "|",
    "](",
    "[a](",
    "[a](b)",
    "**a",
    "_ a",
    "`",
    "``a",
    "> ",
    "&a",
    "* \n",
    "<!--",
    "\\",
    "[a][",
    "a  \n",
    "```\n",
    '("',
    "[\n\n",
    "](x)\n\n",
]


@pytest.mark.parametrize("unit", UNITS)
def test_linear_time(unit: str) -> None:
    def seconds(times: int) -> float:
        start = time.process_time()
        read_markdown(unit * times)
        return time.process_time() - start

    small = min(seconds(4_000) for _ in range(2))
    assert seconds(32_000) < 30 * small + 0.2


PANDOC = """::: {#masthead .header}
[The Herald](/){.logo}
:::

# Council to sell lighthouse {#fog .headline}

By [Ana Lima](/ana){rel="author"}

She spoke to [The Sun](http://sun.example/){.ext target="_blank"} on Monday.\\
The vote was close.

::: related
-   [Crane sold again](/crane){.t}
:::
"""


def test_what_pandoc_adds_is_passed_over() -> None:
    assert [fragment.text for fragment in read_markdown(PANDOC).fragments] == [
        "The Herald",
        "Council to sell lighthouse",
        "By Ana Lima",
        "She spoke to The Sun on Monday. The vote was close.",
        "Crane sold again",
    ]
    check_spans(PANDOC, read_markdown(PANDOC).fragments)


@pytest.mark.parametrize(
    "text",
    [
        "A set {a, b} and a [link](/x) to it",
        "In code: function f(x){return 1}",
        ":::note The council has {said} it.",
        "A path C:\\\\",
    ],
)
def test_other_braces_and_backslashes_stay(text: str) -> None:
    assert "{" in read_markdown(text).fragments[0].text or text.endswith("\\")


def test_references_of_marks_are_the_marks() -> None:
    assert read("# Bo &amp; Co\n\n&ldquo;No&rdquo; [she&#39;s](/x) here") == [
        ("h1", "Bo & Co"),
        ("p", "“No” she's here"),
    ]
