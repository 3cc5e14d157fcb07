-- Erasures asked for inside a conversation that goes on. The row is committed together with the conversation under its new key; from then
-- on the old key is to be destroyed in keys.db, at once or, after a crash, at the next start. It goes when that is done.

CREATE TABLE erasing (
    data_key  INTEGER PRIMARY KEY, -- to be destroyed
    successor INTEGER NOT NULL     -- seals what is left
) STRICT;
