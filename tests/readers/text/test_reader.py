import textwrap
import time
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean.page import Page
from newsclean.readers.markdown.reader import read_markdown
from newsclean.readers.text.reader import read_text
from tests.laws.checks import check_spans


def read(text: str) -> list[tuple[str, str]]:
    return [(fragment.tag, fragment.text) for fragment in read_text(text).fragments]


def check_page(text: str, page: Page) -> None:
    """Spans cover the text once, begin and end with what shows, and stand on the lines that they say."""
    check_spans(text, page.fragments)
    for fragment in page.fragments:
        start, end = fragment.span or (0, 0)
        assert text[start:end].strip() == text[start:end]
        assert len(text[: start + 1].splitlines()) <= fragment.line <= len(text[:end].splitlines())


@pytest.mark.parametrize(
    "line",
    [
        "-5 degrees in Eastport",
        "–5 degrees",
        "1. FC Adlerstadt won",
        "2024. was a good year",
        "12.30 trains leave",
        "– No, said the mayor.",
        "- Nothing at all - said the mayor.",
        "- who knows?",
        "- and then it rained",
        "Home | News | Sport",
        "Tuesday • 5 min read",
        "*Prices as of Monday",
        "#Brookhaven",
        ">Read",
        "+1.19 (+1.53%)",
        "-->",
    ],
)
def test_what_only_looks_like_a_marker_is_text(line: str) -> None:
    assert read(line) == [("", line)]


@pytest.mark.parametrize(
    ("line", "tag", "text"),
    [
        ("- Storm hits Eastport", "li", "Storm hits Eastport"),
        ("* Storm hits Eastport", "li", "Storm hits Eastport"),
        ("  +  Storm", "li", "Storm"),
        ("• Storm", "li", "Storm"),
        ("· Storm", "li", "Storm"),
        ("◦ 5 dead", "li", "5 dead"),
        ("|Next >", "td", "Next >"),
        ("|Jon Doe", "td", "Jon Doe"),
        ("| Year | Votes |", "td", "Year Votes"),
        ("> Quoted mail", "blockquote", "Quoted mail"),
        (">> Quoted twice", "blockquote", "Quoted twice"),
    ],
)
def test_markers_are_told_from_text(line: str, tag: str, text: str) -> None:
    assert read(line) == [(tag, text)]


@pytest.mark.parametrize("line", ["|", "---", "•", "* * *", "- ", "|---|", ">", "--", "| |"])
def test_a_line_of_marks_keeps_them(line: str) -> None:
    assert read(line) == [("", line.strip())]


def test_dashes_and_numbers_are_markers_where_lists_stand_beside() -> None:
    assert read("– eggs\n– Milk\n– Flour") == [("", "– eggs"), ("li", "Milk"), ("li", "Flour")]
    assert read("- eggs\n- milk") == [("li", "eggs"), ("li", "milk")]
    assert read("1. Boil\n2. Stir\n4. Eat") == [("li", "Boil"), ("li", "Stir"), ("", "4. Eat")]
    assert read("– Yes, she said.\n– No, he said.") == [("", "– Yes, she said."), ("", "– No, he said.")]


def test_rows_around_a_line_of_dashes_are_a_table() -> None:
    assert read("Year | Votes\n---|---\n2020 | 51\n2024 | 49\nSource: Town Hall") == [
        ("td", "Year Votes"),
        ("", "---|---"),
        ("td", "2020 51"),
        ("td", "2024 49"),
        ("", "Source: Town Hall"),
    ]


def test_one_fragment_a_line_with_span_line_and_indent() -> None:
    text = "One\r\n\r\n   * Two  words \r\tThree\u2028Four"
    page = read_text(text)
    assert page.format == "text"
    assert [(f.text, f.line, text[slice(*(f.span or ()))], f.indent) for f in page.fragments] == [
        ("One", 1, "One", 0),
        ("Two words", 3, "* Two  words", 5),
        ("Three", 4, "Three", 8),
        ("Four", 5, "Four", 0),
    ]


