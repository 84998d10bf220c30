"""The seven round types. A new one is one file here and one line in the table."""

from collections.abc import Mapping

from game.beats import RoundType
from game.packs.model import RoundHead
from game.packs.rounds.choice import Choice
from game.packs.rounds.myth import Myth
from game.packs.rounds.order import Order
from game.packs.rounds.scenario import Scenario
from game.packs.rounds.sort import Sort
from game.packs.rounds.spot import Spot
from game.packs.rounds.talk import Talk

TYPES: Mapping[str, type[RoundHead]] = {
    RoundType.CHOICE: Choice,
    RoundType.MYTH: Myth,
    RoundType.SORT: Sort,
    RoundType.ORDER: Order,
    RoundType.SPOT: Spot,
    RoundType.SCENARIO: Scenario,
    RoundType.TALK: Talk,
}
