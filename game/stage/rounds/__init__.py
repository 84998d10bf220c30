"""One file a round type: how its beats look."""
