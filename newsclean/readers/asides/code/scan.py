"""How far code goes on from where it begins: over its strings, comments and brackets, statement by statement."""

from __future__ import annotations

import re

from newsclean.readers.asides.code.patterns import GOES_ON, SELECTORS

_STRINGS = r""""(?:[^"\\\n]|\\.)*+"|'(?:[^'\\\n]|\\.)*+'|"(?:[^"\\]|\\.)*+"(?=\s*+[,:}\]])"""
_STRING = re.compile(rf"(\\.)|{_STRINGS}", re.DOTALL)  # not those that begin with an escaped quote, without end
_WITHIN = re.compile(rf"""(?:[^(\[{{}}\])"'`/\n\\]++|\\.|{_STRINGS})*+""", re.DOTALL)  # up to what counts in brackets
_BETWEEN = re.compile(rf"""(?:[^(\[{{}}\])"'`/\n;\\]++|\\.|{_STRINGS})*+""", re.DOTALL)
_PATTERN = re.compile(r"/(?![*/])(?:[^/\\\[\n]|\\.|\[(?:[^\]\\\n]|\\.){0,200}+\]){1,500}+/[a-z]*")
_TEMPLATE = re.compile(r"`(?:[^`\\]|\\.)*+`", re.DOTALL)
_OPENING = re.compile(r"\((?: *+\()*+|[\[{](?: *+[(\[{])*+")  # what says as little of the words before it
_MAY_OPEN = frozenset(" ([{")
_BEFORE_PATTERN = (*"(,=:[!&|?{};+", "return")
_ENDS = ")]}\n;"  # of statements, outside all brackets
_BEFORE_COMMENT = " \t\n;{},)]>"
_LONGEST_COMMENT = 500  # characters of a line's comment; longer ones are of code whose lines were joined
_LAST_COMMENT = 8  # characters, as of "// ]]>"
_PROSE = re.compile(r"[^\n{}=<>;\\_|$]{60,}+(?=\n|\Z)")
_FEW_WORDS = 8  # of prose, in a line, or between two statements
_MANY_WORDS = 20  # within brackets
_SHORT = 8  # characters, in which no words are looked for
_OF_CODE = "{}[];"  # what prose has not
_CODE_MARKS = ("=", "{", "\\", " .", ",.", " #", "&&", "||")
_WORD = re.compile(r"(?<= )[^\W\d_]{2,}(?=[ ,.])")
_READS = 1  # times a text is read, at most, in search of code that is none; then the scan at hand goes on to its end
_CODE_LINES = ("//", "*", '"', "'", "#")