WRAPPED = """\
The council of Brookhaven voted on Tuesday to close the old bridge over
the river Lorne, which engineers had called unsafe for many years. The
mayor said that it was a hard choice.

A second paragraph follows here. It speaks of money and of the many ways
in which the town could get it, and it has three lines so that there can
be no doubt about it.
Nobody disagreed.
"""


def test_wrapped_prose_is_joined() -> None:
    first, second, third = read_text(WRAPPED).fragments
    assert first.text.startswith("The council")
    assert first.text.endswith("a hard choice.")
    assert first.text.count(" the river ") == 1
    assert first.span == (0, WRAPPED.index("\n\n"))
    assert second.line == 5
    assert third.text == "Nobody disagreed."


@pytest.mark.parametrize("width", [60, 72, 100])
def test_short_paragraphs_between_blank_lines_are_joined_by_the_width_of_all(width: int) -> None:
    paragraphs = [
        "The council of Brookhaven voted on Tuesday to close the old bridge over the river Lorne, for many years.",
        "Councillors said that the repairs would have cost four millions more than all the money the town has.",
        "The mayor called it a hard choice, and one that nobody in the town hall had wanted to make before the winter.",
        "Nobody disagreed.",
    ]
    text = "\n\n".join(textwrap.fill(paragraph, width) for paragraph in ("Bridge closes", *paragraphs))
    assert read_text(text).texts == ["Bridge closes", *paragraphs]


COLUMN = """\
The city council voted on Tues-
day to close the old tram depot
in Ellmouth, ending months of ar-
gument over its cost.
{}“We could not go on paying for
a building that nobody uses,” said
the council’s leader, Ana Lima, af-
ter the vote.
{}Residents of the surrounding
streets had asked for a park there,
and some 400 signed a petition.

Sport
news
weather
"""


@pytest.mark.parametrize("between", ["", "   ", "\n"])
def test_a_newspaper_s_column_is_joined_where_hyphens_part_its_words(between: str) -> None:
    assert read_text(COLUMN.format(between, between)).texts[-6:] == [
        "The city council voted on Tuesday to close the old tram depot in Ellmouth, ending months of argument over its"
        " cost.",
        "“We could not go on paying for a building that nobody uses,” said the council’s leader, Ana Lima, after the"
        " vote.",
        "Residents of the surrounding streets had asked for a park there, and some 400 signed a petition.",
        "Sport",
        "news",
        "weather",
    ]
    whole = COLUMN.format(between, between).replace("Tues-\nday", "Tues\nday")  # two ends of lines are not enough
    assert len(read_text(whole).texts) > 12


def test_titles_with_capitals_were_wrapped_at_the_margin_of_the_paragraphs() -> None:
    title = "Council Votes To Close Old Bridge: All The Dates, The Detours, The Costs And More"
    body = "\n\n".join(textwrap.indent(textwrap.fill(paragraph, 66), "   ") for paragraph in PARAGRAPHS)
    assert read_text(f"{textwrap.fill(title, 78)}\n\n{body}\n\nSport\nWeather\n").texts[0] == title


def test_wrapped_lines_that_go_on_with_a_noun_are_joined() -> None:
    """German, where nouns have capitals: that the next line begins in small letters says little."""
    paragraphs = [
        "Im Rathaus von Wellbach hat Bürgermeisterin Hanne Lüders am Montag nach langer Aussprache mit Eltern "
        "Hilfe für Kindergärten, Schulen und Vereine der Altstadt zugesagt.",
        "Der Gemeinderat stimmte für Zuschüsse, für Räume und für Fahrten. Gegen das Vorhaben sprachen zuletzt nur "
        "Stadträte zweier Fraktionen, denen Ausgaben von vier Millionen Euro im nächsten Jahr zu hoch waren.",
        "Kritiker wie Landrat Ole Brandt nannten das Vorhaben Flickwerk. Die Träger der Heime hatten am Freitag "
        "Listen mit Schäden an Dächern und Fenstern vorgelegt.",
    ]
    lines = [textwrap.wrap(paragraph, 60) for paragraph in paragraphs]
    goes_on = [line[0].islower() for rest in lines for line in rest[1:]]
    assert 2 * sum(goes_on) < len(goes_on)
    assert read_text("\n\n".join("\n".join(paragraph) for paragraph in lines)).texts == paragraphs


