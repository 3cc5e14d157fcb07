-- Codes that take a form to another channel, and the attempts at them that were wrong.
-- A code stands here only as a keyed hash: six digits without a key could be tried out in a second.

CREATE TABLE resume_code (
    id           INTEGER PRIMARY KEY,
    code         BLOB    UNIQUE, -- null once nobody is told any more what became of it
    conversation INTEGER NOT NULL,
    form         BLOB    NOT NULL, -- hash of the form's id
    about        BLOB    NOT NULL, -- the id itself, sealed
    expires      INTEGER NOT NULL,
    failures     INTEGER NOT NULL DEFAULT 0, -- how often the second fact was wrong
    void         INTEGER NOT NULL DEFAULT 0, -- 1 when a newer code of the form has taken its place
    used_by      INTEGER, -- the conversation that used it
    moved        INTEGER NOT NULL DEFAULT 0 -- 1 while the form is where the code took it; such a row stays as long as both conversations
) STRICT;

CREATE INDEX resume_code_conversation ON resume_code (conversation, form);
CREATE INDEX resume_code_used_by ON resume_code (used_by) WHERE used_by IS NOT NULL;
CREATE INDEX resume_code_expires ON resume_code (expires) WHERE code IS NOT NULL;

CREATE TABLE resume_attempt (
    id     INTEGER PRIMARY KEY,
    source BLOB    NOT NULL, -- hash of who tried
    at     INTEGER NOT NULL
) STRICT;

CREATE INDEX resume_attempt_source ON resume_attempt (source, at);
CREATE INDEX resume_attempt_at ON resume_attempt (at);
