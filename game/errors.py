"""Our exceptions. Only `commands` turns one into a sentence and an exit code.

    ClickwiseError            something stopped us; the text says what, and how to mend it
    ├── PackUnreadable        a pack has errors; carries every Problem
    ├── NoSuchPack            a name or path that is no pack
    ├── PlanUnreadable        a lesson plan has mistakes, or its packs lack what it asks for
    ├── NoSuchPlan            a name or path that is no lesson plan
    ├── NotTranslatable       a pack or translation has mistakes that come first
    ├── NotSaved              an author's file could not be written; it is as it was
    ├── NoScreen              no window can be opened here
    └── ScoresUnusable        the scores file cannot be opened or is not ours

    Refused                   the rules do not allow this move now; no bug, leaves no trace
    NotWritten                a move could not be kept; the show goes on and every move tries again

`PackUnreadable` and `PlanUnreadable` live in `game.packs.problems`, beside what they carry;
`NotTranslatable` and `NotSaved` live in `game.author`.
`Refused` and `NotWritten` live in `game.play`, which imports nothing of ours.
"""


class ClickwiseError(Exception):
    """Something stopped us. The text is one plain sentence with the cure."""


class NoSuchPack(ClickwiseError):
    """A name or path that is no pack."""


class NoSuchPlan(ClickwiseError):
    """A name or path that is no lesson plan."""


class NoScreen(ClickwiseError):
    """No window can be opened here."""


class ScoresUnusable(ClickwiseError):
    """The scores file cannot be opened, or is not ours."""


def why(error: OSError) -> str:
    """Why the system would not have it, to go on with in a sentence of ours."""
    return (error.strerror or "something went wrong").lower()
