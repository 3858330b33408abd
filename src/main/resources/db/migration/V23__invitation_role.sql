-- What the one who sets up an organisation becomes.
ALTER TABLE invitation ADD COLUMN role VARCHAR(16) NOT NULL DEFAULT 'OWNER';
