"""What the rules do not allow now."""


class Refused(Exception):
    """The rules do not allow this move now. `reason` is a key of the interface's texts."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason
