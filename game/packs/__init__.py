"""YAML to beats: what an author wrote, checked and compiled."""