@pytest.mark.parametrize("cell", ["Ferry  9.30", "Tram               4.10"])
def test_rows_of_a_table_are_not_joined(cell: str) -> None:
    rows = "\n".join(f"{name:<40}{cell:>30}" for name in ("Harbour", "Lighthouse", "Old town", "Pier"))
    assert len(read_text(f"{rows}\n\n{rows}\n").fragments) == 8


PARAGRAPHS = [
    "The council of Brookhaven voted on Tuesday to close the old bridge over the river Lorne, for many years.",
    "Councillors said that the repairs would have cost four millions more than all the money the town has, and that "
    "the state would give none of it before the end of the next year, when the roads are mended.",
    "Nobody disagreed.",
    "The mayor called it a hard choice, and one that nobody in the town hall had wanted to make before the winter.",
]


@pytest.mark.parametrize("indent", [2, 4, 8])
def test_indented_first_lines_begin_paragraphs(indent: int) -> None:
    text = "\n".join(textwrap.fill(paragraph, 66, initial_indent=" " * indent) for paragraph in PARAGRAPHS)
    assert read_text(text).texts == PARAGRAPHS
    check_page(text, read_text(text))


def test_what_stands_at_another_column_was_wrapped_at_the_same_margin() -> None:
    """A heading of two lines at the edge of a page by lynx, whose paragraphs stand three columns further in."""
    heading = "Brookhaven closes the old bridge over the river Lorne, which nobody dares to use"
    body = "\n\n".join(textwrap.indent(textwrap.fill(paragraph, 66), "   ") for paragraph in PARAGRAPHS)
    text = f"{textwrap.fill(heading, 68)}\n\n{body}\n\nSport\nWeather\n"
    assert read_text(text).texts == [heading, *PARAGRAPHS, "Sport", "Weather"]


def test_lines_at_columns_of_their_own_that_no_paragraph_shares_stay_apart() -> None:
    """A menu beside wrapped prose, in small letters."""
    body = "\n\n".join(textwrap.indent(textwrap.fill(paragraph, 66), "   ") for paragraph in PARAGRAPHS)
    lines = ["news from the town", "sport and weather", "letters to the editor"]
    assert read_text(body + "\n\n" + "\n".join(lines)).texts == [*PARAGRAPHS, *lines]


def test_marks_of_links_count_as_columns() -> None:
    """By lynx a line is as long as it is with "[12]" in it."""
    text = PARAGRAPHS[1].replace("the state", "[12]the [13]state").replace("cost", "[11]cost")
    addresses = "".join(f"   {number}. http://herald.example/{number}\n" for number in range(1, 14))
    paragraphs = [textwrap.fill(paragraph, 66) for paragraph in (PARAGRAPHS[0], text, PARAGRAPHS[3])]
    page = "\n\n".join(paragraphs) + "\n\nReferences\n\n" + addresses
    assert read_text(page).texts[:3] == [PARAGRAPHS[0], PARAGRAPHS[1], PARAGRAPHS[3]]


def test_words_that_a_page_parts_at_line_ends_are_whole() -> None:
    text = (
        "The council of Brookhaven voted on Tuesday to close the old har-\n"
        "bour behind the lighthouse, for which nobody has any more mon-\n"
        "ey, and which the fishermen of the town have not used since the\n"
        "winter of the flood. The mayor said that it had been a hard deci-\n"
        "sion.\n"
    )
    [fragment] = read_text(text).fragments
    assert fragment.text.startswith("The council of Brookhaven voted on Tuesday to close the old harbour behind")
    assert fragment.text.endswith("a hard decision.")
    assert fragment.span == (0, len(text) - 1)


