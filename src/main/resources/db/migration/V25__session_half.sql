-- The password was right, the second step is still missing.
ALTER TABLE account_session ADD COLUMN half BOOLEAN NOT NULL DEFAULT FALSE;
