"""Every text of a pack with its part in the round: what it is for, and what stands beside it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from game.author.lint.texts import LONGEST
from game.packs.check import Manuscript
from game.packs.problems import Address
from game.packs.source import Tree
from game.packs.texts import texts

Block = Mapping[str, Tree]
NO_BLOCK: Block = {}


class Role(StrEnum):
    """What a text does in a pack."""

    TITLE = "title"
    KEY_LINE = "key_line"
    TAKE_AWAY = "take_away"
    RESOURCE = "resource"
    OBJECTIVE = "objective"
    ADULT_TERM = "adult_term"
    SCENE = "scene"
    QUESTION = "question"
    CLAIM = "claim"
    OPTION = "option"
    ZONE = "zone"
    CARD = "card"
    STEP = "step"
    SPOT = "spot"
    FOUND = "found"
    BUBBLE = "bubble"
    ENDING = "ending"
    MISCONCEPTION = "misconception"
    TEMPTING = "tempting"
    FEEDBACK = "feedback"
    KEY_POINT = "key_point"
    TALK = "talk"
    ALT = "alt"
    AIM = "aim"
    SAY = "say"
    DO_NOT_SAY = "do_not_say"
    IF_QUIET = "if_quiet"


READ_ALOUD = frozenset({Role.SAY, Role.IF_QUIET})
"""Notes for the adult that the class hears, and may see."""
UNHEARD = frozenset({Role.ADULT_TERM, Role.RESOURCE, Role.MISCONCEPTION, Role.AIM, Role.DO_NOT_SAY})
"""What only the adult reads. `do_not_say` quotes what must not be said."""
ADVICE = frozenset(
    {Role.FEEDBACK, Role.KEY_POINT, Role.STEP, Role.ENDING, Role.KEY_LINE, Role.TAKE_AWAY}
)
"""Texts that say what helps; best options do so, too."""

_TEXT_OF = {
    "options": Role.OPTION,
    "cards": Role.CARD,
    "steps": Role.STEP,
    "spots": Role.SPOT,
    "zones": Role.ZONE,
    "objectives": Role.OBJECTIVE,
    "take_aways": Role.TAKE_AWAY,
    "resources": Role.RESOURCE,
}
_ROLES = frozenset(map(str, Role))
_LINE = {"story": Role.SCENE, "ending": Role.ENDING, "ask": Role.QUESTION, "scene": Role.SCENE}


@dataclass(frozen=True, slots=True)
class Saying:
    """A text, its role, and the blocks it stands in: the nearest, its round, the whole pack.

    `round` is empty for texts of the head, `number` is then None.
    """

    address: Address
    text: str
    role: Role
    around: Block
    round: Block
    number: int | None
    pack: Block

    @property
    def topic(self) -> str:
        return _text(self.pack, "topic")

    @property
    def pupil(self) -> bool:
        """Whether pupils read it."""
        return self.role not in UNHEARD and self.role not in READ_ALOUD

    @property
    def heard(self) -> bool:
        """Whether pupils read it, or hear it from the adult."""
        return self.role not in UNHEARD

    @property
    def verdict(self) -> str:
        """The verdict of the answer that the text belongs to; empty where there is none."""
        side = self.address[-2] if len(self.address) > 1 else ""
        if side in ("if_true", "if_not_true"):
            right = "if_true" if _text(self.round, "answer") == "true" else "if_not_true"
            return "best" if side == right else "risky"
        if "risk" in self.around:
            return "best" if switched(self.around, "risk") else "okay"
        return _text(self.around, "verdict")

    @property
    def advice(self) -> bool:
        """Whether the text says what helps."""
        best = self.role is Role.OPTION and self.verdict == "best"
        return best or self.role in ADVICE

    def beside(self, key: str) -> str:
        """Another text of the same answer."""
        return _text(self.around, key)


def sayings(manuscript: Manuscript) -> Iterator[Saying]:
    """Every text of a bearable length that was written in this language, in the file's order."""
    pack = manuscript.source.tree
    for words in texts(pack):
        role = _role(words.address)
        if role and len(words.text) <= LONGEST and manuscript.owns(words.address):
            number = round_number(words.address)
            round_ = NO_BLOCK if number is None else _block(pack, words.address[:2])
            around = _block(pack, words.address[:-1])
            yield Saying(words.address, words.text, role, around, round_, number, pack)


def round_number(address: Address) -> int | None:
    """The place of the round that a text belongs to."""
    number = address[1] if address[0] == "rounds" else None
    return number if isinstance(number, int) else None


def switched(block: Block, key: str) -> bool:
    """Whether a switch of a block is on, as an author writes it."""
    return _text(block, key).casefold() in ("yes", "true")


def _text(block: Block, key: str) -> str:
    value = block.get(key, "")
    return value if isinstance(value, str) else ""


def _block(tree: Tree, address: Address) -> Block:
    """The block at an address; an empty one where there is a list or a text."""
    for step in address:
        if isinstance(tree, dict):
            tree = tree.get(str(step), "")
        elif isinstance(tree, list) and isinstance(step, int):
            tree = tree[step]
    return tree if isinstance(tree, dict) else NO_BLOCK


def _role(address: Address) -> Role | None:
    """What the text at an address is for."""
    keys = address[2:] if address[0] == "rounds" else address
    if keys[0] == "story":
        keys = keys[3:]
        if len(keys) == 1:
            return _LINE.get(str(keys[0]), Role.BUBBLE)
    match keys:
        case (str(block), _, "text") | (str(block), _) if block in _TEXT_OF:
            return _TEXT_OF[block]
        case ("adult", str(key), *_):
            return Role(key)
        case (*_, str(key)) if key in _ROLES:
            return Role(key)
        case _:
            return None
