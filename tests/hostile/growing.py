"""A realistic page of any size: stories with their bylines, and the menus and lists around them, in turn."""

import itertools
import textwrap
from collections.abc import Callable, Iterable, Iterator

_MENU = ("Home", "World", "Business", "Sport", "Arts", "Weather", "Archive", "About us", "Contact")
_PLACES = ("Adlerstadt", "Port Harrow", "Nordby", "Velm", "Saint Orso", "Kestrel Bay", "Lower Marsh")
_PEOPLE = ("Ana Lima", "Bo Berg", "Clara Voss", "Dario Penn", "Edda Storm", "Femi Cole")
_SENTENCES = (
    "The council of {place} voted on Monday to reopen the old harbour bridge, nine years after it was closed.",
    "“We have waited long enough,” said {person}, who has run the ferry office since 2011.",
    "Engineers found cracks in two of the {number} piers last spring, and repairs cost 4.2 million.",
    "Residents complained that lorries were sent through {place} at night; the ministry did not reply.",
    "According to {person}, traffic fell by {number} per cent within a year.",
)

_FIRST = (
    2_100  # no years; from 1 on, pages of 3 to 13 MB came to numbers of four digits, which lines are read for dates for
)

Line = tuple[str, str]  # tag, text


def _lines() -> Iterator[Line]:
    """The lines of one page after another, without end, all with numbers that a date may have: none is cheap."""
    for number in itertools.count(_FIRST):
        place, person = _PLACES[number % len(_PLACES)], _PEOPLE[number % len(_PEOPLE)]
        yield from (("li", label) for label in _MENU)
        yield "h1", f"Bridge {number} over the Harrow opens in {place} after nine years"
        yield "p", f"By {person}"
        yield "p", f"Saturday, {number % 28 + 1} November 2017 10:{number % 60:02}"
        for at in range(8):
            sentences = (_SENTENCES[(number + at + more) % len(_SENTENCES)] for more in range(2 + at % 3))
            yield "p", " ".join(sentences).format(place=place, person=person, number=number + at)
        yield "h3", "Most Read"
        yield from (("li", f"{name} names a new mayor of {place}, number {number}") for name in _PEOPLE)
        yield "p", "Subscribe to our newsletter"


def _html(line: Line) -> str:
    tag, text = line
    return f"<li class=menu><a href='/{len(text)}'>{text}</a></li>\n" if tag == "li" else f"<{tag}>{text}</{tag}>\n"


def _markdown(line: Line) -> str:
    tag, text = line
    if tag == "li":
        return f"* [{text}](/{len(text)})\n"
    return f"{ {'h1': '# ', 'h3': '### '}.get(tag, '') }{text}\n\n"


FORMATS: dict[str, Callable[[Line], str]] = {
    "html": _html,
    "text": lambda line: line[1] + "\n",
    "markdown": _markdown,
}


def page(format: str, size: int) -> str:
    """A page of at least `size` characters."""
    head = "<!DOCTYPE html><html><body>\n" if format == "html" else ""
    return head + _first(size, map(FORMATS[format], _lines()))


def wrapped(size: int) -> str:
    """A text of at least `size` characters, whose paragraphs are wrapped at 55 columns."""
    return _joined(size, lambda text: textwrap.fill(text, 55) + "\n\n")


def news_xml(size: int) -> str:
    """A story of an agency's XML, of at least `size` characters."""
    head = "<nitf><head/><body><body.head><hedline><hl1>Fog closes harbour</hl1></hedline></body.head><body.content>"
    return f"{head}{_joined(size, lambda text: f'<p>{text}</p>')}</body.content></body></nitf>"


def again(size: int) -> str:
    """A dump of at least `size` characters that says one line again and again, so that any may be its headline."""
    line = f"{_SENTENCES[0]}\n\n"
    return line * (size // len(line) + 1)


def _joined(size: int, form: Callable[[str], str]) -> str:
    """The paragraphs of pages, each in some form."""
    return _first(size, (form(text) for tag, text in _lines() if tag == "p" and len(text) > len(_SENTENCES[0])))


def _first(size: int, parts: Iterable[str]) -> str:
    """As many of the parts as have at least `size` characters."""
    taken: list[str] = []
    left = size
    for part in parts:
        taken.append(part)
        left -= len(part)
        if left <= 0:
            break
    return "".join(taken)