def test_wrapped_lines_of_a_script_without_spaces_are_joined() -> None:
    sentence = (
        "市議会は火曜日の夜、老朽化した港の橋を九年ぶりに開通させることを決め、市長は「長い間お待たせした」と述べた。"
    )
    text = sentence * 5
    for width in (30, 40, 60):
        lines = [text[start : start + width] for start in range(0, len(text), width)]
        assert read_text("\n".join(lines)).texts == [text]


def test_wrapped_lines_of_a_script_without_case_are_joined() -> None:
    text = " ".join(f"صوت مجلس المدينة يوم الثلاثاء على إعادة فتح الجسر القديم بعد {n} سنوات" for n in range(6)) + "."
    assert read_text(textwrap.fill(text, 70)).texts == [text]


def test_wrapped_quotes_and_items_are_joined() -> None:
    quoted = "".join(f"> {line}\n" if line else "\n" for line in WRAPPED.splitlines())
    assert [fragment.tag for fragment in read_text(quoted).fragments] == ["blockquote"] * 3


@pytest.mark.parametrize(
    "text",
    [
        "Storm hits Eastport, many homes have no power\nMayor resigns\nBridge closes for all of the long summer\n",
        "The board, said\nAna Lima\n, voted on Tuesday to close the bridge over the river in\nBrookhaven\nas said.\n",
        "Roses are red\nviolets are blue\nsugar is sweet\nand so are you\n",
        "https://example.org/a-very-long-address-that-goes-on-and-on\nhttps://example.org/b-another\nhttps://example.org/c\n",
        "港の橋が九年ぶりに開通した\n2024-05-14 18:49\n"
        "市議会は火曜日の夜、老朽化した港の橋を九年ぶりに開通させることを決めた。\n"
        "市長は「長い間お待たせした」と述べ、費用は四百二十万円だったと説明した。\n"
        "技術者は昨年の春、橋脚の二本にひびを見つけ、修理を急ぐよう求めていたが、予算が足りなかった。\n",
        "صوت مجلس المدينة يوم الثلاثاء على إعادة فتح الجسر القديم بعد تسع سنوات.\n"
        "وقال رئيس البلدية إن الانتظار كان طويلا وإن الكلفة بلغت أربعة ملايين.\n"
        "ووجد المهندسون شقوقا في اثنين من الأعمدة في الربيع الماضي بحسب المجلس.\n",
        "يبيع أصحاب المراكب أقل من خمس سلال في اليوم والمجلس يعدهم بسوق جديدة لم تفتح\n"
        "سلمى الدباغ - الميناء الثلاثاء 30 كانون الثاني 2024 مدة القراءة: ست دقائق\n"
        "فيسبوك إكس واتساب\n",
        "მთავარი | პოლიტიკა | ეკონომიკა | სპორტი | კულტურა | ამინდი\n"
        + "სასამართლომ მდინარის კაშხალზე კენჭისყრის გამეორება დაავალა\n" * 2
        + "ოთხშაბათი, 27 მაისი, 2015, 23:41\n",
        "ชาวไร่ยื่นฟ้องคัดค้านผลการลงคะแนนที่ชนะกันเพียงสามร้อยเสียงเมื่อวาน\n"
        "การประปาแจ้งว่าจะศึกษาคำพิพากษาก่อนตัดสินใจว่าจะอุทธรณ์หรือไม่ต่อไป\n"
        "ฝ่ายคัดค้านเขื่อนฉลองหน้าศาลด้วยกระดิ่งวัวและวงแตรวงจนถึงเวลาเที่ยง\n",
        "".join(f"Line number {n} of the notice speaks of the pool of Ellmouth.\n" for n in range(1, 8)),
    ],
    ids=[
        "lines",
        "parts of one",
        "verse",
        "addresses",
        "Japanese",
        "Arabic",
        "an Arabic head",
        "a Georgian title said again",
        "Thai",
        "sentences of one length",
    ],
)
def test_lines_that_were_not_wrapped_stay_apart(text: str) -> None:
    assert len(read_text(text).fragments) == len(text.splitlines())


