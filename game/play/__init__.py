"""The rules: moves, states, sessions. No screen, no clock, no disk."""
