"""Articles as databases of newspapers export them."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

import newsclean
from newsclean.lexicon import sections_of
from newsclean.readers.asides.records import without_record
from tests.laws.checks import check

TITLE = "Fog closes Ellmouth harbour for a third day"
STORY = (
    "Fog closed the harbour of Ellmouth for a third day on Monday, and eleven ships waited outside the bay.",
    "The harbour master said that no pilot would go out before the lighthouse could be seen from the pier.",
    "Fishermen said they had lost the best week of the season, and prices at the market rose by a fifth.",
    "It is the longest closure since 1987, when the harbour was shut for five days, the railway said.",
)
TEXT, REST = "\n\n".join(STORY), "\n\n".join(STORY[1:])
LABELLED = f"""The Ellmouth Herald

March 1, 2021 Monday
Final Edition

{TITLE}

BYLINE: Ana Lima

SECTION: NEWS; Pg. 4

LENGTH: 215 words

DATELINE: ELLMOUTH

{TEXT}

LOAD-DATE: March 2, 2021

LANGUAGE: ENGLISH

GRAPHIC: A ship outside Ellmouth. Picture: Jo Marsh

PUBLICATION-TYPE: Newspaper

Copyright 2021 Ellmouth Newspapers Ltd.
All Rights Reserved
"""
HEADED = f"""{TITLE}
The Ellmouth Herald
March 1, 2021 Monday

Copyright 2021 Ellmouth Newspapers Ltd. All Rights Reserved

Section: NEWS; Pg. 4
Length: 215 words
Byline: Ana Lima
Highlight: Eleven ships wait outside the bay.

Body

{TEXT}

Graphic

Classification

Subject: FOG (90%); HARBORS & PORTS (89%);
SHIPPING (78%)

Load-Date: March 2, 2021

End of Document
"""
CODED = f"""HD  {TITLE}
BY  Ana Lima
WC  215 words
PD  1 March 2021
SN  The Ellmouth Herald
SC  ELLH
LA  English
CY  (c) 2021 Ellmouth Newspapers Ltd. All rights reserved.

LP  {STORY[0]}

TD  {REST}

NS  gweath : Weather | gcat : Political/General News
RE  uk : United Kingdom
AN  Document ELLH000020210301eh3100012
"""
CODES_ALONE = CODED.replace("  ", "\n")
FIELDS_BEHIND = f"""Document 1 of 12

{TITLE}

Author: Lima, Ana

Publication info: The Ellmouth Herald ; Ellmouth (UK) [Ellmouth (UK)]01 Mar 2021: A4.

ProQuest document link

Full text: {TEXT}

Subject: Fog; Harbors; Ships

Title: {TITLE}

Publication title: The Ellmouth Herald; Ellmouth (UK)

Publication date: Mar 1, 2021

Publisher: Ellmouth Newspapers Ltd

ISSN: 01234567

Language of publication: English

ProQuest document ID: 2494012345

Last updated: 2021-03-02

Database: UK Newsstream
"""
GERMAN = f"""Ellmünder Anzeiger
01.03.2021

Ressort: Lokales
Autor: Ana Lima

{TITLE}

{TEXT}