def test_unseen_characters_are_dropped_from_text_and_kept_in_spans() -> None:
    text = "\ufeffBridge\u200b clo\xadses\x00\n\u200d\n- می\u200cخواهم\n"
    page = read_text(text)
    assert page.texts == ["Bridge closes", "می\u200cخواهم"]
    assert [text[slice(*(fragment.span or ()))] for fragment in page.fragments] == [text[:19], "- می\u200cخواهم"]


def test_a_page_of_unseen_characters_is_one_fragment_without_text() -> None:
    page = read_text(" \u200b\n\ufeff")
    assert [(fragment.text, fragment.span) for fragment in page.fragments] == [("", (1, 4))]
    assert read_text(" \n").fragments == ()


@pytest.mark.parametrize("read", [read_text, read_markdown])
@pytest.mark.parametrize("control", ["\x00", "\x08", "\x1b", "\x7f", "\ud800"])
def test_controls_are_dropped_and_reported(read: Callable[[str], Page], control: str) -> None:
    page = read(f"Fog\n\nElev{control}en ships{control}\n\nwait")
    assert page.texts == ["Fog", "Eleven ships", "wait"]
    assert [(problem.kind, problem.line) for problem in page.problems] == [("control-characters", 3)]


@pytest.mark.parametrize("read", [read_text, read_markdown])
def test_unseen_characters_that_are_text_are_not_reported(read: Callable[[str], Page]) -> None:
    assert read("\ufeffFog\n\nElev\xaden ships\u200b\n\nwait\x0c\u200e").problems == ()


def test_mojibake_is_mended_and_reported() -> None:
    page = read_text("Bridge closes\nThe mayorâ€™s cafÃ© “stays”")
    assert page.texts == ["Bridge closes", "The mayor’s café “stays”"]
    assert [(problem.kind, problem.line) for problem in page.problems] == [("mojibake", 2)]
    assert page.problems[0].message == "Text was decoded with the wrong charset on 1 line; it was mended."
    assert read_text("Café “Größe”").problems == ()


ODD = st.text(alphabet="aB1. -–*•|>\n\r\t\u2028\x85\x0b\x1f\x00\u200b\ufeff\xa0éÃ©", max_size=120)


@given(ODD | st.text(max_size=200))
def test_spans_cover_the_text_exactly_once(text: str) -> None:
    page = read_text(text)
    check_page(text, page)
    assert page == read_text(text)


@given(st.lists(st.integers(1, 14), min_size=30, max_size=90), st.integers(50, 100))
def test_wrapping_loses_no_word(sizes: list[int], width: int) -> None:
    words = " ".join("abcdefghijklmn"[:size] for size in sizes)
    text = textwrap.fill(words, width)
    page = read_text(text)
    check_page(text, page)
    assert " ".join(page.texts) == words
    assert len(page.fragments) == 1 or len(text.splitlines()) < 3 or max(map(len, text.splitlines())) < 50


@pytest.mark.parametrize(
    "unit",
    ["a ", "|", "- ", "1. \n", "> ", "\n", "-|\n", "Ã©", "\u200b", "x | y\n", "lower case words here that go on\n"],
)
def test_linear_time(unit: str) -> None:
    def seconds(times: int) -> float:
        start = time.process_time()
        read_text(unit * times)
        return time.process_time() - start

    small, large = (min(seconds(times) for _ in range(2)) for times in (4_000, 32_000))
    assert large < 30 * small + 0.2


def test_a_paragraph_of_wrapped_lines_without_end_takes_linear_time() -> None:
    """Four megabytes would take half a minute, were the paragraph copied for each line."""
    text = "the council said that the bridge would stay closed and the lorries go on\n" * 56_000
    began = time.process_time()
    assert len(read_text(text).fragments) == 1
    assert time.process_time() - began < 8


