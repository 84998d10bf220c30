"""The author's bench, on top of packs and stage: what only a laid-out page can tell."""
