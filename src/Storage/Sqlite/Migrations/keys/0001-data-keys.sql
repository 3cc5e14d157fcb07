-- Data keys of persons, apart from what they seal: a back-up of assistant.db without this file can be read by nobody, and a key
-- that is erased here is gone from every back-up.

CREATE TABLE installation (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    id         BLOB NOT NULL,
    master_key BLOB NOT NULL -- a known text, sealed with the master key, that tells whether the right one was given
) STRICT;

CREATE TABLE data_key (
    id      INTEGER PRIMARY KEY, -- random, so that no id ever comes back
    person  BLOB    NOT NULL UNIQUE, -- hash of channel and person
    wrapped BLOB    NOT NULL -- sealed with the master key
) STRICT;

CREATE TABLE erased (
    data_key  INTEGER PRIMARY KEY,
    person    BLOB    NOT NULL,
    erased_at INTEGER NOT NULL
) STRICT;

CREATE INDEX erased_person ON erased (person);
