"""The columns of the time limit that delays are measured against. Frozen: never edited."""

SEVENTH_SHAPE = """
ALTER TABLE cases ADD COLUMN "time_limit_count" INTEGER;

ALTER TABLE cases ADD COLUMN "time_limit_unit" TEXT;
"""
