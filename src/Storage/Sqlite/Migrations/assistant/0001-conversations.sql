-- Conversations, their transcripts, and the queues of messages in and replies out.
-- Plain: numbers, times (milliseconds since 1970, UTC), channel ids and states. Every name that a channel gave is here only as a
-- keyed hash (16 bytes); everything that a person wrote is sealed with their data key.

CREATE TABLE installation (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    id  BLOB NOT NULL -- the same in keys.db: files of two installations cannot be mixed
) STRICT;

CREATE TABLE conversation (
    id      INTEGER PRIMARY KEY,
    name    BLOB    NOT NULL UNIQUE, -- hash of channel and key
    channel TEXT    NOT NULL,
    data_key INTEGER NOT NULL,       -- the data key (keys.db) that seals all of it
    version INTEGER NOT NULL DEFAULT 0,
    last    INTEGER NOT NULL DEFAULT 0, -- number of the newest message
    last_at INTEGER NOT NULL DEFAULT 0, -- its time
    contact BLOB    NOT NULL,        -- sealed: the channel's key, the person, where replies go
    state   BLOB                     -- sealed; null before the first turn
) STRICT;

CREATE INDEX conversation_data_key ON conversation (data_key);

CREATE TABLE message (
    place    INTEGER PRIMARY KEY, -- conversation * 2^24 + number in it: a conversation's messages lie together, in order
    author   INTEGER NOT NULL,
    at       INTEGER NOT NULL,
    reply_to INTEGER,
    inbox    INTEGER, -- of a citizen's message: its row there, by which erasure finds it
    body     BLOB    NOT NULL -- sealed
) STRICT;

CREATE TABLE inbox (
    id           INTEGER PRIMARY KEY, -- in order of arrival
    event        BLOB    NOT NULL UNIQUE, -- hash of channel, kind and message id
    conversation INTEGER NOT NULL,
    sequence     INTEGER NOT NULL,
    at           INTEGER NOT NULL, -- the message's time in the transcript
    status       INTEGER NOT NULL DEFAULT 0, -- 0 open, 1 answered, 2 dead
    attempts     INTEGER NOT NULL DEFAULT 0,
    settled_at   INTEGER,
    reason       TEXT,
    envelope     BLOB -- sealed: what is needed to work on it again; null once settled
) STRICT;

CREATE INDEX inbox_open ON inbox (id) WHERE status = 0;
CREATE INDEX inbox_dead ON inbox (id) WHERE status = 2;

CREATE TABLE outbox (
    id           INTEGER PRIMARY KEY, -- in order of sending
    conversation INTEGER NOT NULL,
    sequence     INTEGER NOT NULL,
    status       INTEGER NOT NULL DEFAULT 0, -- 0 waiting, 1 begun, 2 dead, 3 uncertain
    attempts     INTEGER NOT NULL DEFAULT 0,
    due          INTEGER NOT NULL,
    since        INTEGER NOT NULL, -- when it came into this status
    reason       TEXT
) STRICT;

CREATE INDEX outbox_conversation ON outbox (conversation, id);
CREATE INDEX outbox_due ON outbox (due) WHERE status = 0;
CREATE INDEX outbox_stuck ON outbox (id) WHERE status >= 2;

CREATE TABLE file (
    id           TEXT    PRIMARY KEY,
    conversation INTEGER NOT NULL,
    data_key     INTEGER NOT NULL,
    at           INTEGER NOT NULL,
    about        BLOB    NOT NULL -- sealed: name, media type, length
) STRICT, WITHOUT ROWID;

CREATE INDEX file_conversation ON file (conversation);
CREATE INDEX file_data_key ON file (data_key);
