"""Past classes as the stage shows them: what was kept of a session, with its packs as they were."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from game.beats import Ask, Lesson, Verdict
from game.errors import ClickwiseError
from game.play.state import Result
from game.scores.file import ScoresFile
from game.scores.names import CodeName
from game.scores.results import Chosen, PastSession, chosen, counts, kept_text, past_sessions
from game.stage.ports import BestVotes, ClassCard, ClassName, Growth, PastClass

Asked = tuple[str, tuple[Chosen, ...]]
"""A question, and its votes."""


def past_classes(file: ScoresFile, language: str) -> tuple[PastClass, ...]:
    """Every class but demos, the latest first; its texts in `language` where they were kept.

    A class whose script is damaged comes without titles and counts. Raises ScoresUnusable.
    """
    lessons: dict[tuple[str, str], Lesson | None] = {}
    found: list[PastClass] = []
    for past in past_sessions(file):
        if past.demo:
            continue
        key = (past.script, past.language)
        if key not in lessons:
            lessons[key] = _lesson(file, past, language)
        found.append(_past_class(past, lessons[key], counts(file, past.identifier)))
    return tuple(found)


def class_name(name: CodeName) -> ClassName:
    """A code name as the stage knows it."""
    return ClassName(name.adjective, name.animal, name.number)


def class_card(past: PastSession) -> ClassCard:
    """A class and where it stands."""
    name = class_name(past.name)
    return ClassCard(past.identifier, name, past.language, past.round, past.rounds)


def _lesson(file: ScoresFile, past: PastSession, language: str) -> Lesson | None:
    """What a class played, in `language` or else its own; None when that is damaged."""
    from game.packs import kept

    try:
        script = kept.load(kept_text(file, past.script))
    except ClickwiseError:
        return None
    return script.get(language) or script.get(past.language) or next(iter(script.values()))


def _past_class(past: PastSession, lesson: Lesson | None, results: Sequence[Result]) -> PastClass:
    packs = lesson.packs if lesson else ()
    return PastClass(
        card=class_card(past),
        day=past.day,
        packs=tuple(pack.name for pack in packs),
        titles=tuple(pack.title for pack in packs),
        pupils=past.pupils,
        teams=past.teams,
        played=past.played,
        ended=past.ended,
        pupils_counted=past.counts_pupils,
        growth=_growth(lesson, results, past.counts_pupils) if lesson else (),
    )


def _growth(lesson: Lesson, results: Sequence[Result], pupils_counted: bool) -> tuple[Growth, ...]:
    """What was voted on again after talking, most grown first; without any, every single vote.

    What is about too few pupils comes last, without its counts: not even its place tells them.
    """
    asked = list(_asked(lesson, results))
    rows = [row for row in asked if len(row[1]) > 1] or asked
    small = [row for row in rows if pupils_counted and any(each.is_small for each in row[1])]
    told = sorted((row for row in rows if row not in small), key=lambda row: -_grown(row[1]))
    return (
        *(Growth(text, tuple(BestVotes(v.count, v.of) for v in votes)) for text, votes in told),
        *(Growth(text) for text, _ in small),
    )


def _asked(lesson: Lesson, results: Sequence[Result]) -> Iterator[Asked]:
    """Every question that has a best answer and was voted on, in order."""
    for each in lesson.rounds:
        for beat in each.beats.values():
            if not isinstance(beat, Ask) or beat.picks:
                continue
            best = {option.id for option in beat.options if option.verdict is Verdict.BEST}
            votes = chosen(results, (each.pack, each.id, beat.id), best)
            if best and votes:
                # The first and the last: before and after the lesson, or before and after talking.
                yield beat.question or each.scene, (*votes[:1], *votes[1:][-1:])


def _grown(votes: Sequence[Chosen]) -> float:
    """By how much of the class more chose a best answer; nothing for a single vote."""
    return votes[-1].count / votes[-1].of - votes[0].count / votes[0].of
