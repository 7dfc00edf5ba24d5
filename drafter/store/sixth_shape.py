"""The column that says that a document is the permission to act. Frozen: never edited."""

SIXTH_SHAPE = """
ALTER TABLE evidence ADD COLUMN "is_permission" INTEGER NOT NULL DEFAULT 0;
"""
