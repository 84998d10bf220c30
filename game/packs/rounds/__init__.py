"""One file a round type: what an author may write, and the beats it becomes."""
