"""Pictures of screens, compared with a tolerance.

`RENEW_GOLDEN=1 pytest tests/stage` writes them anew, those in `docs/pictures/` too. A failure
leaves the drawn, the wanted and the difference side by side in `tests/golden/failed/`.
"""

import os
from pathlib import Path

import pygame

FOLDER = Path(__file__).parent / "golden"
FAILED = FOLDER / "failed"

NEAR = 24
"""How far a colour channel (0 to 255) may be off: another FreeType draws letters a little apart."""

PART = 0.004
"""How much of a picture's area may be further off than that."""


def assert_matches(drawn: pygame.Surface, name: str, folder: Path = FOLDER) -> None:
    """`drawn` looks like the golden picture `name`. Renews it instead where that was asked for."""
    path = folder / f"{name}.png"
    if os.environ.get("RENEW_GOLDEN"):
        path.parent.mkdir(parents=True, exist_ok=True)
        pygame.image.save(_light(drawn), path)
        return
    assert path.exists(), f"no golden picture {name}: make it with RENEW_GOLDEN=1, and look at it"
    wanted = pygame.image.load(path)
    assert wanted.get_size() == drawn.get_size(), f"{name}: the size differs"
    off = part_that_differs(drawn, wanted)
    if off > PART:
        _save_failure(drawn, wanted, name)
    assert off <= PART, f"{name}: {off:.2%} of the picture differs; see {FAILED / name}.png"


def _light(drawn: pygame.Surface) -> pygame.Surface:
    """The same in fewer shades: a third of the bytes less, and nearer than NEAR."""
    return drawn.convert(16).convert(24)


def part_that_differs(drawn: pygame.Surface, wanted: pygame.Surface) -> float:
    """The part of the area (0 to 1) where the two differ by more than NEAR."""
    same = pygame.mask.from_threshold(
        drawn.convert(24), (0, 0, 0), (NEAR, NEAR, NEAR, 255), wanted.convert(24)
    )
    width, height = drawn.get_size()
    return 1 - same.count() / (width * height)


def _save_failure(drawn: pygame.Surface, wanted: pygame.Surface, name: str) -> None:
    width, height = drawn.get_size()
    sheet = pygame.Surface((width * 3, height))
    sheet.blit(drawn, (0, 0))
    sheet.blit(wanted, (width, 0))
    sheet.blit(wanted, (2 * width, 0))
    sheet.blit(drawn, (2 * width, 0), special_flags=pygame.BLEND_RGB_SUB)
    path = FAILED / f"{name}.png"
    path.parent.mkdir(parents=True, exist_ok=True)
    pygame.image.save(sheet, path)
