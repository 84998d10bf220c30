"""What is kept of a class: its journal and its counts, and nothing that names a child."""
