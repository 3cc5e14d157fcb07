-- Keys that will take the place of a person's key once the main file says so (table erasing there); dropped at the next start where it does not.

CREATE TABLE successor (
    person  BLOB    PRIMARY KEY,
    id      INTEGER NOT NULL,
    wrapped BLOB    NOT NULL
) STRICT, WITHOUT ROWID;
