"""Set-up: three calm pages of choices with good defaults, and then the lesson starts."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from game.answers.inputs import Action, CloseWindow, Input, Key
from game.errors import ClickwiseError
from game.play.lesson import ending_minutes
from game.play.moves import MOST_PUPILS, MOST_SEATS, Begin, Way
from game.play.session import Session
from game.stage.box import Target
from game.stage.calm import BLANK_KEYS, Blank
from game.stage.canvas import Canvas
from game.stage.chooser import Answer, Chooser
from game.stage.icon_list import IconLine
from game.stage.ports import Backstage, ClassName, Plan, PlanCard
from game.stage.preferences import Preferences
from game.stage.programme import Programme
from game.stage.scene import Scene
from game.stage.set_up_frame import PAGES, draw_buttons, draw_frame
from game.stage.set_up_lesson import (
    FEWEST_MINUTES,
    FEWEST_PUPILS,
    MINUTES_STEP,
    MOST_MINUTES,
    LessonPage,
    PackRow,
    RoundRow,
    draw_lesson,
)
from game.stage.set_up_pages import (
    FEWEST_TEAMS,
    AnswersPage,
    StartPage,
    Tick,
    draw_answers,
    draw_start,
)

NEXT_KEYS = frozenset({"page down", "right", "down", "space", "return"})
BACK_KEYS = frozenset({"page up", "left", "up", "escape"})

REVIEW, AGREED = "review", "agreed"
"""What is ticked before the lesson starts."""

ANSWERS, LESSON, START = range(PAGES)
TITLES = ("setup.answers.title", "setup.lesson.title", "setup.start.title")


@dataclass(frozen=True, slots=True)
class Defaults:
    """What set-up proposes. `seats` is the number of teams, 0 for one class.

    `displays` is how many screens there are, `class_screen` (from 1) the one that the class sees.
    """

    way: Way = Way.TEAMS
    seats: int = 4
    pupils: int = 25
    minutes: int = 50
    displays: int = 1
    class_screen: int = 1


class SetUp:
    """The adult prepares the lesson. Nothing is kept until the lesson starts."""

    def __init__(
        self,
        backstage: Backstage,
        packs: Sequence[str],
        language: str,
        country: str,
        defaults: Defaults,
        start: Callable[[ClassName, Session], Scene],
        home: Callable[[], Scene],
        preferences: Preferences | None = None,
        plan: PlanCard | None = None,
    ) -> None:
        """With a `plan`, its packs and its minutes are those of the lesson."""
        self._backstage = backstage
        self._preferences = preferences or Preferences()
        self._start = start
        self._home = home
        self._country = country
        self._way = defaults.way
        self._grouped = defaults.seats > 0
        self._teams = max(FEWEST_TEAMS, min(MOST_SEATS, defaults.seats or 4))
        self._pupils = max(FEWEST_PUPILS, min(MOST_PUPILS, defaults.pupils))
        # A plan may be shorter than what one would plan oneself: five minutes, a week later.
        self._fewest = min(FEWEST_MINUTES, plan.minutes) if plan else FEWEST_MINUTES
        minutes = max(self._fewest, min(MOST_MINUTES, defaults.minutes))
        name = plan.name if plan else ""
        self._programme = Programme(backstage, packs, language, minutes, name)
        self._plan_title = plan.title if plan else ""
        self._displays = defaults.displays
        self._class_screen = min(defaults.class_screen, defaults.displays)
        self._page = ANSWERS
        self._list_page = 0
        self._ticked: set[str] = set()
        self._message = ""

    @property
    def language(self) -> str:
        """The language of the words on the page, and of the lesson."""
        return self._programme.language

    @property
    def chosen(self) -> Defaults:
        """What has been chosen so far, to be proposed again."""
        seats = self._teams if self._seated else 0
        minutes = self._programme.minutes
        return Defaults(self._way, seats, self._pupils, minutes, self._displays, self._class_screen)

    # --- what a person does ---------------------------------------------------------------------

    def handle(self, event: Input) -> Scene | None:
        """The scene that handles what comes next; None leaves the game."""
        self._message = ""
        match event:
            case CloseWindow():
                return None
            case Key(name) if name in BLANK_KEYS:
                return Blank(self)
            case Key(name) if name in NEXT_KEYS:
                return self._go_on()
            case Key(name) if name in BACK_KEYS:
                return self._go_back()
            case Key(name) if name.isdigit():
                return self._press_digit(int(name))
            case Action(name, value):
                return self._act(name, value)
            case _:
                return self

    def _go_back(self) -> Scene:
        if self._page == ANSWERS:
            return self._home()
        self._page -= 1
        return self

    def _go_on(self) -> Scene:
        if self._reason:
            return self
        if self._page == START:
            return self._begin()
        self._page += 1
        return self

    def _press_digit(self, digit: int) -> Scene:
        if self._page == ANSWERS and self._seated and FEWEST_TEAMS <= digit <= MOST_SEATS:
            self._teams = digit
        if self._page == START and 1 <= digit <= self._displays:
            self._class_screen = digit
        return self

    def _act(self, name: str, value: str) -> Scene:
        match name:
            case "next":
                return self._go_on()
            case "back":
                return self._go_back()
            case "language":
                return self._ask_language()
            case "country":
                return self._ask_country()
            case "timer":
                self._preferences.switch_timer()
                return self
            case _:
                self._set(name, value)
                return self

    def _set(self, name: str, value: str) -> None:
        """Change one choice of the page."""
        step = {"less": -1, "more": 1, "back": -1, "on": 1}.get(value, 0)
        match name:
            case "way":
                self._way = Way(value)
            case "grouping":
                self._grouped = value == "teams"
            case "teams":
                self._teams += step
            case "pupils":
                self._pupils += step
            case "minutes":
                self._set_minutes(step)
            case "screen":
                self._class_screen = int(value)
            case _:
                self._set_listed(name, value, step)

    def _set_minutes(self, step: int) -> None:
        minutes = self._programme.minutes + step * MINUTES_STEP
        self._programme.last(max(self._fewest, min(MOST_MINUTES, minutes)))

    def _set_listed(self, name: str, value: str, step: int) -> None:
        """Change something of a list: its page, a pack, a round, a tick."""
        match name:
            case "page":
                self._list_page += step
            case "pack":
                self._ticked.clear()
                self._programme.switch_pack(value)
            case "round":
                self._programme.switch_round(self._programme.rounds[int(value)])
            case "tick":
                self._ticked ^= {value}
            case _:
                pass

    def _ask_language(self) -> Scene:
        def choose(language: str) -> Scene:
            self._programme.speak(language)
            return self

        answers = [Answer(each, f"language.{each}") for each in self._programme.languages]
        return Chooser(self, "setup.language", answers, self.language, choose)

    def _ask_country(self) -> Scene:
        def choose(country: str) -> Scene:
            self._country = country
            return self

        answers = [Answer(each, f"country.{each}") for each in self._backstage.countries]
        return Chooser(self, "setup.country", answers, self._country, choose)

    def _begin(self) -> Scene:
        try:
            name, session = self._backstage.begin(self._plan, demo=False)
        except ClickwiseError as error:
            self._message = str(error)
            return self
        return self._start(name, session)

    # --- what holds -----------------------------------------------------------------------------

    @property
    def _seated(self) -> bool:
        """Whether teams answer, rather than the class as one."""
        return self._way is Way.TEAMS or self._grouped

    @property
    def _plan(self) -> Plan:
        begin = Begin(
            language=self.language,
            country=self._country,
            way=self._way,
            seats=self._teams if self._seated else 0,
            pupils=self._pupils,
            minutes=self._programme.minutes,
        )
        programme = self._programme
        return Plan(programme.played_packs, programme.played, begin, programme.plan)

    @property
    def _ticks(self) -> tuple[Tick, ...]:
        """What the adult has to agree to for these packs."""
        words = self._backstage.words(self.language)
        ticks: list[Tick] = []
        if self._programme.review_pending:
            title, text = words("setup.review.pending"), words("setup.review.confirm")
            ticks.append(Tick(REVIEW, title, text, REVIEW in self._ticked))
        if self._programme.to_be_agreed:
            ticks.append(Tick(AGREED, "", words("setup.agreed"), AGREED in self._ticked))
        return tuple(ticks)

    @property
    def _reason(self) -> str:
        """Why one cannot go on from this page, a sentence; empty when one can."""
        words = self._backstage.words(self.language)
        if self._message:
            return self._message
        if self._page == ANSWERS:
            return ""
        if self._programme.trouble or not self._programme.played:
            return self._programme.trouble or words("setup.no-rounds")
        if self._page == LESSON:
            return ""
        missing = {tick.name for tick in self._ticks if not tick.ticked}
        if AGREED in missing:
            return words("setup.agreed.missing")
        return words("setup.review.missing") if missing else ""

    # --- what is shown --------------------------------------------------------------------------

    def draw(self, canvas: Canvas) -> Sequence[Target]:
        """One of the three pages."""
        draw_frame(canvas, canvas.words(TITLES[self._page]), self._page)
        if self._page == ANSWERS:
            targets = draw_answers(canvas, AnswersPage(self._way, self._grouped, self._teams))
        elif self._page == LESSON:
            targets = draw_lesson(canvas, self._lesson_page())
        else:
            targets = draw_start(canvas, self._start_page())
        klik = not canvas.narrow and (self._page != ANSWERS or self._seated)
        timer = self._preferences.settings.timer if self._page == ANSWERS else None
        return targets + draw_buttons(canvas, self._page, self._reason, with_klik=klik, timer=timer)

    def _lesson_page(self) -> LessonPage:
        programme = self._programme
        return LessonPage(
            language=self.language,
            country=self._country,
            helpline=self._helpline,
            pupils=self._pupils,
            minutes=programme.minutes,
            fewest_minutes=self._fewest,
            rounds=len(programme.played),
            round_minutes=round(sum(card.minutes for card in programme.played)),
            ending_minutes=ending_minutes(programme.minutes),
            rows=self._rows(),
            page=self._list_page,
        )

    @property
    def _helpline(self) -> str:
        """The country's main number, so that the adult sees what the class will."""
        lines = self._backstage.helplines(self._country, self.language)
        main = next((line for line in lines if line.main), None)
        if main is None:
            return ""
        return main.number if main.name == main.number else f"{main.name} {main.number}"

    def _rows(self) -> tuple[PackRow | RoundRow, ...]:
        """Every pack with its rounds; a pack that is the only one needs no row."""
        programme = self._programme
        if programme.plan:
            return tuple(self._round_row(place) for place in range(len(programme.rounds)))
        cards = programme.cards
        rows: list[PackRow | RoundRow] = []
        for card in cards:
            if len(cards) > 1:
                chosen = card.name in programme.packs
                rows.append(PackRow(card.name, card.title, card.topic, chosen))
            rows += [self._round_row(place) for place in programme.places(card.name)]
        return tuple(rows)

    def _round_row(self, place: int) -> RoundRow:
        card = self._programme.rounds[place]
        chosen = self._programme.has(card)
        pill = "setup.before" if card.before else "" if card.core else "setup.extra"
        return RoundRow(place, card.title, max(1, round(card.minutes)), pill, chosen)

    def _start_page(self) -> StartPage:
        words = self._backstage.words(self.language)
        programme = self._programme
        answers = words("setup.one-class")
        if self._seated:
            answers = words("setup.teams.value", number=self._teams)
        minutes = round(sum(card.minutes for card in programme.played))
        titles = [card.title for card in programme.chosen_cards]
        packs = titles[0] if len(titles) == 1 else words("setup.packs.value", number=len(titles))
        packs = self._plan_title or packs
        total = words("setup.sum", number=len(programme.played), minutes=minutes)
        summary = (
            IconLine("card", packs),
            IconLine("clock", total),
            IconLine("teams" if self._way is Way.TEAMS else "hand", answers),
            IconLine("phone", self._helpline),
        )
        return StartPage(self._displays, self._class_screen, self._ticks, summary)
