"""What the adult's strip says at a moment of the lesson: the mode, else what Next will do."""

from __future__ import annotations

from game.answers.hands import Counting
from game.play.lesson import ending_minutes
from game.play.session import Session
from game.play.state import Phase, State, counts, explained, proposed
from game.stage.modes import Granting, Mode, OtherWay, TeamCalled
from game.stage.strip import Counted, OtherWays, Strip


def strip_now(session: Session, mode: Mode, message: str) -> Strip:
    """The strip while the adult is in `mode`; `message` is a key of the texts, or empty."""
    state = session.state
    return Strip(
        message=message,
        pending=mode.seat if isinstance(mode, TeamCalled) else None,
        counted=_counted(mode, state) if isinstance(mode, Counting) else None,
        ways=_ways(mode) if isinstance(mode, OtherWay) else None,
        granting=mode.praise if isinstance(mode, Granting) else None,
        leads=_leads(state),
        unsaved=session.unwritten,
        hint="strip.time-up" if _time_is_up(session) else _hint(state),
    )


def _counted(counting: Counting, state: State) -> Counted:
    return Counted(counting.seat, counting.total, state.begun.pupils)


def _ways(mode: OtherWay) -> OtherWays:
    return OtherWays(mode.letters, mode.place + 1, len(mode.asks))


def _time_is_up(session: Session) -> bool:
    """Between rounds: only the ending's own time is left of the planned minutes."""
    minutes = session.state.begun.minutes
    left = minutes * 60 - session.seconds
    between = session.state.phase in (Phase.DEBRIEF, Phase.SHIELD)
    return between and left <= ending_minutes(minutes) * 60


def _hint(state: State) -> str:
    """What Next does once the voting is closed: the page itself looks as before."""
    if state.phase is not Phase.CLOSED or state.ask is None or state.paused:
        return ""
    if state.round_outline.before:
        return "strip.closed.before"
    may_talk = state.ask.talk_again and state.first is None
    return "strip.closed.talk" if may_talk else "strip.closed"


def _leads(state: State) -> str:
    """The voted letter whose way Next follows, on the last page of a reveal that branches."""
    ask = state.ask
    if ask is None or state.phase is not Phase.REVEALED or ask.picks or not ask.branches:
        return ""
    last = state.page == len(explained(state, ask)) and any(counts(state, ask))
    return proposed(state, ask) if last else ""
