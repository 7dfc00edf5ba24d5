"""The tables of the first release, as its migration makes them. Frozen: never edited."""

FIRST_SHAPE = """
CREATE TABLE cases (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    revision INTEGER NOT NULL,
    turn INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    received_day TEXT,
    decided_day TEXT,
    blocks INTEGER,
    to_fix INTEGER,
    to_consider INTEGER,
    "id" TEXT NOT NULL,
    "kind_of_work" TEXT NOT NULL,
    "nation" TEXT NOT NULL,
    "reference" TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "version_number" INTEGER NOT NULL,
    "received_on" TEXT,
    "first_aware_on" TEXT,
    "decided_on" TEXT,
    "about" TEXT NOT NULL,
    UNIQUE (id)
) STRICT;

CREATE TABLE parties (
    row INTEGER PRIMARY KEY,
    case_number INTEGER NOT NULL REFERENCES cases (number) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    "id" TEXT NOT NULL,
    "roles" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "forenames" TEXT NOT NULL,
    "surname" TEXT NOT NULL,
    "also_known_as" TEXT NOT NULL,
    "pronouns" TEXT NOT NULL,
    "is_child" INTEGER NOT NULL,
    "has_died" INTEGER NOT NULL,
    "called" TEXT NOT NULL,
    "pseudonym" TEXT NOT NULL,
    "first_called" TEXT NOT NULL,
    "then_called" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    UNIQUE (case_number, id)
) STRICT;

CREATE TABLE identifiers (
    row INTEGER PRIMARY KEY,
    case_number INTEGER NOT NULL REFERENCES cases (number) ON DELETE CASCADE,
    parent TEXT NOT NULL,
    position INTEGER NOT NULL,
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    UNIQUE (case_number, id),
    FOREIGN KEY (case_number, parent) REFERENCES parties (case_number, id) ON DELETE CASCADE
) STRICT;

CREATE TABLE represents (
    row INTEGER PRIMARY KEY,
    case_number INTEGER NOT NULL REFERENCES cases (number) ON DELETE CASCADE,
    parent TEXT NOT NULL,
    position INTEGER NOT NULL,
    "id" TEXT NOT NULL,
    "of" TEXT NOT NULL,
    "authority" TEXT NOT NULL,
    "given_on" TEXT,
    "may_share_with" TEXT NOT NULL,
    UNIQUE (case_number, id),
    FOREIGN KEY (case_number, parent) REFERENCES parties (case_number, id) ON DELETE CASCADE
) STRICT;

CREATE TABLE relations (
    row INTEGER PRIMARY KEY,
    case_number INTEGER NOT NULL REFERENCES cases (number) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    "id" TEXT NOT NULL,
    "of" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "to" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    UNIQUE (case_number, id)
) STRICT;

CREATE TABLE bodies (
    row INTEGER PRIMARY KEY,
    case_number INTEGER NOT NULL REFERENCES cases (number) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "short_form" TEXT NOT NULL,
    "also_known_as" TEXT NOT NULL,
    "reference" TEXT NOT NULL,
    "is_named" INTEGER NOT NULL,
    "unnamed_because" TEXT NOT NULL,
    UNIQUE (case_number, id)
) STRICT;

CREATE TABLE organisations (
    row INTEGER PRIMARY KEY,
    case_number INTEGER NOT NULL REFERENCES cases (number) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "also_known_as" TEXT NOT NULL,
    "treatment" TEXT NOT NULL,
    "described_as" TEXT NOT NULL,
    UNIQUE (case_number, id)
) STRICT;

CREATE TABLE complaints (
    row INTEGER PRIMARY KEY,
    case_number INTEGER NOT NULL REFERENCES cases (number) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "injustice_claimed" TEXT NOT NULL,
    "brought_by" TEXT NOT NULL,
    "bodies" TEXT NOT NULL,
    "investigated" TEXT NOT NULL,
    "why_not" TEXT NOT NULL,
    UNIQUE (case_number, id)
) STRICT;

CREATE TABLE outcomes_wanted (
    row INTEGER PRIMARY KEY,
    case_number INTEGER NOT NULL REFERENCES cases (number) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    "id" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "answered_in" TEXT NOT NULL,
    "answered_because" TEXT NOT NULL,
    UNIQUE (case_number, id)
) STRICT;

CREATE TABLE paragraphs (
    row INTEGER PRIMARY KEY,
    case_number INTEGER NOT NULL REFERENCES cases (number) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    "id" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "section" TEXT NOT NULL,
    "reworded" TEXT NOT NULL,
    UNIQUE (case_number, id)
) STRICT;

CREATE TABLE sources (
    row INTEGER PRIMARY KEY,
    case_number INTEGER NOT NULL REFERENCES cases (number) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    "id" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "whole_sentence" INTEGER NOT NULL,
    "from_whom" TEXT NOT NULL,
    UNIQUE (case_number, id)
) STRICT;

CREATE TABLE standards (
    row INTEGER PRIMARY KEY,
    case_number INTEGER NOT NULL REFERENCES cases (number) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "citation" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "is_printed" INTEGER NOT NULL,
    UNIQUE (case_number, id)
) STRICT;

CREATE TABLE chronology (
    row INTEGER PRIMARY KEY,
    case_number INTEGER NOT NULL REFERENCES cases (number) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "happened_on" TEXT,
    "until" TEXT,
    "according_to" TEXT NOT NULL,
    "standing" TEXT NOT NULL,
    "stage" INTEGER NOT NULL,
    "heading" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "evidence" TEXT NOT NULL,
    UNIQUE (case_number, id)
) STRICT;

CREATE TABLE evidence (
    row INTEGER PRIMARY KEY,
    case_number INTEGER NOT NULL REFERENCES cases (number) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    "id" TEXT NOT NULL,
    "exhibit" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "dated" TEXT,
    "from_whom" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "may_see" TEXT NOT NULL,
    "withheld_because" TEXT NOT NULL,
    UNIQUE (case_number, id)
) STRICT;

CREATE TABLE findings (
    row INTEGER PRIMARY KEY,
    case_number INTEGER NOT NULL REFERENCES cases (number) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "heading" TEXT NOT NULL,
    "reasoning" TEXT NOT NULL,
    "complaints" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "standards" TEXT NOT NULL,
    "facts" TEXT NOT NULL,
    "fault" TEXT NOT NULL,
    "said_in" TEXT NOT NULL,
    "no_injustice_because" TEXT NOT NULL,
    UNIQUE (case_number, id)
) STRICT;

CREATE TABLE injustices (
    row INTEGER PRIMARY KEY,
    case_number INTEGER NOT NULL REFERENCES cases (number) ON DELETE CASCADE,
    parent TEXT NOT NULL,
    position INTEGER NOT NULL,
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "to" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "said_in" TEXT NOT NULL,
    "needs_no_remedy_because" TEXT NOT NULL,
    UNIQUE (case_number, id),
    FOREIGN KEY (case_number, parent) REFERENCES findings (case_number, id) ON DELETE CASCADE
) STRICT;

CREATE TABLE actions (
    row INTEGER PRIMARY KEY,
    case_number INTEGER NOT NULL REFERENCES cases (number) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "payees" TEXT NOT NULL,
    "split" TEXT NOT NULL,
    "amount" TEXT,
    "is_on_proof" INTEGER NOT NULL,
    "what" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "deadline_count" INTEGER,
    "deadline_unit" TEXT,
    "deadline_on" TEXT,
    "shown_by" TEXT NOT NULL,
    "is_service_improvement" INTEGER NOT NULL,
    "status" TEXT NOT NULL,
    "findings" TEXT NOT NULL,
    "injustices" TEXT NOT NULL,
    "done_on" TEXT,
    "follow_up" TEXT NOT NULL,
    UNIQUE (case_number, id)
) STRICT;

CREATE TABLE outcomes (
    row INTEGER PRIMARY KEY,
    case_number INTEGER NOT NULL REFERENCES cases (number) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    "id" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "because" TEXT NOT NULL,
    UNIQUE (case_number, id)
) STRICT;

CREATE TABLE comments (
    row INTEGER PRIMARY KEY,
    case_number INTEGER NOT NULL REFERENCES cases (number) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    "id" TEXT NOT NULL,
    "from_whom" TEXT NOT NULL,
    "received_on" TEXT,
    "version" TEXT NOT NULL,
    "about" TEXT NOT NULL,
    "paragraph" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "answer" TEXT NOT NULL,
    "changed" TEXT NOT NULL,
    "why" TEXT NOT NULL,
    UNIQUE (case_number, id)
) STRICT;

CREATE TABLE versions (
    row INTEGER PRIMARY KEY,
    case_number INTEGER NOT NULL REFERENCES cases (number) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "sent_on" TEXT,
    "sent_to" TEXT NOT NULL,
    "printed" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    UNIQUE (case_number, id)
) STRICT;

CREATE TABLE passages (
    row INTEGER PRIMARY KEY,
    case_number INTEGER NOT NULL REFERENCES cases (number) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    "id" TEXT NOT NULL,
    "section" TEXT NOT NULL,
    "before" TEXT NOT NULL,
    "heading" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    UNIQUE (case_number, id)
) STRICT;

CREATE TABLE wordings (
    row INTEGER PRIMARY KEY,
    case_number INTEGER NOT NULL REFERENCES cases (number) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    "id" TEXT NOT NULL,
    "slot" TEXT NOT NULL,
    "record" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "basis" TEXT NOT NULL,
    UNIQUE (case_number, id)
) STRICT;

CREATE TABLE answers (
    row INTEGER PRIMARY KEY,
    case_number INTEGER NOT NULL REFERENCES cases (number) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    "id" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "sentence" TEXT NOT NULL,
    "word" TEXT NOT NULL,
    "nth" INTEGER NOT NULL,
    "verdict" TEXT NOT NULL,
    "party" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "scope" TEXT NOT NULL,
    "given_on" TEXT,
    UNIQUE (case_number, id)
) STRICT;

CREATE TABLE dismissals (
    row INTEGER PRIMARY KEY,
    case_number INTEGER NOT NULL REFERENCES cases (number) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    "id" TEXT NOT NULL,
    "check" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "basis" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "given_on" TEXT,
    UNIQUE (case_number, id)
) STRICT;

CREATE TABLE notes (
    row INTEGER PRIMARY KEY,
    case_number INTEGER NOT NULL REFERENCES cases (number) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "made_on" TEXT,
    "about" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    UNIQUE (case_number, id)
) STRICT;

CREATE TABLE learning_notes (
    row INTEGER PRIMARY KEY,
    case_number INTEGER NOT NULL REFERENCES cases (number) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    "id" TEXT NOT NULL,
    "about" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    UNIQUE (case_number, id)
) STRICT;

CREATE INDEX cases_by_turn ON cases (turn);
CREATE INDEX cases_by_reference ON cases (reference, number);
CREATE INDEX cases_by_version ON cases (version);
CREATE INDEX cases_by_kind_of_work ON cases (kind_of_work);
CREATE INDEX cases_by_received_day ON cases (received_day);
CREATE INDEX cases_by_decided_day ON cases (decided_day);
CREATE INDEX bodies_by_name ON bodies (name COLLATE NOCASE, case_number);
CREATE INDEX outcomes_by_kind ON outcomes (kind, case_number);

CREATE VIRTUAL TABLE words USING fts5 (
    text,
    content = '',
    columnsize = 0,
    detail = none,
    prefix = '2 3',
    tokenize = 'unicode61 remove_diacritics 2'
);

CREATE VIRTUAL TABLE words_met USING fts5vocab (words, instance);

CREATE TABLE facts (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE kept_versions (
    number INTEGER PRIMARY KEY,
    case_number INTEGER NOT NULL REFERENCES cases (number) ON DELETE CASCADE,
    kept_at TEXT NOT NULL,
    moment TEXT NOT NULL,
    name TEXT NOT NULL,
    revision INTEGER NOT NULL,
    body BLOB NOT NULL
) STRICT;
CREATE INDEX kept_versions_by_case ON kept_versions (case_number, number);

CREATE TABLE undo_histories (
    case_number INTEGER PRIMARY KEY REFERENCES cases (number) ON DELETE CASCADE,
    steps BLOB NOT NULL
) STRICT;

CREATE TABLE deeds (
    seq INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    deed TEXT NOT NULL,
    case_id TEXT NOT NULL,
    about TEXT NOT NULL,
    chain BLOB NOT NULL
) STRICT;

CREATE TABLE tombstones (
    case_id TEXT PRIMARY KEY,
    at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
"""