class Scan:
    """The scanner of one text. Each scan is linear in what it reads; `read` counts that, for all scans together."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.read = 0
        self._missing: set[str] = set()  # what does not stand in the rest of the text, so that nobody looks again
        self._no_style = 0  # up to where selectors were read that have no rule

    @property
    def may_read(self) -> bool:
        """Whether another scan may be tried."""
        return self.read < _READS * len(self.text)

    def end(self, start: int, style: bool = False) -> int:
        """Where the code ends that begins at `start`; `start`, if none does. A style's begins with its first brace."""
        text, size = self.text, len(self.text)
        at = text.index("{", start) if style else start
        depth, last = 0, start
        words, prose = 0, start  # of prose since the last mark of code, and where it began
        while at >= 0:
            begin, at = at, self._over_plain(depth, at)
            if at - begin > _SHORT:
                plain = _STRING.sub(r"\1", text[begin:at])
                prose = prose if words else begin
                words = 0 if any(mark in plain for mark in _CODE_MARKS) else words + len(_WORD.findall(plain))
            if words > (_MANY_WORDS if depth else _FEW_WORDS) or (depth and _is_prose_line(text, at)):
                last = self._last_closed(last, prose if words else at) if depth else last
                break
            if at == size:
                last = last if depth else size
                break
            char = text[at]
            depth, at = self._over(char, depth, at)
            if char in _OF_CODE:
                words = 0
            if depth == 0 and char in _ENDS:
                last, at, words = at, self._next(at), 0
        self.read += max(at, last) - start
        return last

    def _over_plain(self, depth: int, at: int) -> int:
        """Behind strings and whatever else says nothing of where code ends."""
        match = (_WITHIN if depth else _BETWEEN).match(self.text, at)
        return match.end() if match else at

    def _over(self, char: str, depth: int, at: int) -> tuple[int, int]:
        """The depth of brackets behind the character at `at`, and the place behind it and what it begins."""
        if char in "([{":
            # In an address of a style no quote counts and no bracket.
            is_address = char == "(" and self.text[at - 3 : at] == "url"
            end = self._found(")", at) if is_address else -1
            return self._over_opening(depth, at) if end < 0 else (depth, end + 1)
        if char in ")]}":
            return max(0, depth - 1), at + 1
        if char == "/":
            return depth, self._over_slash(at)
        if char == "`" and char not in self._missing:
            if template := _TEMPLATE.match(self.text, at):
                return depth, template.end()
            self._missing.add(char)
        return depth, at + 1

    def _over_opening(self, depth: int, at: int) -> tuple[int, int]:
        """The depth behind the bracket that opens at `at` and all that open right behind it, there may be a million."""
        if self.text[at + 1 : at + 2] not in _MAY_OPEN:  # as behind most
            return depth + 1, at + 1
        opened = _OPENING.match(self.text, at)[0]  # type: ignore[index]  # it takes the bracket at least
        return depth + len(opened) - opened.count(" "), at + len(opened)

    def _over_slash(self, at: int) -> int:
        """Behind the comment or the pattern that a slash begins; behind the slash, if it begins none."""
        text = self.text
        follows = text[at + 1 : at + 2]
        if follows == "*":
            end = self._found("*/", at + 2)
            return at + 2 if end < 0 else end + 2
        before = text[max(0, at - 8) : at]
        if follows == "/" and (not before or before[-1] in _BEFORE_COMMENT):
            end = text.find("\n", at, at + _LONGEST_COMMENT)
            is_last = len(text) - at <= _LAST_COMMENT
            return len(text) if is_last else at + 2 if end < 0 else end
        pattern = _PATTERN.match(text, at) if before.rstrip().endswith(_BEFORE_PATTERN) else None
        return pattern.end() if pattern else at + 1

    def _next(self, at: int) -> int:
        """Where to go on behind a statement that ends at `at`; -1 where no code follows."""
        match = GOES_ON.match(self.text, at)
        if match is None:
            return self._style(at)
        brace = self.text.find("{", match.start("style"), match.end()) if match["style"] else -1
        return at if brace < 0 else brace

    def _style(self, at: int) -> int:
        """The brace of a style's rule that follows; -1 where none does."""
        if at < self._no_style:
            return -1
        match = SELECTORS.match(self.text, at)
        if match and match["rule"]:
            return match.start("rule")
        self._no_style = match.end() if match else at
        return -1

    def _last_closed(self, last: int, at: int) -> int:
        """Where code ends whose brackets were never closed, as prose shows that begins at `at`."""
        return max(last, *(self.text.rfind(mark, last, at) + 1 for mark in "};"))

    def _found(self, what: str, at: int) -> int:
        """Where it stands next; -1 if nowhere."""
        if what in self._missing:
            return -1
        place = self.text.find(what, at)
        if place < 0:
            self._missing.add(what)
        return place


def _is_prose_line(text: str, at: int) -> bool:
    """Whether a line of sentences begins behind `at`."""
    if text[at : at + 1] != "\n" or not (line := _PROSE.match(text, at + 1)):
        return False
    is_sentence = len(_WORD.findall(line[0])) > _FEW_WORDS and "(" not in line[0][:20]
    return is_sentence and not line[0].lstrip().startswith(_CODE_LINES)
