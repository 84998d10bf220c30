"""How fast it is, measured beside what the machine can do at best."""
