-- What somebody is at a desk; those who were there before roles did everything.
ALTER TABLE account ADD COLUMN role VARCHAR(16) NOT NULL DEFAULT 'OWNER';
