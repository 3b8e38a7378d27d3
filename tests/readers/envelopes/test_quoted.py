"""Pages that mails quote."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import newsclean
from newsclean.readers.envelopes.quoted import unquoted
from tests.laws.checks import check
from tests.memory import peak_of

STORY = (
    "Fog closed the harbour of Ellmouth for a third day on Monday, and\neleven ships waited outside the bay.",
    "The harbour master said that no pilot would go out before the\nlighthouse could be seen from the pier.",
    "Fishermen said they had lost the best week of the season, and prices\nat the market rose by a fifth.",
)
PAGE = "\n\n".join(("Fog closes Ellmouth harbour", "By Ana Lima", "March 1, 2021", *STORY))
WROTE = "On Mon, 1 Mar 2021 at 20:15, Jo Marsh <jo@mail.example> wrote:"


def quoted(mark: str, page: str = PAGE) -> str:
    return "\n".join((mark + line).rstrip() for line in page.split("\n"))


@pytest.mark.parametrize("mark", ["> ", ">", ">> ", "> > "])
@pytest.mark.parametrize("before", ["", f"{WROTE}\n\n", f"{WROTE}\n", "FYI\n\n"])
def test_a_quoted_page_is_the_page(mark: str, before: str) -> None:
    article = check(before + quoted(mark))
    assert (article.headline, article.authors) == ("Fog closes Ellmouth harbour", ("Ana Lima",))
    assert article.text == "\n\n".join(" ".join(text.split()) for text in STORY)
    assert article.dateline is not None
    assert [problem.kind for problem in article.problems] == ["escaped"]


@pytest.mark.parametrize(
    "wrote",
    [
        "On Mon, 1 Feb 2021, Jo Marsh wrote:\n",
        "Am 01.02.21 um 08:15 schrieb Jo Marsh:\n",
        "Le lun. 1 févr. 2021 à 08:15, Jo Marsh <jo@mail.example> a écrit :\n\n",
        "On Mon, 1 Feb 2021 at 08:15, Jo Marsh\n<jo@mail.example> wrote:\n\n",
    ],
)
@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_when_who_wrote_is_neither_headline_nor_date(wrote: str, ends: str) -> None:
    mail = (wrote + quoted("> ", PAGE.replace("March 1, 2021\n\n", ""))).replace("\n", ends)
    article = check(mail)
    assert (article.headline, article.authors) == ("Fog closes Ellmouth harbour", ("Ana Lima",))
    assert (article.dateline, article.deck) == (None, None)
    assert article.text == "\n\n".join(" ".join(text.split()) for text in STORY)
    assert article.segments[0].line == wrote.count("\n") + 1


def test_a_note_over_the_quotes_stays() -> None:
    article = check(f"You should read this, as it is about us:\n\n{quoted('> ')}")
    assert article.segments[0].text == "You should read this, as it is about us:"


def test_spans_and_lines_are_those_of_the_mail() -> None:
    mail = f"{WROTE}\n\n{quoted('> ')}"
    byline = next(each for each in newsclean.clean(mail).segments if each.role == "byline")
    assert byline.line == 5
    assert byline.span is not None
    assert "By Ana Lima" in mail[slice(*byline.span)]


@pytest.mark.parametrize(
    "page",
    [
        PAGE,
        f"{PAGE}\n\n{quoted('> ', STORY[0])}",
        "> Home\n> Sport\n> Fog",
        "\n".join(STORY).replace("the", ">the"),
        ">\n" * 9,
        "",
    ],
    ids=["no quote", "a quote in a story", "few lines", "marks within lines", "marks alone", "nothing"],
)
def test_it_leaves_other_pages(page: str) -> None:
    assert unquoted(page) is None


@pytest.mark.parametrize(("others", "is_it"), [(2, True), (3, False)])
def test_most_lines_are_quoted(others: int, is_it: bool) -> None:
    mail = "\n".join([*["A line of the mail itself"] * others, *["> A line that it quotes"] * 8])
    assert (unquoted(mail) is not None) is is_it


@given(
    st.lists(st.sampled_from((">", "> ", "\n", " ", "Fog closes", "> Sport", "\r\n", *STORY)), max_size=30).map("".join)
)
def test_whatever_is_quoted_no_character_is_lost(text: str) -> None:
    check(text)
    check(quoted("> ", text))


def test_memory_is_that_of_the_text() -> None:
    page = "> Fog closes the harbour.\n" + ">\n" * 200_000
    assert peak_of(unquoted, page) < 60 * len(page)
