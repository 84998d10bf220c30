"""Question banks of other programs: what comes in becomes a draft, what goes out is homework.

Everything passes through `bank.py`: readers make a `Bank`, `draft.py` makes it a pack's YAML;
`homework.py` makes a `Bank` of a pack, writers make it a file. What does not fit on the way is
`Left`, with its name and the reason; nothing is dropped in silence.
"""
