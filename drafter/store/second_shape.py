"""The tables and columns that preparing a complaint added. Frozen: never edited."""

SECOND_SHAPE = """
ALTER TABLE cases ADD COLUMN "procedure" TEXT NOT NULL DEFAULT 'council complaint';

ALTER TABLE cases ADD COLUMN "statement_agreed_on" TEXT;

ALTER TABLE bodies ADD COLUMN "address" TEXT NOT NULL DEFAULT '';

CREATE TABLE steps_so_far (
    row INTEGER PRIMARY KEY,
    case_number INTEGER NOT NULL REFERENCES cases (number) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    "id" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "stage" TEXT NOT NULL,
    "sent_on" TEXT,
    "acknowledged_on" TEXT,
    "answered_on" TEXT,
    "answer" TEXT NOT NULL,
    "final" INTEGER NOT NULL,
    "reference" TEXT NOT NULL,
    "extended_to" TEXT,
    UNIQUE (case_number, id)
) STRICT;

CREATE TABLE points (
    row INTEGER PRIMARY KEY,
    case_number INTEGER NOT NULL REFERENCES cases (number) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    "id" TEXT NOT NULL,
    "question" TEXT NOT NULL,
    "reply" TEXT NOT NULL,
    "because" TEXT NOT NULL,
    UNIQUE (case_number, id)
) STRICT;

CREATE TABLE offices (
    row INTEGER PRIMARY KEY,
    case_number INTEGER NOT NULL REFERENCES cases (number) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    "id" TEXT NOT NULL,
    "organisation" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "adviser" TEXT NOT NULL,
    "job" TEXT NOT NULL,
    "phone" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "hours" TEXT NOT NULL,
    "registered" TEXT NOT NULL,
    UNIQUE (case_number, id)
) STRICT;

CREATE TABLE letter_answers (
    row INTEGER PRIMARY KEY,
    case_number INTEGER NOT NULL REFERENCES cases (number) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    "id" TEXT NOT NULL,
    "letter" TEXT NOT NULL,
    "about" TEXT NOT NULL,
    "word" TEXT NOT NULL,
    "needed" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "given_on" TEXT,
    UNIQUE (case_number, id)
) STRICT;

CREATE TABLE own_words (
    row INTEGER PRIMARY KEY,
    case_number INTEGER NOT NULL REFERENCES cases (number) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    "id" TEXT NOT NULL,
    "output" TEXT NOT NULL,
    "part" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    UNIQUE (case_number, id)
) STRICT;
"""
