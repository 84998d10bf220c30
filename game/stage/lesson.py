"""The lesson on the class's screen: keys become moves, states become pages.

The scene decides nothing about the rules. It holds what the adult has begun to press (a mode), how
many pages back the adult looks, and the sentence in the adult's strip.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from game.answers.hands import Counting
from game.answers.inputs import (
    BACK_KEYS,
    BLANK_KEYS,
    NEXT_KEYS,
    Action,
    CloseWindow,
    Input,
    Key,
)
from game.play.lesson import ending_minutes
from game.play.moves import (
    GRANTED,
    ChangeLanguage,
    End,
    JumpToEnding,
    Move,
    Next,
    Pause,
    Prickle,
    Skip,
    Talk,
    VoteAgain,
)
from game.play.pages import Page, page
from game.play.refused import Refused
from game.play.rules import onward
from game.play.session import Session
from game.play.state import Phase, State, explained
from game.stage.arrows import draw_arrows
from game.stage.box import Target
from game.stage.calm import Blank, Calm
from game.stage.canvas import Canvas
from game.stage.cues import Sound, cue
from game.stage.menu import Menu
from game.stage.modes import (
    Granting,
    Heard,
    Mode,
    OtherWay,
    Sure,
    TeamCalled,
    called,
    hear,
    may_skip,
    other_way,
)
from game.stage.notes import OPEN_KEY, with_notes
from game.stage.pages import Aids, draw_page
from game.stage.ports import Backstage
from game.stage.preferences import Preferences
from game.stage.prompter import strip_now
from game.stage.scene import Scene
from game.stage.sound import Silence, Speaker
from game.stage.strip import Strip, draw_strip
from game.stage.timer import Vote


class LessonScene:
    """A session on the screen. `leave` gives the scene that follows a finished lesson."""

    def __init__(
        self,
        backstage: Backstage,
        session: Session,
        leave: Callable[[], Scene | None],
        preferences: Preferences | None = None,
        speaker: Speaker | None = None,
    ) -> None:
        self.session = session
        self._speaker = speaker or Silence()
        self._preferences = preferences or Preferences()
        self._backstage = backstage
        self._leave = leave
        self._mode: Mode = None
        self._message = ""
        self._back = 0
        self._leaving = False
        self._vote = Vote().after(session.state, session.seconds)
        self.rest(False)

    @property
    def language(self) -> str:
        """The language the class reads now."""
        return self.session.state.begun.language

    @property
    def page(self) -> Page:
        """The page that is shown: the present one, or an earlier one that is looked at."""
        return page(self._shown, self.session.lesson)

    @property
    def strip(self) -> Strip:
        """What the adult's strip says now."""
        message = self._message or ("strip.looking-back" if self._back else "")
        return strip_now(self.session, self._mode, message)

    def handle(self, event: Input) -> Scene | None:
        """What the adult did; the scene that handles what comes next."""
        self._message = ""
        match event:
            case CloseWindow():
                return self._close()
            case Action():
                return self._act(event)
            case Key(control=True):
                return self
            case Key():
                return self._press(event)

    def draw(self, canvas: Canvas) -> Sequence[Target]:
        """The page, and the adult's strip above it."""
        targets = draw_page(canvas, self.page, self._aids())
        draw_strip(canvas, self.strip)
        return [*targets, *draw_arrows(canvas, targets)]

    # --- for the menu ---------------------------------------------------------------------------

    def rest(self, resting: bool) -> None:
        """The menu is open, or closed again: the lesson's seconds stand still meanwhile."""
        self.session.rest(resting or self.session.state.paused)

    def go_back(self) -> None:
        """Look one page back. Nothing is taken back by looking."""
        earlier = self.session.earlier(self._back + 1)
        if earlier is not self.session.earlier(self._back):
            self._back += 1

    def end_now(self) -> None:
        """Go to the ending that was planned, or tell why not now."""
        self._message = self.no_ending_now
        if not self._message:
            self._jump(JumpToEnding(self.session.state.short_ending))

    def end_and_leave(self) -> Scene | None:
        """Save and leave: through the two-minute ending, or at once when within it."""
        if self.session.state.phase in (Phase.ENDING, Phase.ENDED):
            return None
        self._jump(JumpToEnding(short=True))
        self._leaving = True
        return self

    # --- keys and clicks ------------------------------------------------------------------------

    def _press(self, key: Key) -> Scene | None:
        heard = hear(self._mode, key, self.session.state)
        self._mode = None
        if not heard.used:
            kept, heard = heard, called(self.session.state, key)
            if not heard.used:
                self._mode = kept.mode
                return self._command(key)
        self._back = 0
        self._heed(heard)
        return self

    def _heed(self, heard: Heard) -> None:
        self._mode = heard.mode
        self._message = heard.message
        if heard.move is not None:
            self._do(heard.move)

    def _command(self, key: Key) -> Scene | None:
        name = key.name
        if name in NEXT_KEYS:
            return self._go_on()
        if name in BACK_KEYS:
            self.go_back()
        elif name in BLANK_KEYS:
            return Blank(self)
        elif name == "k":
            self._speaker.play(Sound.CALM)
            return Calm(self)
        elif name == "escape":
            return self._menu()
        elif name == OPEN_KEY:
            return with_notes(self)
        else:
            self._lesson_key(name)
        return self

    def _lesson_key(self, name: str) -> None:
        """A letter that changes something; it belongs to the present page."""
        commands: dict[str, Callable[[], None]] = {
            "z": self._undo,
            "v": self._talk,
            "s": self._ask_to_skip,
            "e": self._ask_to_end,
            "g": lambda: self._heed(Heard(Granting(GRANTED[0]))),
            "w": self._choose_way,
            "l": self._next_language,
            "m": self._mute,
            "o": self._preferences.switch_theme,
            "p": lambda: self._do(Pause(not self.session.state.paused)),
            "t": self._switch_timer,
        }
        if name in commands:
            self._back = 0
            commands[name]()
        elif self.session.state.phase in (Phase.VOTING, Phase.CLOSED):
            self._message = self._how_to_answer

    def _act(self, action: Action) -> Scene | None:
        """A click means what its key means, but a letter alone is never a key."""
        if action.name in ("next", "home"):
            return self._press(Key("page down"))
        if action.name == "back":
            return self._press(Key("page up"))
        if action.name == "look":
            return self._look_at(action.value)
        if action.name == "seat" and not isinstance(self._mode, Counting):
            return self._press(Key(action.value))
        if action.name == "letter" and isinstance(self._mode, TeamCalled | OtherWay):
            return self._press(Key(action.value.lower()))
        self._message = self._how_to_answer
        return self

    @property
    def _how_to_answer(self) -> str:
        return "hint.count" if self.session.state.begun.way == "hands" else "hint.vote"

    # --- what the keys do -----------------------------------------------------------------------

    def _do(self, move: Move) -> None:
        """Make a move; what the rules refuse becomes a sentence for the adult."""
        before = page(self.session.state, self.session.lesson)
        try:
            self.session.do(move)
            after = page(self.session.state, self.session.lesson)
            self._speaker.play(cue(before, after, granted=isinstance(move, Prickle)))
        except Refused as refused:
            self._message = f"refused.{refused.reason}"
        self._vote = self._vote.after(self.session.state, self.session.seconds)
        self.rest(False)

    def _go_on(self) -> Scene | None:
        if self._back:
            self._back -= 1
            return self
        if self.session.state.phase is Phase.ENDED:
            return self._leave()
        move = onward(self.session.state)
        self._do(move)
        return None if self._leaving and isinstance(move, End) else self

    def _look_at(self, letter: str) -> Scene:
        """To the page of a letter that was chosen: forward by moves, back by looking."""
        state = self.session.state
        ask = state.ask
        if ask is None or state.phase is not Phase.REVEALED or letter not in explained(state, ask):
            return self
        wanted = explained(state, ask).index(letter) + 1
        self._back = max(0, state.page - wanted)
        for _ in range(wanted - state.page):
            self._do(Next())
        return self

    def _undo(self) -> None:
        try:
            self.session.undo()
            self._message = "strip.undone"
        except Refused as refused:
            self._message = f"refused.{refused.reason}"
        self._leaving = self._leaving and self.session.state.phase is Phase.ENDING
        self._vote = self._vote.after(self.session.state, self.session.seconds)
        self.rest(False)

    def _talk(self) -> None:
        talking = self.session.state.phase is Phase.TALKING
        self._do(VoteAgain() if talking else Talk())

    def _ask_to_skip(self) -> None:
        if may_skip(self.session.state):
            self._heed(Heard(Sure("s", Skip()), message="strip.sure.skip"))
        else:
            self._message = "refused.nothing-to-skip"

    def _ask_to_end(self) -> None:
        refusal = self.no_ending_now
        if refusal:
            self._message = refusal
            return
        move = JumpToEnding(self.session.state.short_ending)
        self._heed(Heard(Sure("e", move), message="strip.sure.ending"))

    @property
    def no_ending_now(self) -> str:
        """Why the ending cannot be started now, as a key of the texts; empty when it can."""
        match self.session.state.phase:
            case Phase.NOTICE:
                return "refused.not-now"
            case Phase.ENDING:
                return "refused.already-ending"
            case Phase.ENDED:
                return "refused.already-ended"
            case _:
                return "refused.paused" if self.session.state.paused else ""

    def _choose_way(self) -> None:
        ways = other_way(self.session.state)
        self._heed(Heard(ways) if ways else Heard(message="refused.no-branch"))

    def _next_language(self) -> None:
        languages = self.session.state.outline.languages
        if len(languages) == 1:
            self._message = "refused.one-language"
            return
        place = languages.index(self.language) + 1
        self._do(ChangeLanguage(languages[place % len(languages)]))

    def _mute(self) -> None:
        self._preferences.mute()
        self._message = "strip.unmuted" if self._preferences.settings.volume else "strip.muted"

    def _switch_timer(self) -> None:
        """Show the timer of this vote, or hide it."""
        self._vote = replace(self._vote, switched=not self._vote.switched)

    def _jump(self, move: JumpToEnding) -> None:
        self._back = 0
        self._mode = None
        if self.session.state.paused:
            self._do(Pause(paused=False))
        self._do(move)

    def _menu(self) -> Scene:
        self.rest(True)
        return Menu(self)

    def _close(self) -> Scene | None:
        """The window's close button: the menu asks, unless the lesson is over."""
        return None if self.session.state.phase is Phase.ENDED else self._menu()

    # --- what is shown --------------------------------------------------------------------------

    def _aids(self) -> Aids:
        helplines = self._backstage.helplines(self.session.state.begun.country, self.language)
        timed = self._preferences.settings.timer != self._vote.switched
        shown = timed and not self._back and self._vote.beat
        timer = self._vote.timer(self.session.seconds) if shown else None
        return Aids(helplines, self._backstage.picture, timer)

    @property
    def _shown(self) -> State:
        return self.session.earlier(self._back) if self._back else self.session.state

    @property
    def minutes_of_ending(self) -> int:
        """How long the ending takes that was planned."""
        return ending_minutes(self.session.state.begun.minutes)
