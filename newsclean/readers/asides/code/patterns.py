"""What JavaScript, CSS and JSON look like where one of their statements begins, in pieces that take linear time."""

from __future__ import annotations

import re

# Of a text that is glued to a script the last words are no part of a name: "Sport(function(…", "Sportwindow.x = …",
# "The port is shut.window.x = …".
_GLUED = r"[A-Z][A-Za-z]{1,80}+\(+function\b|[^\W\d_]{1,80}?\.?(?:window|document|googletag)[.\[]"
_NAME = rf"(?<![\w$.])(?!{_GLUED})[A-Za-z_$][\w$]{{0,80}}+(?:\.[\w$]+|\[[^\]\n]{{1,60}}\])*+"
_ASSIGNED = rf"""{_NAME}(?:\s?[-+|&]?=(?![=\s]*\n)\s?(?=[\w$({{\["'!/-])|\((?=\s*[\w$({{\["'!)/]))"""
_KEYWORDS = r"""
    (?:var|let|const)\s+(?:[\w$]+\s*[=;,]|[{\[]) | (?:async\s+)?function\b\s*\*?\s*[\w$]*\s*\(
    | return\s+[\w$!({\["'][^\n]{0,60}[;)}] | (?:if|for|while|switch|catch)\s?\((?=[\w$!("'])
    | (?:try|do|finally|else)\s*\{ | else\s+if\s*\( | new\s+[A-Z][\w$.]*\( | this\.[\w$] | import\s+[\w{*"'$]
    | throw\s+new\s | class\s+[\w$]+\s*(?:extends\s+[\w$.]+\s*)?\{ | break; | ["']use\ strict["'] | typeof\s+[\w$]
    | (?:window|(?<![a-z])self|document|googletag|localStorage|navigator|console)[.\[][\w$"'] | \$\( | jQuery\("""
_KEY = r"""\{\s*(?:"[^"\n]{0,80}"|'[^'\n]{0,80}'|[\w$-]{1,40})\s*:"""
_COMMENT = r"""/\*|//[\s<\]\w]|<!--|-->|\]\]>|<!\[CDATA\["""
_ELEMENTS = """a abbr address article aside audio b blockquote body button canvas caption cite code dd div dl dt em
    fieldset figcaption figure footer form h[1-6] head header hr html i iframe img input label legend li link main mark
    nav ol option p path picture pre section select small span strong sub sup svg table tbody td textarea tfoot th thead
    time tr ul video and not only screen print all from to root [a-z]+-[a-z-]+"""
_ELEMENT = "|".join(_ELEMENTS.split())
_SELECTOR = rf"""[.\#:@](?:[\w-]|\\.)+|\[[^\[\]\n]{{0,200}}+\]|\([^(){{}}\n]{{0,200}}+\)|\b(?:{_ELEMENT})(?!\w)
    |[0-9.]{{1,8}}%|[*>+~,&()]|--[\w-]+|\\.|\s+|/\*[^*]{{0,300}}\*/"""
_RULE = r"\{\s*(?:[\w-]{2,200}\s*:|[.\#@:*\[a-z]|\}|/\*)"
_AT_RULE = r"""@(?:import|charset)\b[^{}\n;]{0,200};
    |@(?:media|font-face|keyframes|-webkit-keyframes|-moz-keyframes|supports|layer|page|container)\b[^{}\n;]{0,200}\{"""

# Where a statement has ended: what goes on as code. Of "@media (…) {" the group `style` ends behind the brace.
GOES_ON = re.compile(
    rf"""(?<=[)}}\]])[(\[]|\s*+(?:[;,)\]}}] | [{{\[]\s*["'{{\[\d$}}\]] | \{{\s*\w
    | [({{!+~-]{{1,3}}(?:function|\(|async|window|[\w$]+\s*=>) | \.[\w$]+\s*\(
    | [=+?:&|]{{1,3}}\s*[\w$({{"'\[!] | {_COMMENT} | {_KEY} | {_KEYWORDS} | {_ASSIGNED}
    | (?P<style>{_AT_RULE}))""",
    re.VERBOSE,
)
SELECTORS = re.compile(rf"\s*+(?:{_SELECTOR})++(?P<rule>{_RULE})?", re.VERBOSE)  # what else goes on as a style
# Where a script may begin within a line.
BEGINS = re.compile(
    rf"[(!;+]{{0,3}}(?:async\s+)?function\b\s*[\w$]*\s*\( | \(?\(\)\s*=> | {_KEYWORDS} | {_ASSIGNED}", re.VERBOSE
)
LINE_BEGINS = re.compile(rf"\s*(?:{_KEYWORDS}|{_ASSIGNED}|//)", re.VERBOSE)
KEY_BEGINS = re.compile(rf"{_KEY}|\{{\s*\{{|\{{\}}")
RULE_BEGINS = re.compile(r"\{\s*(?:[\w-]{2,200}\s*:\s*[^\s:]|[.#@:*\[a-z][^{}\n]{0,200}\{|\}|/\*)")
SELECTOR = re.compile(rf"(?P<selector>{_SELECTOR})|.", re.VERBOSE | re.DOTALL)
# What every script has: a brace, a call with a text or a list, a text that a name in underscores is given.
ANCHOR = re.compile(r"""\{|(?<=\w)\((?=[\["'])|(?<=_)=(?=\s?["'])""")
