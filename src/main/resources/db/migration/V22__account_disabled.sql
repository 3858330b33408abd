-- Somebody who may not come in any more; what they did stays in the trail.
ALTER TABLE account ADD COLUMN disabled BOOLEAN NOT NULL DEFAULT FALSE;
