"""The bytes of a text file to text, whatever program wrote them."""

from __future__ import annotations

from game.errors import ClickwiseError

NOT_UTF8 = "The file is not UTF-8; it was read as Windows-1252. Look at letters with accents."


def text_of(content: bytes, name: str) -> tuple[str, tuple[str, ...]]:
    """The text with plain line ends, and what to know about it. Raises ClickwiseError."""
    text, notes = _decoded(content, name)
    if "\0" in text:
        raise ClickwiseError(
            f"{name} is not a text file: save it as text (GIFT, CSV) or as a spreadsheet (.xlsx)."
        )
    return text.replace("\r\n", "\n").replace("\r", "\n"), notes


def _decoded(content: bytes, name: str) -> tuple[str, tuple[str, ...]]:
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        try:
            return content.decode("utf-16"), ()
        except UnicodeDecodeError as error:
            raise ClickwiseError(
                f"{name} is damaged: its text breaks off in the middle of a letter. Save it anew."
            ) from error
    try:
        return content.decode("utf-8-sig"), ()
    except UnicodeDecodeError:
        # Five bytes have no sign in Windows-1252.
        return content.decode("cp1252", "replace"), (NOT_UTF8,)