LYNX = """   [1]The Herald
     * [2]News

   The council voted on Monday to sell the [3]lighthouse, by nine votes to eight.

References

   Visible links:
   1. http://herald.example/
   2. http://herald.example/news
   3. http://herald.example/lighthouse
"""


def test_marks_of_links_that_lynx_makes_are_no_text() -> None:
    texts = [fragment.text for fragment in read_text(LYNX).fragments]
    assert texts[:3] == [
        "The Herald",
        "News",
        "The council voted on Monday to sell the lighthouse, by nine votes to eight.",
    ]
    check_page(LYNX, read_text(LYNX))


def test_marks_of_links_go_whatever_ends_the_lines() -> None:
    texts = [fragment.text for fragment in read_text(LYNX.replace("\n", "\r\n")).fragments]
    assert texts[2] == "The council voted on Monday to sell the lighthouse, by nine votes to eight."


@pytest.mark.parametrize(
    "text", ["The council voted [3]again.\n", "Sold [3]again.\nReferences\nAna Lima, A life by the sea\n"]
)
def test_other_marks_in_brackets_stay(text: str) -> None:
    """A footnote's mark is the author's."""
    assert "[3]again" in read_text(text).fragments[0].text


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("&ldquo;It&#39;s over,&rdquo; she said&nbsp;of Bo &amp; Co.", "“It's over,” she said of Bo & Co."),
        ("Sold&#8203; again&#8206;", "Sold again"),  # unseen marks
        ("&nbsp;", "&nbsp;"),  # nothing would be left
        ("Write &lt;p&gt; &copy; here", "Write &lt;p&gt; &copy; here"),  # code, as it may be
        ("Q&A; R&D;", "Q&A; R&D;"),
    ],
)
def test_references_of_marks_that_a_dump_shows_are_the_marks(text: str, found: str) -> None:
    assert [fragment.text for fragment in read_text(text).fragments] == [found]
    check_page(text, read_text(text))


@pytest.mark.parametrize("mark", "»›→▸")
def test_arrows_beside_each_other_are_marks(mark: str) -> None:
    assert read(f"{mark} Crane sold\n{mark} ferry late") == [("li", "Crane sold"), ("li", "ferry late")]
    assert read(f"Er sagte: «So\n{mark} und ging.")[1] == ("", f"{mark} und ging.")


@pytest.mark.parametrize("mark", "・■▶·•ㆍ｜")
def test_bullets_without_a_space_are_marks_beside_each_other(mark: str) -> None:
    assert read(f"{mark}橋が開通\n{mark}市長が辞任") == [("li", "橋が開通"), ("li", "市長が辞任")]
    assert read(f"{mark}橋が開通\n市長が辞任")[0] == ("", f"{mark}橋が開通")


def test_marks_of_notes_and_changes_are_none() -> None:
    assert read("*Prices as of Monday\n*Tax is left out")[0] == ("", "*Prices as of Monday")
    assert read("+1.19\n+1.53")[0] == ("", "+1.19")


def test_a_square_alone_opens_a_title() -> None:
    assert read("■ 관련기사\n- 다리 열려\n- 시장 사임")[0] == ("", "관련기사")
    assert read("■ 다리 열려\n■ 시장 사임")[0] == ("li", "다리 열려")


def test_the_pipe_that_every_line_begins_with_is_an_edge() -> None:
    text = "| River rises\n| - Crane sold\n| - Ferry late\n| |Ana Lima\n|The river rose.\n| |"
    page = read_text(text)
    assert [(fragment.tag, fragment.text) for fragment in page.fragments] == [
        ("", "River rises"),
        ("li", "Crane sold"),
        ("li", "Ferry late"),
        ("td", "Ana Lima"),
        ("", "The river rose."),
        ("", "| |"),
    ]
    check_page(text, page)


@pytest.mark.parametrize("lines", [("| River rises",) * 4, ("| Ana | Joe",) * 6, ("| River rises", "Crane sold") * 5])
def test_other_pipes_part_cells(lines: tuple[str, ...]) -> None:
    assert read("\n".join(lines))[0][0] == "td"
