"""The column that says why an answer is not good enough. Frozen: never edited."""

FOURTH_SHAPE = """
ALTER TABLE steps_so_far ADD COLUMN "not_enough" TEXT NOT NULL DEFAULT '';
"""
