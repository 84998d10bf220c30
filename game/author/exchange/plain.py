"""Marked-up text to plain words, and what was lost with the marks.

Tags are known by name, so that “a < b” stays what it is. Nothing that a text names is opened.
"""

from __future__ import annotations

import html
import re

from game.packs.source import writable

_BREAKING = "p|br|div|li|tr|h[1-6]|ul|ol|table|blockquote|hr|pre"
_TAG_NAMES = (
    f"{_BREAKING}|a|abbr|audio|b|big|body|button|center|cite|code|col|colgroup|dd|del|dl|dt|em|embed"
    "|figcaption|figure|font|form|head|html|i|iframe|img|input|ins|kbd|label|link|mark|math|meta"
    "|nobr|object|option|param|picture|q|s|samp|section|select|small|source|span|strike|strong"
    "|sub|sup|svg|tbody|td|textarea|tfoot|th|thead|title|track|tt|u|var|video"
)
_TAG = re.compile(rf"<!--[^<>]*>|</?(?:{_TAG_NAMES})(?:[\s/][^<>]*)?>", re.IGNORECASE)
_BREAK = re.compile(rf"</?(?:{_BREAKING})(?:[\s/][^<>]*)?>", re.IGNORECASE)
_HIDDEN = (re.compile(r"<(/?)script\b[^<>]*>", re.I), re.compile(r"<(/?)style\b[^<>]*>", re.I))

_LOST = (
    (re.compile(r"<(img|svg|picture|figure)\b", re.I), "its picture stays behind"),
    (re.compile(r"<audio\b", re.I), "its sound stays behind"),
    (re.compile(r"<(video|iframe|embed|object)\b", re.I), "its video stays behind"),
    (re.compile(r"<(script|style)\b", re.I), "its script or style stays behind"),
    (re.compile(r"<a\s[^<>]*href", re.I), "its link stays behind, its words do not"),
    (re.compile(r"<table\b", re.I), "its table is now plain text"),
    (re.compile(r"<(sub|sup)\b", re.I), "raised or lowered signs are now plain ones"),
)
_MARKDOWN = (
    (re.compile(r"!\[([^\[\]]*)\]\([^()\s]*\)"), r"\1", "its picture stays behind"),
    (
        re.compile(r"\[([^\[\]]*)\]\([^()\s]*\)"),
        r"\1",
        "its link stays behind, its words do not",
    ),
    (re.compile(r"(\*\*|__|`)([^*_`\n]+)\1"), r"\2", ""),
    (re.compile(r"(?<!\w)([*_])([^*_\n]+)\1(?!\w)"), r"\2", ""),
    (re.compile(r"^\s{0,3}#{1,6}\s+", re.M), "", ""),
)
_FORMULA = re.compile(r"\$\$|\\\(|\\\[|<math\b|\[/?tex\]|\\(?:frac|sqrt|sum|int)\b", re.I)

HTML, MARKDOWN, PLAIN = "html", "markdown", "plain"


def plain(text: str, markup: str, lost: list[str]) -> str:
    """`text` without its marks, line by line; what went with them is added to `lost`."""
    if _FORMULA.search(text):
        _note(lost, "its formula stands there as it was typed")
    if "@@PLUGINFILE@@" in text:
        _note(lost, "a file that belongs to it stays behind")
    if markup == MARKDOWN:
        for pattern, kept, what in _MARKDOWN:
            text, count = pattern.subn(kept, text)
            _note(lost, what if count else "")
    if markup != PLAIN:
        for pattern, what in _LOST:
            _note(lost, what if "<" in text and pattern.search(text) else "")
        text = _TAG.sub("", _BREAK.sub("\n", _seen(text)))
        text = html.unescape(text)
    return lines(text, lost)


def _seen(text: str) -> str:
    """`text` without what a browser would not show: scripts and styles."""
    for pattern in _HIDDEN:
        kept, begin, hidden = "", 0, False
        for match in pattern.finditer(text):
            if not match[1] and not hidden:
                kept, hidden = kept + text[begin : match.start()], True
                begin = match.start()
            elif match[1] and hidden:
                begin, hidden = match.end(), False
        text = kept + text[begin:]
    return text


def lines(text: str, lost: list[str]) -> str:
    """`text` as lines of words with single spaces between, without empty lines."""
    for ending in ("\r\n", "\r", "\v", "\f", "\x85", "\u2028", "\u2029"):
        text = text.replace(ending, "\n")
    kept = "".join(sign for sign in text if sign in "\n\t" or writable(sign))
    if len(kept) < len(text):
        _note(lost, "invisible signs were left out")
    tidy = (re.sub(r"[ \t]+", " ", line).strip() for line in kept.split("\n"))
    return "\n".join(line for line in tidy if line)


def line(text: str) -> str:
    """`text` in one line, without signs that a file of a pack cannot hold."""
    return lines(text, []).replace("\n", " ")


def _note(lost: list[str], what: str) -> None:
    if what and what not in lost:
        lost.append(what)
