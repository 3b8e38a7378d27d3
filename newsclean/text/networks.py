"""Social networks by the address of a link: where it leads to share a story or to follow its paper."""

from __future__ import annotations

import re

# As the end of a host's name: "facebook.com" is found in "m.facebook.com" and "de-de.facebook.com".
_HOSTS = (
    "b.hatena.ne.jp",
    "bsky.app",
    "discord.com",
    "discord.gg",
    "facebook.com",
    "fb.com",
    "flipboard.com",
    "getpocket.com",
    "instagram.com",
    "line.me",
    "linkedin.com",
    "mastodon.social",
    "news.ycombinator.com",
    "ok.ru",
    "pinterest.co.uk",
    "pinterest.com",
    "pinterest.de",
    "pinterest.es",
    "pinterest.fr",
    "pinterest.it",
    "reddit.com",
    "snapchat.com",
    "story.kakao.com",
    "t.me",
    "telegram.me",
    "threads.com",
    "threads.net",
    "tiktok.com",
    "truthsocial.com",
    "tumblr.com",
    "twitch.tv",
    "twitter.com",
    "vk.com",
    "wa.me",
    "weibo.com",
    "whatsapp.com",
    "x.com",
    "xing.com",
    "youtube.com",
)
_ADDRESS = re.compile(
    rf"(?:https?:)?//(?:[^\s/?#@:]+\.)??({'|'.join(map(re.escape, _HOSTS))})(?![^/?#:])"
    r"|(fb-messenger|threema|viber|whatsapp)://|(mailto):\?",
    re.IGNORECASE,
)


def network_of(url: str) -> str:
    """The network that `url` leads to, as its host or scheme is written there ('facebook.com', 'whatsapp'); '' for none.

    'mailto' for a mail to no address yet, as share buttons write it.
    """
    match = _ADDRESS.match(url)
    return match[match.lastindex or 0] if match else ""
