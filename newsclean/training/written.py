"""Pages and blocks that the project wrote itself, for languages and roles that the development data hardly has.

`written/pages-<language>.txt` holds whole pages, `written/blocks-<language>.txt` blocks to put between the lines of
other pages. A line is a role, a mark, a tab and a text; `#` marks a heading, `*` a list item; `[[…]]` is a link and
`**…**` bold. A blank line parts what stands apart on the page; `===` begins a page or a block.
"""

from __future__ import annotations

import random
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from html import escape
from importlib.resources import files

from newsclean.model import BOILERPLATE_ROLES, Role

_LINK = re.compile(r"\[\[(.*?)\]\]")
_MARKUP = re.compile(r"\[\[|\]\]|\*\*")
_BARE = re.compile(r"[\W_]+")
_CLASSES = "box wrap inner module unit c-block l-main sec area cont item group".split()
_ANYWHERE = BOILERPLATE_ROLES | {Role.CAPTION, Role.AUTHOR_BIO}  # but not in a story's head


@dataclass(frozen=True, slots=True)
class Line:
    """One element of a written page: its role, whether a heading ('#') or a list item ('*'), its marked-up text."""

    role: Role
    mark: str
    text: str

    @property
    def bare(self) -> str:
        """The letters and digits of the text."""
        return bare(_MARKUP.sub("", self.text))


Group = tuple[Line, ...]


def bare(text: str) -> str:
    """The letters and digits of a text, in lower case: what all styles of dumps leave of it."""
    return _BARE.sub("", text).lower()


@lru_cache(maxsize=1)
def written_pages() -> dict[str, tuple[tuple[Group, ...], ...]]:
    """The pages of each language, each of groups of lines."""
    return {language: tuple(parse(text)) for language, text in _texts("pages-")}


@lru_cache(maxsize=1)
def written_blocks() -> dict[str, tuple[tuple[Group, ...], ...]]:
    """The blocks of each language; hardly one has more than one group of lines."""
    return {language: tuple(parse(text)) for language, text in _texts("blocks-")}


def _texts(prefix: str) -> Iterator[tuple[str, str]]:
    folder = files(__package__) / "written"
    for file in sorted(folder.iterdir(), key=lambda file: file.name):
        if file.name.startswith(prefix):
            yield file.name.removeprefix(prefix).removesuffix(".txt"), file.read_text(encoding="utf-8")


def parse(text: str) -> Iterator[tuple[Group, ...]]:
    """The pages or blocks of a file, each of groups of lines."""
    for page in re.split(r"^===.*\n?", text, flags=re.MULTILINE)[1:]:
        groups = (tuple(map(_line, filter(str.strip, group.split("\n")))) for group in re.split(r"\n\s*\n", page))
        if kept := tuple(filter(None, groups)):
            yield kept


def _line(line: str) -> Line:
    label, _, text = line.partition("\t")
    mark = label[-1] if label[-1] in "#*" else ""
    return Line(Role(label.rstrip("#*")), mark, text.strip())


def render(groups: tuple[Group, ...], style: str, shuffle: random.Random) -> list[str]:
    """The lines of a page in a style of dump, blank ones among them."""
    indents = (0, 2, 4, 4, 8, 8, 12, 16, 20)
    lines: list[str] = []
    for group in groups:
        indent = " " * shuffle.choice(indents)
        for line in group:
            lines += _RENDERERS[style](line, indent)
        if style != "bs4":
            lines.append("")
    return lines


def _bs4(line: Line, _: str) -> list[str]:
    return [piece.strip() for piece in _MARKUP.split(line.text) if piece.strip()]


def _inscriptis(line: Line, indent: str) -> list[str]:
    text = _MARKUP.sub("", line.text)
    return [f"{indent}  * {text}"] if line.mark == "*" else [f"{indent}{text}", *[""] * (len(text) > 80)]


def _html2text(line: Line, _: str) -> list[str]:
    text = _LINK.sub(lambda match: f"[{match[1]}]({_url(match[1])})", line.text)
    return [{"#": f"## {text}", "*": f"  * {text}"}.get(line.mark, text), *[""] * (line.mark != "*")]


_RENDERERS = {"bs4": _bs4, "inscriptis": _inscriptis, "html2text": _html2text}


def _url(text: str) -> str:
    return f"https://news.example/{random.Random(text).randrange(10**6)}"


def render_html(groups: tuple[Group, ...], shuffle: random.Random) -> str:
    """The page as HTML: groups are elements whose names say little, or what a site may call such a block."""
    title = next((line.text for group in groups for line in group if line.role is Role.HEADLINE), "")
    parts = [f"<html><head><title>{escape(_MARKUP.sub('', title))}</title></head><body>"]
    says_role = shuffle.random() < 0.6
    article = frozenset((Role.BODY, Role.SUBHEADING))
    is_open = False
    for group in groups:
        is_text = group[0].role in article
        if is_text != is_open:
            parts.append('<div class="entry">' if is_text else "</div>")
            is_open = is_text
        name = _name(group[0].role, shuffle) if says_role else shuffle.choice(_CLASSES)
        parts.append("".join(map(_element, group)) if is_text else _element_group(group, name))
    return "\n".join([*parts, "</div>" * is_open, "</body></html>"])


def _name(role: Role, shuffle: random.Random) -> str:
    plain = role.value.replace("_", "-")
    return shuffle.choice((plain, f"{plain}-box", shuffle.choice(_CLASSES)))


def _element_group(group: Group, name: str) -> str:
    tag = {Role.NAVIGATION: "nav", Role.FOOTER: "footer", Role.RELATED: "aside"}.get(group[0].role, "div")
    return f'<{tag} class="{name}">{"".join(map(_element, group))}</{tag}>'


def _element(line: Line) -> str:
    text = _LINK.sub(r'<a href="/x">\1</a>', escape(line.text, quote=False))
    tag = "h1" if line.role is Role.HEADLINE else {"#": "h3", "*": "li"}.get(line.mark, "p")
    return f"<{tag}>{text.replace('**', '')}</{tag}>"


def blocks_by_role(language: str) -> dict[Role, list[Group]]:
    """The written blocks of a language that may stand anywhere, by the role of their first line; else English ones."""
    found: defaultdict[Role, list[Group]] = defaultdict(list)
    blocks = written_blocks()
    for block in blocks.get(language) or blocks.get("en", ()):
        lines = tuple(line for group in block for line in group)
        if all(line.role in _ANYWHERE for line in lines):
            found[lines[0].role].append(lines)
    return dict(found)
