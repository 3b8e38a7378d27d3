"""Social networks by the address of a link: where it leads to share a story or to follow its paper."""

from __future__ import annotations

import re

from newsclean.text.patterns import lazily

_HOSTS = frozenset(
    (
        "b.hatena.ne.jp bsky.app discord.com discord.gg facebook.com fb.com flipboard.com getpocket.com instagram.com"
        " line.me linkedin.com mastodon.social news.ycombinator.com ok.ru pinterest.co.uk pinterest.com pinterest.de"
        " pinterest.es pinterest.fr pinterest.it reddit.com snapchat.com story.kakao.com t.me telegram.me threads.com"
        " threads.net tiktok.com truthsocial.com tumblr.com twitch.tv twitter.com vk.com wa.me weibo.com whatsapp.com"
        " x.com xing.com youtube.com"
    ).split()
)
_SCHEMES = frozenset(("fb-messenger", "mailto", "threema", "viber", "whatsapp"))
_ADDRESS = lazily(rf"(?:https?:)?//([^\s/?#@:]+)(?![^/?#:])|({'|'.join(sorted(_SCHEMES))}):(?://|\?)", re.IGNORECASE)
_MOST_PARTS = 6  # of a host's name; "de-de.facebook.com" has three


def network_of(url: str) -> str:
    """The network that `url` leads to, as its host or scheme is written there ('facebook.com', 'whatsapp'); else ''.

    A host with another in front is that network's too ('m.facebook.com'). 'mailto' stands for a mail to no address yet,
    as share buttons write it.
    """
    match = _ADDRESS().match(url)
    if match is None:
        return ""
    host: str | None = match[1]
    if host is None:
        return match[2]
    parts = host.split(".", _MOST_PARTS)
    names = (".".join(parts[first:]) for first in range(len(parts) - 1))
    return next((name for name in names if name.lower() in _HOSTS), "")


def are_networks(text: str) -> bool:
    """Whether a text is names of networks and nothing else, as `network_of` gives them."""
    names = text.lower().split()
    return bool(names) and all(name in _HOSTS or name in _SCHEMES for name in names)
