"""The columns and tables that files of documents, and the office, added. Frozen: never edited."""

THIRD_SHAPE = """
ALTER TABLE evidence ADD COLUMN "file_name" TEXT;

ALTER TABLE evidence ADD COLUMN "file_media_type" TEXT;

ALTER TABLE evidence ADD COLUMN "file_size" INTEGER;

ALTER TABLE evidence ADD COLUMN "file_sha256" TEXT;

ALTER TABLE evidence ADD COLUMN "file_stored" TEXT;

CREATE INDEX evidence_by_file ON evidence (file_stored) WHERE file_stored IS NOT NULL;

CREATE TABLE file_uses (
    case_number INTEGER NOT NULL REFERENCES cases (number) ON DELETE CASCADE,
    stored TEXT NOT NULL,
    PRIMARY KEY (case_number, stored)
) STRICT, WITHOUT ROWID;
CREATE INDEX file_uses_by_file ON file_uses (stored);

CREATE TABLE office (
    name TEXT PRIMARY KEY,
    body BLOB NOT NULL
) STRICT, WITHOUT ROWID;
"""
