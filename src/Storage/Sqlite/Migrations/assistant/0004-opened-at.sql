-- When a conversation was opened: one without a message is idle from then on. Of those opened before this column, the time is not known.

ALTER TABLE conversation ADD COLUMN opened_at INTEGER NOT NULL DEFAULT 0;
UPDATE conversation SET opened_at = unixepoch() * 1000 WHERE last_at = 0;
