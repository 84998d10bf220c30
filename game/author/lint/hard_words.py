"""CW629: a hard word is explained in a round that the glossary names, and not used before it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from game.author.lint.sayings import round_number
from game.author.lint.texts import pupil_texts
from game.author.lint.words import WordLists, folded
from game.author.readability import words
from game.packs.check import Manuscript
from game.packs.problems import Address, Fault, Severity, suggestion

_HARD = "hard-words"
_TERMS = "terms"
_EXPLAIN = (
    "Say it in simpler words. Or explain it in a round, and name that round in the head of the "
    "pack:\nglossary: {{{key}: {{term: {word}, round: …}}}}"
)
_TRANSLATED = (
    "Say it in simpler words, or with the word that the glossary has. A term may have several\n"
    "forms, with commas between them."
)
_LATER = "Use a simpler word here, or move “{round}” before this round."


@dataclass(frozen=True, slots=True)
class _Use:
    """A word where it stands; `round` is the number of the round, None in the head."""

    address: Address
    word: str
    round: int | None


def hard_words(manuscript: Manuscript, lists: WordLists) -> Iterator[Fault]:
    """Hard words nobody explains, words used before they are explained, terms nobody uses."""
    if manuscript.head is None:
        return
    glossary = manuscript.head.glossary
    terms = WordLists(
        "", {_TERMS: [form for one in glossary.values() for form in _forms(one.term)]}
    )
    used = _uses(manuscript, terms, _TERMS)
    numbers = {one.id: number for number, one in manuscript.rounds.items()}
    for key, one in glossary.items():
        uses = [use for form in _forms(one.term) for use in used.get(form, [])]
        yield from _term(key, one.round, uses, numbers, manuscript)
    explained = {hit.entry for one in glossary.values() for hit in lists.of(_HARD, one.term)}
    for entry, uses in _uses(manuscript, lists, _HARD).items():
        if entry not in explained and not any(terms.has(_TERMS, use.word) for use in uses):
            yield _hard(uses[0], len(uses), manuscript)


def _forms(term: str) -> list[str]:
    """The forms of a term, with any ending: “chantage, chanteren”."""
    return [f"{form.strip()}*" for form in term.split(",") if any(map(str.isalnum, form))]


def _uses(manuscript: Manuscript, lists: WordLists, name: str) -> Mapping[str, list[_Use]]:
    """Where pupils read each entry of a list."""
    uses: dict[str, list[_Use]] = {}
    for text in pupil_texts(manuscript):
        for hit in lists.of(name, text.text):
            word = text.text[hit.start : hit.end]
            use = _Use(text.address, word, round_number(text.address))
            uses.setdefault(hit.entry, []).append(use)
    return uses


def _hard(use: _Use, times: int, manuscript: Manuscript) -> Fault:
    often = f", here and {times - 1} times more" if times > 2 else ""
    often = ", here and once more" if times == 2 else often
    message = f"“{use.word}” is a hard word that no round explains{often}"
    key = "-".join(words(folded(use.word)))
    translated = not manuscript.owns(("pack",))
    cure = _TRANSLATED if translated else _EXPLAIN.format(key=key, word=use.word)
    return Fault("CW629", use.address, message, cure, Severity.WARNING, word=use.word)


def _term(
    key: str, where: str, uses: list[_Use], numbers: Mapping[str, int], manuscript: Manuscript
) -> Iterator[Fault]:
    here = ("glossary", key)
    if where not in numbers:
        message = f"there is no round “{where}” to explain it"
        cure = suggestion(where, numbers, "Rounds")
        yield Fault("CW629", (*here, "round"), message, cure, Severity.WARNING)
        return
    if not uses and manuscript.owns((*here, "term")):
        message = "no text for pupils uses this term"
        cure = "Use it, or remove it."
        yield Fault("CW629", (*here, "term"), message, cure, Severity.ADVICE)
    early = (one for one in uses if one.round is not None and one.round < numbers[where])
    for use in sorted(early, key=lambda one: one.round or 0)[:1]:
        message = f"“{use.word}” is used here, and explained later, in “{where}”"
        cure = _LATER.format(round=where)
        yield Fault("CW629", use.address, message, cure, Severity.WARNING, word=use.word)
