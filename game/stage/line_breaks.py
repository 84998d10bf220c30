"""Where lines break: as few as can be, as even as can be, and rather where one would pause.

A break is judged by how even it leaves the lines, in squares of the letters' size, and by what it
separates. The least sum over all lines wins (Knuth and Plass, "Breaking paragraphs into lines",
1981, with the number of lines given).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

Width = Callable[[str], int]
"""How wide a line is, in pixels."""

PAUSES = {".": -6.0, "?": -6.0, "!": -6.0, ":": -6.0, "…": -6.0, ",": -3.0, ";": -3.0}
"""What a line may gain by ending in one of these."""

CLOSING = "”“\u2019»\"')"
"""What may stand behind the sign that ends a sentence."""

OPENING = "“„«\u2018(\"'"

LEADING = frozenset(
    {
        *("a", "an", "the", "my", "no", "to", "of", "in", "on", "at", "by", "or", "and", "i"),
        *("le", "la", "les", "un", "une", "de", "du", "des", "à", "au", "aux", "en", "et", "ou"),
        *("ne", "se", "ma", "mon", "ta", "ton", "je", "tu"),
        *("het", "een", "te", "op", "ik", "ms", "mr", "frau", "herr"),
        *("der", "die", "das", "den", "dem", "ein", "eine", "einen", "zu", "im", "am", "und"),
        *("oder", "ich", "kein", "keine"),
    }
)
"""Words that lead to the next one, in the languages of the packs: “a | game”, “I | think”."""

BAD = 12.0
"""What it costs to end a line with a leading word, or with the first one of a sentence."""

LONELY = 14.0
"""What it costs to leave one short word to the last line."""

LONELY_PART = 0.4
"""A last word alone counts as short below this part of the longest line."""


def fewest_lines(words: Sequence[str], width_of: Width, width: int) -> list[str]:
    """The words in as few lines of `width` (pixels) as can be; one too wide stands alone."""
    lines = [words[0]]
    for word in words[1:]:
        longer = f"{lines[-1]} {word}"
        if width_of(longer) > width:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines


def even_lines(words: Sequence[str], width_of: Width, width: int, size: int) -> list[str]:
    """The words in as few lines, broken where it reads best. `width` and `size` are pixels."""
    few = fewest_lines(words, width_of, width)
    if len(few) < 2 or max(width_of(line) for line in few) > width:
        return few
    best: dict[int, tuple[float, tuple[str, ...]]] = {0: (0.0, ())}
    for left in range(len(few) - 1, -1, -1):
        best = _one_line_more(best, words, width_of, width, size, last=left == 0)
    return list(best[len(words)][1])


def _one_line_more(
    best: dict[int, tuple[float, tuple[str, ...]]],
    words: Sequence[str],
    width_of: Width,
    width: int,
    size: int,
    *,
    last: bool,
) -> dict[int, tuple[float, tuple[str, ...]]]:
    """The best way to set each number of words, with one line more than in `best`."""
    found: dict[int, tuple[float, tuple[str, ...]]] = {}
    for start, (cost, lines) in best.items():
        for end in range(start + 1, len(words) + 1):
            line = " ".join(words[start:end])
            wide = width_of(line)
            if wide > width:
                break
            total = cost + ((width - wide) / size) ** 2
            if last:
                total += LONELY if end - start == 1 and wide < LONELY_PART * width else 0.0
            elif end < len(words):
                total += _cost(words, end)
            if end not in found or total < found[end][0]:
                found[end] = (total, (*lines, line))
    return found


def _cost(words: Sequence[str], end: int) -> float:
    """What a break before the word `end` costs, apart from how even the lines are."""
    word = words[end - 1]
    bare = word.rstrip(CLOSING)
    if bare and bare[-1] in PAUSES:
        return PAUSES[bare[-1]]
    begins = word.startswith(tuple(OPENING)) or _ends_a_sentence(words[end - 2] if end > 1 else "")
    leads = word.lstrip(OPENING).lower() in LEADING
    return BAD * (begins + leads)


def _ends_a_sentence(word: str) -> bool:
    return word.rstrip(CLOSING).endswith((".", "?", "!", ":"))
