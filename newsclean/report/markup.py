"""Text of a page as HTML that shows it and does nothing else, and the short tags that roles are shown by."""

from __future__ import annotations

import html

from newsclean.model import Role

# Each role's tag, so that no reader depends on colour: two to four letters, no two alike.
TAGS = {
    Role.HEADLINE: "HEAD",
    Role.KICKER: "KICK",
    Role.DECK: "DECK",
    Role.BYLINE: "BY",
    Role.DATELINE: "DATE",
    Role.BODY: "BODY",
    Role.SUBHEADING: "SUBH",
    Role.CAPTION: "CAPT",
    Role.AUTHOR_BIO: "BIO",
    Role.MOST_READ: "MOST",
    Role.RELATED: "REL",
    Role.LATEST: "LAST",
    Role.OPINION: "OPIN",
    Role.FEATURED_AUTHOR: "AUTH",
    Role.DONATION: "GIVE",
    Role.SUBSCRIPTION: "SUBS",
    Role.NEWSLETTER: "MAIL",
    Role.SOCIAL: "SOC",
    Role.NAVIGATION: "NAV",
    Role.ADVERTISEMENT: "AD",
    Role.CONSENT: "COOK",
    Role.COMMENTS: "COMM",
    Role.TAGS: "TAGS",
    Role.MEDIA: "MEDI",
    Role.WIDGET: "WIDG",
    Role.PROMO: "PROM",
    Role.FOOTER: "FOOT",
    Role.OTHER: "OTHR",
}

# Control characters become pictures of themselves (NUL becomes U+2400), but for tab and line feed.
_PICTURES = {code: 0x2400 + code for code in range(32) if code not in (0x09, 0x0A)} | {0x7F: 0x2421}


def escape(text: str) -> str:
    """`text` as HTML text or an attribute's value, control characters as pictures.

    >>> escape('<script>alert("fog")</script>')
    '&lt;script&gt;alert(&quot;fog&quot;)&lt;/script&gt;'
    """
    return html.escape(text if text.isprintable() else text.translate(_PICTURES))


def element(name: str, text: str, **attributes: str) -> str:
    """An element that holds `text`; the direction of the text is its own.

    >>> element("p", "Fog & rain", class_="deck")
    '<p dir="auto" class="deck">Fog &amp; rain</p>'
    """
    written = "".join(f' {key.rstrip("_")}="{escape(value)}"' for key, value in attributes.items())
    return f'<{name} dir="auto"{written}>{escape(text)}</{name}>'


def label(role: Role) -> str:
    """A role's name in words: 'most read'."""
    return role.replace("_", " ")
