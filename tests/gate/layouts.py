"""Pages of the seed page's family in HTML: the layouts of old portals, of blogs and of themes, each with modules.

A file of `layouts/` has the templates of one: of the page, of a box and its entries, of a column, of a paragraph, …
What a page says is made as a dump of the family is; what should come of it is known in the same fields.
"""

from __future__ import annotations

import random
from html import escape
from pathlib import Path

from tests.gate.family import LISTS, Dump, draw_blocks, draw_story, parts_of, spell

_FOLDER = Path(__file__).with_name("layouts")
_MARKS = "|-•*·» "


def names() -> list[str]:
    """The layouts that there are."""
    return sorted(path.stem for path in _FOLDER.glob("*.html"))


def make(layout: str, language: str, number: int) -> Dump:
    """The page of this number in a layout: the same one each time. Its text is HTML."""
    templates, parts = _templates(layout), parts_of(language)
    draw = random.Random(f"{layout} {language} {number}")
    headline, paragraphs, day = draw_story(parts, draw)
    blocks = list(draw_blocks(parts, draw))
    boxes = [_box(templates, block[0], lines, parts["pleas"]) for block, lines in blocks]
    left = draw.choice((0, len(blocks) // 2, len(blocks)))
    site = parts["footer"].removeprefix("© 2024 ").partition(".")[0]
    title = draw.choice((f"{headline} - {site}", headline, site, ""))
    values = {
        "title": f"<title>{escape(title)}</title>" * bool(title),
        "site": escape(site),
        "menu": _each(templates["menu"], parts["menu"].split(" | ")),
        "headline": escape(headline),
        "day": escape(spell(parts, day, draw)),
        "iso": f"{day:%Y-%m-%dT%H:%M:00}",
        "body": _each(templates["para"], paragraphs),
        "tail": _each(templates["tail"], [line.strip("| ") for line in draw.choice(parts["tails"])]),
        "left": "\n".join(boxes[:left]),
        "right": "\n".join(boxes[left:]),
        "footer": escape(parts["footer"]),
    }
    return Dump(
        _filled(templates["page"], values), headline, day, tuple(paragraphs), tuple(block for block, _ in blocks)
    )


def _templates(layout: str) -> dict[str, str]:
    pieces = f"\n{(_FOLDER / f'{layout}.html').read_text(encoding='utf-8')}".split("\n== ")[1:]
    return dict(piece.rstrip("\n").split("\n", 1) for piece in pieces)


def _box(templates: dict[str, str], role: str, lines: list[str], pleas: list[str]) -> str:
    """A box of a label and what stands under it: links, columns by turns of title and name, a plea, or nothing."""
    label, *rest = lines
    texts = [line.lstrip(_MARKS) for line in rest]
    if role in LISTS:
        kind, items = "box", _each(templates["item"], texts)
    elif role == "opinion":
        kind, items = (
            "columns",
            "\n".join(
                _filled(templates["column"], {"text": escape(title), "author": escape(name), "n": str(at)})
                for at, (title, name) in enumerate(zip(texts[::2], texts[1::2], strict=True))
            ),
        )
    else:
        kind, items = "bare", _each(templates["plea"], [text for text in texts if text in pleas])
    template = templates.get(kind, templates["box"])
    return _filled(template, {"label": escape(label), "items": items, "role": role.replace("_", "-"), "n": role[:3]})


def _each(template: str, texts: list[str]) -> str:
    return "\n".join(_filled(template, {"text": escape(text), "n": str(at)}) for at, text in enumerate(texts))


def _filled(template: str, values: dict[str, str]) -> str:
    for name, value in values.items():
        template = template.replace(f"{{{name}}}", value)
    return template
