"""The sample pack with something changed in it, as the tests of packs have it."""

from tests.packs.conftest import changed, sample_folder

__all__ = ["changed", "sample_folder"]
