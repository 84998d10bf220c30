"""Whether a sentence is in the passive, as far as its words tell.

A form of “to be” (être, worden, werden) and a participle near it. Questions, which turn the order
round, and participles that no ending betrays are missed. `tests/author/test_passive.py` holds
sentences of each language that it was measured with.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

NEAR = 2
"""Words that may stand between “is” and its participle, where the two stand together."""


@dataclass(frozen=True, slots=True)
class _Grammar:
    """`never` looks like a participle and is none, or says how somebody is.

    `between` may stand between the two, up to `NEAR` words of it; where it is None, the participle
    is anywhere in the sentence.
    """

    auxiliary: re.Pattern[str]
    participle: re.Pattern[str]
    never: re.Pattern[str]
    between: re.Pattern[str] | None = None


_EN = _Grammar(
    re.compile("is|are|was|were|be|been|being|isn|aren|wasn|weren"),
    re.compile(
        r"\w+[^aeiou]ed|\w+[iueoy]ed|told|sent|shown|seen|made|taken|given|kept|known|written|found|done"
        "|lost|stolen|said|sold|paid|read|heard|put|set|chosen|drawn|hidden|bought|built|brought|caught"
        "|forgotten|held|meant|spoken|taught|thrown|understood|hurt|broken"
    ),
    re.compile(
        "tired|scared|worried|excited|interested|bored|pleased|surprised|embarrassed|ashamed|allowed"
        "|called|supposed|married|related|confused|annoyed|hundred|sacred|naked|wicked"
    ),
    re.compile(
        "not|t|also|always|never|already|still|often|just|soon|then|only|all|both|been|being|got"
        r"|\w+ly"
    ),
)
_FR = _Grammar(
    re.compile("est|sont|était|étaient|sera|seront|serait|seraient|été|être|fut|furent|soit"),
    re.compile(
        r"\w+(é|ée|és|ées)|faite?s?|mise?s?|prise?s?|dite?s?|écrite?s?|vue?s?|lue?s?|reçue?s?|perdue?s?"
        r"|vendue?s?|ouverte?s?|rendue?s?|suivie?s?|punie?s?|choisie?s?|connue?s?|crue?s?|prévenue?s?"
    ),
    re.compile(
        "(all|arriv|entr|rest|tomb|n|rentr|pass|mont|retourn|fâch|gên|désol|énerv|fatigu|priv|stress|âg"
        "|connect|occup|étonn|préfér|carr|épuis|excit)(é|ée|és|ées)|été"
    ),
    re.compile(
        "pas|plus|jamais|toujours|déjà|souvent|vite|bien|aussi|encore|tout|tous|été|ensuite|alors"
        r"|\w+ment"
    ),
)
_NL = _Grammar(
    re.compile("word|wordt|worden|werd|werden"),
    re.compile(r"(\w{2,})?ge\w{2,}(d|t|en)|(\w{2,})?(be|ver|ont|her|er)\w{2,}(d|t|en)"),
    re.compile(
        r"\w*berichte?n?|\w*gezicht(en)?|gedicht(en)?|geven|gegevens|gebruiken|genoeg|verdriet|verkeerd"
        "|beter|bekend|bewust|verliefd|gezond|vertellen|beginnen|betalen|beslissen|bewaren|verwijderen"
        "|begrijpen|bedenken|verzinnen|geld|bent|beest(en)?|eten|weten|meten|heten|aparte?|agenten?"
    ),
)
_DE = _Grammar(
    re.compile("wird|wurde|wurden|worden|werden|werde|wirst"),
    re.compile(
        r"(\w{2,})?ge\w{2,}(t|en)|(\w{2,})?(be|ver|er|ent|zer)\w{2,}t|\w+iert"
        "|(be|ver|er|ent|zer)(sprochen|schrieben|loren|standen|funden|schlossen|boten|nommen|gessen)"
    ),
    re.compile(
        r"(\w{2,})?(gehen|geben|gewinnen|gehören|gelten|genießen|gelingen|geschehen|gewöhnen|gegen)"
        r"|bereit|gesund|gerecht|bekannt|verliebt|verrückt|berühmt|beliebt|geheimnissen?|gewalt"
        r"|\w*(gesicht|gedicht|bericht|gericht|gebiet|verdacht)(en)?|\w*seiten|\w*leute|überlegt|gewohnt"
    ),
)
_GRAMMARS: Mapping[str, _Grammar] = {"en": _EN, "fr": _FR, "nl": _NL, "de": _DE}
_REFLEXIVE = frozenset({"s", "se", "me", "m", "te", "t", "nous", "vous"})
_WORD = re.compile(r"[^\W\d_]+")


def passive(sentence: str, language: str) -> bool:
    """Whether something is done to somebody in `sentence`; language as a code of two letters."""
    grammar = _GRAMMARS.get(language)
    if grammar is None:
        return False
    words = _WORD.findall(sentence.casefold())
    for at, word in enumerate(words):
        # “Il s'est blessé”: he did it himself.
        himself = language == "fr" and at > 0 and words[at - 1] in _REFLEXIVE
        if not himself and grammar.auxiliary.fullmatch(word):
            near = _near(words, at, grammar)
            if any(_participle(one, grammar) for one in near):
                return True
    return False


def _near(words: Sequence[str], at: int, grammar: _Grammar) -> Sequence[str]:
    """The words among which the participle of the auxiliary at `at` can be."""
    if grammar.between is None:
        return words
    last = at + 1
    while last < at + 1 + NEAR and last < len(words) and grammar.between.fullmatch(words[last]):
        last += 1
    return words[at + 1 : last + 1]


def _participle(word: str, grammar: _Grammar) -> bool:
    return bool(grammar.participle.fullmatch(word)) and not grammar.never.fullmatch(word)
