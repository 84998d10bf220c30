"""A gesture of a person becomes a seat and a letter. Knows no rounds."""
