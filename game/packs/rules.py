"""Every rule that a pack is judged by: what it is about, and why, for a child or for a projector.

The identifiers are stable: waivers, reports and `docs/checks.md` name them. CW601 to CW634 are the
lint rules 1 to 34 of our content guide, in its order.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rule:
    """What a rule is about, and why it is there."""

    about: str
    why: str


_READ = "What cannot be read cannot be shown to a class."
_ALL_KNOWN = "A key that nobody knows would be left out in silence, and with it what it says."
_SAFE = "Packs come from anywhere. These parts of YAML can fill a memory or run things."
_PAGE = "A text that does not fit is cut, or too small for the back row."
_HELP = "The class learns from the kind words, not from right or wrong."
_STORY = "A class that takes this way would be stuck in front of the screen."
_PICTURE = "A picture that cannot be drawn leaves a hole in front of the class."
_TRANSLATED = "A class is never shown half a page in another language."

FORMAT: Mapping[str, Rule] = {
    "CW001": Rule("a file cannot be read", _READ),
    "CW002": Rule("a file is too large, too deep or too long", _SAFE),
    "CW003": Rule("a file is not UTF-8 text, or holds characters that no text has", _READ),
    "CW004": Rule("a file is not YAML", _READ),
    "CW005": Rule("anchors, aliases and tags are not used in packs", _SAFE),
    "CW006": Rule("a file holds one block of keys, and only one", _READ),
    "CW007": Rule("a key stands there twice", "Only one of the two can count."),
    "CW008": Rule("a key is not a word", _READ),
    "CW009": Rule("words of a text are lost after a #", "The class would read half a sentence."),
    "CW101": Rule("a key is missing", "A page needs it."),
    "CW102": Rule("a key is unknown", _ALL_KNOWN),
    "CW103": Rule("a text, a list or a block of keys was expected", _READ),
    "CW104": Rule("a text is empty", "An empty line on the page makes a class wait for more."),
    "CW105": Rule(
        "an identifier has other signs than small letters, digits and hyphens",
        "Translations, scores and file names use identifiers on every computer.",
    ),
    "CW106": Rule("a word is not one of the known words", "Guessing what is meant would be wrong."),
    "CW107": Rule("a switch is neither yes nor no", "Guessing would be wrong half of the time."),
    "CW108": Rule("a number is no number, too small or too large", "Guessing would be wrong."),
    "CW109": Rule("a line of a story does not do exactly one thing", _STORY),
    "CW201": Rule("an identifier is used twice", "Votes and translations would be mixed up."),
    "CW202": Rule("an objective is unknown", "A report says what a class has learned."),
    "CW203": Rule("an objective is not used by any round", "It is promised and not taught."),
    "CW204": Rule("a source is unknown", "Facts carry a source."),
    "CW205": Rule("a source has no year", "Numbers grow old; a year tells how old."),
    "CW206": Rule("a source is not used by any round", "It promises a fact that is not there."),
    "CW207": Rule(
        "there are too many or too few of something",
        "The page has room for so many, and a class needs so many.",
    ),
    "CW208": Rule("no option is the best, or nothing is to be found", _HELP),
    "CW209": Rule(
        "an option that is not the best lacks its misconception or why someone might choose it",
        "A pupil who chose it hears why many would.",
    ),
    "CW210": Rule("feedback is missing or too short to help", _HELP),
    "CW211": Rule("a zone is unknown, or both best and okay", _HELP),
    "CW212": Rule("the steps have no order to be found", "Any order would be right."),
    "CW213": Rule(
        "a spot has neither text nor place, or both", "It can be drawn in one place only."
    ),
    "CW214": Rule("a scale has no options", "There would be nothing to choose."),
    "CW215": Rule("two options say the same", "The class could not tell them apart."),
    "CW221": Rule("a passage is unknown", _STORY),
    "CW222": Rule("a passage cannot be reached", "Nobody will ever see it."),
    "CW223": Rule("a story goes on for ever", _STORY),
    "CW224": Rule("a passage does not end", _STORY),
    "CW225": Rule("lines stand after the end of a passage", "Nobody will ever see them."),
    "CW226": Rule("nobody of that name speaks here", "A bubble needs somebody to point at."),
    "CW227": Rule("a story has no beginning", _STORY),
    "CW230": Rule("the pack and its folder have different names", "Which of the two to play?"),
    "CW301": Rule("a text is long", _PAGE),
    "CW302": Rule("a text is too long for the page", _PAGE),
    "CW303": Rule(
        "a number to call or an address on the web stands in a text for pupils",
        "Numbers rot, and a real-looking one is somebody's. Helplines stand in one dated file.",
    ),
    "CW304": Rule(
        "the adult has no notes", "A volunteer with one day of training stands in front of a class."
    ),
    "CW305": Rule("a text does not fit its page, even in the smallest letters", _PAGE),
    "CW401": Rule("a picture is outside the pack", "It would be missing on the next computer."),
    "CW402": Rule("a picture does not exist", _PICTURE),
    "CW403": Rule("a picture is neither a good SVG nor a good PNG", _PICTURE),
    "CW404": Rule("a picture is too large or too small", _PICTURE),
    "CW405": Rule("a drawing has a part that the game cannot draw", _PICTURE),
    "CW406": Rule(
        "a picture and what belongs to it are not both there",
        "Who cannot see the picture is told what it shows.",
    ),
    "CW501": Rule("a translation has a text that the pack does not have", _TRANSLATED),
    "CW502": Rule("a translation holds something else than texts", _TRANSLATED),
    "CW503": Rule("texts of a translation are missing", _TRANSLATED),
    "CW504": Rule("a line of a translated story has no identifier", _TRANSLATED),
    "CW505": Rule("the language and the name of its file differ", _TRANSLATED),
    "CW506": Rule("a file has a name that the game does not know", "It is never read."),
    "CW507": Rule(
        "a text has changed since it was translated",
        "A class in another language would hear the old advice.",
    ),
    "CW508": Rule(
        "a translation has other placeholders than the text it translates",
        "What belongs in the place would be missing.",
    ),
    "CW509": Rule("the record of what was translated cannot be read", _TRANSLATED),
    "CW510": Rule("a text of a translation is not translated", _TRANSLATED),
}
"""What a pack must be to be played."""

_WAIT = "Short and even answers keep a class thinking; a pattern lets it guess."
_EASY = "A slow reader in the back row has as long as everybody else."

LINTS: Mapping[str, Rule] = {
    "CW601": Rule("a round has no source", "Facts carry a source, or the word own."),
    "CW603": Rule(
        "a story does not say to tell an adult",
        "Telling is what helps most, and what children find hardest.",
    ),
    "CW604": Rule(
        "a round of a pack about pictures, trust or pressure never says whose fault it is not",
        "Feeling to blame is the strongest barrier to asking for help.",
    ),
    "CW605": Rule(
        "telling is not right at every place",
        "A child who told first did right, and must not feel guilty about an order.",
    ),
    "CW606": Rule("the best option is the longest too often", _WAIT),
    "CW607": Rule("one letter is right too often", _WAIT),
    "CW608": Rule("a question or an option is built to trip readers up", _EASY),
    "CW609": Rule("a distractor seems to be a joke", "An answer nobody takes makes others laugh."),
    "CW610": Rule(
        "a text speaks of winning, losing or being fastest",
        "Competing does not help here; being last hurts.",
    ),
    "CW611": Rule(
        "a text blames the one it happened to",
        "It is never the child's fault; a child who hears blame tells nobody.",
    ),
    "CW612": Rule("a text frightens", "Fear makes children hide, and keeps nobody safe."),
    "CW613": Rule(
        "a word is too explicit for this age, or belongs to adults",
        "Ten-year-olds learn about private pictures, pressure and telling, and no more.",
    ),
    "CW614": Rule(
        "a text asks pupils about their own experience",
        "In front of a class nobody can answer that safely.",
    ),
    "CW615": Rule(
        "a question speaks to the pupil instead of about a character",
        "A made-up character keeps the distance that lets children think.",
    ),
    "CW616": Rule(
        "advice says to show, keep, pass on or delete what it should not",
        "A private picture is never shown or kept; messages are kept before anything is deleted.",
    ),
    "CW617": Rule(
        "an option that is best says to send, pay, meet or give",
        "The best answer must be safe to copy.",
    ),
    "CW618": Rule(
        "a real app, brand, person or school is named, or a word of slang that dates",
        "Made-up services stay neutral and do not grow old.",
    ),
    "CW619": Rule(
        "a text for pupils speaks of law, crime or punishment",
        "Laws differ and change, and must never sound like a threat to a child.",
    ),
    "CW620": Rule(
        "a helpline is old, or a country has fewer than two",
        "A number that nobody answers is worse than none; there are always two ways to help.",
    ),
    "CW621": Rule(
        "a figure stands in a text for pupils",
        "Figures frighten, and let a class count its own; only numbers to call are needed.",
    ),
    "CW622": Rule(
        "the answer to a risky choice does not begin kindly",
        "A pupil who chose it hears first that many would.",
    ),
    "CW623": Rule(
        "a key point does not end with hope, or a text shouts",
        "Hope and calm words make it easier to tell somebody.",
    ),
    "CW624": Rule(
        "the characters are out of balance",
        "It happens to all kinds of children, and all kinds of people help or harm.",
    ),
    "CW625": Rule(
        "a picture may show what no picture may",
        "Drawings only: no photo of a child, no body, no bathroom, no bedroom.",
    ),
    "CW626": Rule("a text is hard to read for 10 to 12-year-olds", _EASY),
    "CW628": Rule("the options of a question differ much in length", _WAIT),
    "CW629": Rule(
        "a hard word is not explained, or used before it is", "A word nobody knows hides the help."
    ),
    "CW630": Rule(
        "a sentence is built in a way that is hard to follow when it is heard",
        "Every text is read aloud; brackets, double negations and short forms cannot be heard.",
    ),
    "CW632": Rule(
        "a review is missing, old, or was made of another text",
        "Three people, each with their own eyes, stand for every sentence.",
    ),
    "CW633": Rule("a text repeats another one word for word", "We write all texts ourselves."),
    "CW634": Rule(
        "a round takes longer than planned", "A lesson that runs over is cut where it helps most."
    ),
    "CW641": Rule("the longest way through a story is longer than its round", "See CW634."),
    "CW642": Rule(
        "an option makes no difference",
        "A class that decides and sees no difference stops deciding.",
    ),
    "CW643": Rule(
        "a phrase has a safer or kinder form",
        "Small words decide whether a child who needs help dares to ask for it.",
    ),
    "CW644": Rule(
        "an ending of a story shows no help",
        "Whichever way a class goes, it must see that somebody helps.",
    ),
    "CW701": Rule("a waiver cannot be used", "What is let pass has a reason, a name and an end."),
}
"""What a good pack is held to. They keep no pack from being played, only from being released."""

RULES: Mapping[str, Rule] = {**FORMAT, **LINTS}
