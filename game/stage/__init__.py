"""Pixels: windows, scenes, widgets. Decides nothing about the rules."""