Quelle: Ellmünder Anzeiger vom 01.03.2021, Nr. 50, S. 4
ISSN: 0123-4567
Dokumentnummer: 2021030112345
"""
HEADLINE_LABELLED = f"""The Ellmouth Herald
March 1, 2021, Monday
SECTION: NEWS, Pg. 4A
LENGTH: 215 words
HEADLINE: {TITLE}
BYLINE: Ana Lima
BODY:
{TEXT}
LOAD-DATE: March 2, 2021
"""
RECORDS = {
    "labels in capitals": LABELLED,
    "labels under a head": HEADED,
    "codes": CODED,
    "codes on lines of their own": CODES_ALONE,
    "fields behind the text": FIELDS_BEHIND,
    "German": GERMAN,
    "a labelled headline": HEADLINE_LABELLED,
    "Spanish": LABELLED.replace("BYLINE", "AUTOR").replace("LENGTH: 215 words", "LONGITUD: 215 palabras"),
    "French": LABELLED.replace("BYLINE:", "AUTEUR :")
    .replace("LENGTH: 215 words", "LONGUEUR : 215 mots")
    .replace("SECTION:", "RUBRIQUE :"),
    "a mark of UTF-8": f"\ufeff{CODED}",
    "line ends of Windows": LABELLED.replace("\n", "\r\n"),
}


@pytest.mark.parametrize("record", RECORDS.values(), ids=RECORDS)
def test_a_record_gives_its_article(record: str) -> None:
    article = check(record)
    assert (article.headline, article.authors) == (TITLE, ("Ana Lima",))
    assert [paragraph.text for paragraph in article.body] == list(STORY)
    assert article.dateline is not None
    assert str(article.dateline.published)[:10] == "2021-03-01"


HEADS = {
    "title, author, date": f"Title: {TITLE}\nAuthor: Ana Lima\nDate: 2021-03-01\n\n{TEXT}",
    "title, address": f"Title: {TITLE}\nURL: https://herald.example/fog\n\nBy Ana Lima\nMarch 1, 2021\n\n{TEXT}",
    "capitals, text": f"TITLE: {TITLE}\nAUTHORS: Ana Lima\nDATE: March 1, 2021\nSOURCE: The Herald\nTEXT:\n{TEXT}",
    "blank lines": f"\n\nTitle: {TITLE}\n\nAuthor: Ana Lima\n\nPublished: 2021-03-01\n\nContent:\n\n{TEXT}",
    "bold": f"**Title:** {TITLE}\n**Author:** Ana Lima\n**Published:** March 1, 2021\n\n{TEXT}",
    "Markdown": f"Title: {TITLE}\nAuthor: Ana Lima\nDate: 2021-03-01\n\n# {TITLE}\n\n[Home](/) [News](/news)\n\n{TEXT}",
    "a list of authors": f"URL: http://h.test\nTitle: {TITLE}\nDate: 2021-03-01\nAuthors: ['Ana Lima']\nText: {TEXT}",
    "German": f"Titel: {TITLE}\nAutor: Ana Lima\nDatum: 01.03.2021\nQuelle: Anzeiger\nText:\n{TEXT}",
    "a mark of UTF-8": f"\ufeffTitle: {TITLE}\nAuthor: Ana Lima\nDate: 2021-03-01\n\n{TEXT}",
    "French": f"Titre : {TITLE}\nAuteur : Ana Lima\nDate\xa0: 1er mars 2021\nSource : Le Courrier\n\n{TEXT}",
    "Spanish": f"Título: {TITLE}\nAutor: Ana Lima\nFecha: 01/03/2021\nFuente: Heraldo\n\n{TEXT}",
}


@pytest.mark.parametrize("saved", HEADS.values(), ids=HEADS)
def test_a_text_saved_with_a_head_gives_its_article(saved: str) -> None:
    article = check(saved)
    assert (article.headline, article.authors) == (TITLE, ("Ana Lima",))
    assert [paragraph.text for paragraph in article.body] == list(STORY)
    assert article.dateline is not None
    assert str(article.dateline.published)[:10] == "2021-03-01"


def test_the_address_of_a_head_is_the_articles() -> None:
    assert newsclean.clean(HEADS["title, address"]).url == "https://herald.example/fog"


def test_other_labels_among_those_of_a_head_stay() -> None:
    article = check(f"Title: {TITLE}\nSubtitle: Eleven ships wait\nAuthor: Ana Lima\nDate: 2021-03-01\n\n{TEXT}")
    assert (article.headline, article.authors) == (TITLE, ("Ana Lima",))
    assert article.dateline is not None
    assert article.text.endswith(TEXT)
    assert article.segments[2].text == "Subtitle: Eleven ships wait"
    assert article.segments[2].rule != "record-field"


def test_authors_of_a_head_stand_in_a_list_as_python_shows_it() -> None:
    head = HEADS["a list of authors"].replace("['Ana Lima']", "['Ana Lima', \"Jo Marsh\"]")
    assert newsclean.clean(head).authors == ("Ana Lima", "Jo Marsh")


@pytest.mark.parametrize(
    "text",
    [
        f"Title: {TITLE}\n\n{TEXT}",
        f"Author: Ana Lima\nDate: 2021-03-01\n\n{TEXT}",
        f"Home\nTitle: {TITLE}\nAuthor: Ana Lima\n\n{TEXT}",
        f"Title: {TITLE}\n\n{STORY[0]}\n\nAuthor: Ana Lima\n\n{TEXT}",
        f"Title: {TITLE}\n\nURL Source: https://herald.example/fog\n\nMarkdown Content:\n{TEXT}",
    ],
    ids=["a title alone", "no title", "behind a menu", "labels apart", "a service's header"],
)
def test_other_labels_are_no_head(text: str) -> None:
    assert without_record(text) is None


def test_fields_are_segments_of_their_own_and_each_line_is_the_records() -> None:
    segments = newsclean.clean(HEADED).segments
    fields = [each.text for each in segments if each.rule == "record-field"]
    assert fields[:4] == [
        "Section: NEWS; Pg. 4",
        "Length: 215 words",
        "Highlight: Eleven ships wait outside the bay.",
        "Body",
    ]
    assert "Subject: FOG (90%); HARBORS & PORTS (89%); SHIPPING (78%)" in fields
    for segment in segments:
        assert segment.span is not None
        assert segment.line == HEADED[: segment.span[0]].count("\n") + 1


def test_several_articles_in_one_text_are_a_problem() -> None:
    assert [problem.kind for problem in newsclean.clean(HEADED).problems] == []
    problems = newsclean.clean(f"{HEADED}\n\n{HEADED}").problems
    assert [problem.kind for problem in problems] == ["feed"]
    assert "2 articles" in problems[0].message
    french = HEADED.replace("Length: 215 words", "Longueur\xa0: 215 mots")
    assert [problem.kind for problem in newsclean.clean(f"{french}\n\n{french}").problems] == ["feed"]


@pytest.mark.parametrize("record", [LABELLED, f"Title: {TITLE}\nDate: 2021-03-01\nText: {TEXT}"])
def test_line_ends_of_windows_change_no_line(record: str) -> None:
    plain, windows = newsclean.clean(record), newsclean.clean(record.replace("\n", "\r\n"))
    assert [(each.line, each.text) for each in plain.segments] == [(each.line, each.text) for each in windows.segments]


@pytest.mark.parametrize(
    ("said", "authors"),
    [
        ("Lima, Ana; Marsh, Jo", ("Ana Lima", "Jo Marsh")),
        ("García Márquez, Gabriel", ("Gabriel García Márquez",)),
        ("Martin, A. M.", ("A. M. Martin",)),
        ("Ana Lima, Staff Writer", ("Ana Lima",)),
        ("By Ana Lima, The Ellmouth Herald", ("Ana Lima",)),
        ("By Ana Lima, Jo Marsh", ("Ana Lima", "Jo Marsh")),
        ("Ana Lima, Jo Marsh and Ben Okri", ("Ana Lima", "Jo Marsh", "Ben Okri")),
    ],
)
@pytest.mark.parametrize("record", [FIELDS_BEHIND.replace("Lima, Ana", "Ana Lima"), LABELLED])
def test_names_are_in_order(record: str, said: str, authors: tuple[str, ...]) -> None:
    assert newsclean.clean(record.replace("Ana Lima", said)).authors == authors


@pytest.mark.parametrize(
    "text",
    [
        f"{TITLE}\n\nBy Ana Lima\n\n{TEXT}",
        f"{TITLE}\n\nSection: News\nAuthor: Ana Lima\nLanguage: English\n\n{TEXT}",
        f"The Pilot's Almanac\n\nAuthor: Ana Lima\nPublisher: Ellmouth Press\nLength: 320 pages\nISSN: 1234\n\n{TEXT}",
        f"{TITLE}\n\nLength: 215 words\n\n{TEXT}",
        f"{TITLE}\n\n{TEXT}\n\nThe length: 215 words or so",
        f"HD video of the bay\nPD: none\n{TEXT}",
        "",
    ],
    ids=["a dump", "labels of a page", "a book", "one label", "within a line", "words like codes", "nothing"],
)
def test_it_leaves_what_is_no_record(text: str) -> None:
    assert without_record(text) is None


@pytest.mark.parametrize("opener", ["Update: ", "People: ", "IN short, "])
@pytest.mark.parametrize("record", [LABELLED, HEADED, CODED], ids=["LABELLED", "HEADED", "CODED"])
def test_a_paragraph_that_begins_like_a_field_is_the_storys(record: str, opener: str) -> None:
    article = check(record.replace(STORY[2], opener + STORY[2]))
    assert article.headline == TITLE
    assert [paragraph.text for paragraph in article.body] == [*STORY[:2], opener + STORY[2], STORY[3]]


def test_words_like_codes_begin_lines_of_a_story_without_codes() -> None:
    article = newsclean.clean(HEADED.replace(STORY[3], f"PG Wodehouse knew the bay. {STORY[3]}"))
    assert article.text.endswith(f"PG Wodehouse knew the bay. {STORY[3]}")


def test_labels_stand_in_small_letters_and_in_one_kind_but_for_those_alone() -> None:
    lists = sections_of("records.txt")
    for name in ("mark", "counted", "word", "title", "author", "date", "text", "field", "list", "alone"):
        assert all(label == label.casefold() for label in lists[name]), name
    kinds = [label for name in ("title", "author", "date", "text", "field", "list") for label in lists[name]]
    assert len(kinds) == len(set(kinds))


@pytest.mark.parametrize("line", ["Subject: fog\n", "Title: fog\n", "Body\n", "WC 12 words\n", "HD \n", "Author: a;\n"])
def test_endless_fields_take_linear_time(line: str) -> None:
    start = time.process_time()
    assert without_record(f"Length: 215 words\nSection: A\nByline: B\n{line * 40_000}")
    assert time.process_time() - start < 5


_PIECES = (
    "Length: 215 words",
    "Section: News",
    "Byline: Lima, Ana",
    "Body",
    "HD  Fog",
    "WC  12 words",
    "LP  ",
    "",
    *STORY,
)


@given(st.lists(st.sampled_from(_PIECES), max_size=30).map("\n".join))
def test_whatever_the_fields_are_no_character_is_lost(text: str) -> None:
    check(text)
    check(f"Length: 215 words\nLoad-Date: 1\nSection: A\n{text}")
