"""The laws on texts that are no dump of a page: what people export, log, mark up or transcribe."""

import re
from collections.abc import Callable

import pytest

import newsclean
from newsclean.readers.read import read
from tests.laws.checks import check

FIRST = "Fog closed the harbour of Ellmouth for a third day on Monday, and eleven ships waited outside the bay."
SECOND = "The harbour master said that no pilot would go out before the lighthouse could be seen from the pier."
BOTH = f"{FIRST}\n\n{SECOND}\n"
HEAD = "Subject: Fog\nFrom: Ana Lima <ana@herald.example>\nDate: Mon, 1 Mar 2021 08:15:00 +0000\n"
TEXTS = {
    "a word": "Fog",
    "a list": "- a\n- b\n- c",
    "tabs": "\t" + BOTH.replace("\n", "\n\t\t"),
    "chat": "[10:15:02] <ana> fog again\n[10:15:09] <bo> yes\n[10:16:00] * cara waves\n" * 5,
    "messages": f"[01/03/2021, 08:15:02] Ana Lima: {FIRST}\n[01/03/2021, 08:16:00] Bo Berg: \u200eimage omitted\n",
    "channel": f"Herald, [01.03.2021 08:15]\nFog closes harbour\n\n{BOTH}\nHerald, [01.03.2021 09:15]\n[ Photo ]\n",
    "WEBVTT": "WEBVTT\n\n00:00:01.000 --> 00:00:04.000\nFog closed it\n\n00:00:04.000 --> 00:00:08.000\nagain.\n",
    "SRT": "1\n00:00:01,000 --> 00:00:04,000\nFog closed it\n\n2\n00:00:04,000 --> 00:00:08,000\n<i>again.</i>\n",
    "org": f"#+TITLE: Fog\n#+AUTHOR: Ana Lima\n\n* Fog\n{FIRST}\n** Rain\n{SECOND}\n",
    "reStructuredText": f"===\nFog\n===\n\n:Author: Ana Lima\n\n{FIRST}\n\nRain\n----\n\n{SECOND}\n",
    "LaTeX": f"\\documentclass{{article}}\n\\title{{Fog}}\n\\begin{{document}}\n{BOTH}\\$5.\n\\end{{document}}\n",
    "CSV": f'id,title,date,text\n1,Fog,03/04/2021,"{FIRST}"\n2,Rain,04/03/2021,"{SECOND}"\n',
    "TSV": f"id\ttitle\ttext\n1\tFog\t{FIRST}\n2\tRain\t{SECOND}\n",
    "YAML": f"title: Fog closes harbour\nauthor: Ana Lima\nbody: |\n  {FIRST}\n  {SECOND}\n",
    "log": "2021-03-01 08:15:00,123 INFO herald: fog\n" * 9,
    "patch": f"--- a/x\n+++ b/x\n@@ -1 +1 @@\n-{FIRST}\n+{SECOND}\n",
    "columns": "".join(f"{FIRST[at : at + 30]:<40}{SECOND[at : at + 30]}\n" for at in range(0, 90, 30)),
    "references": f"TY  - NEWS\nTI  - Fog\nAU  - Lima, Ana\nAB  - {BOTH}ER  - \n",
    "cut JSON": '{"title": "Fog", "text": "' + FIRST * 3,
    "mailbox": f"From ana@herald.example Mon Mar  1 08:15:00 2021\n{HEAD}\n{BOTH}",
    "terminal": f"\x1b[1mFog\x1b[0m\n\n{BOTH}",
}
CHANGED: dict[str, Callable[[str], str]] = {
    "carriage returns": lambda text: text.replace("\n", "\r\n"),
    "blanks behind": lambda text: re.sub(r"\n", "  \n", text),
    "around": lambda text: f"\n\n{text}\n\n\n",
    "doubled": lambda text: re.sub(r"\n\n+", lambda blank: blank[0] * 2, text),
}


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_the_laws_hold(text: str) -> None:
    check(text)
    check(text.encode())
    check(text.encode("utf-16"))
    for format in ("text", "markdown", "html"):
        check(text, newsclean.Options(format=format))


@pytest.mark.parametrize("changed", CHANGED)
@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_white_space_changes_no_role(text: str, changed: str) -> None:
    assert read(text, newsclean.Options()).format == "text"
    roles = [segment.role for segment in newsclean.clean(text).segments]
    assert [segment.role for segment in newsclean.clean(CHANGED[changed](text)).segments] == roles
