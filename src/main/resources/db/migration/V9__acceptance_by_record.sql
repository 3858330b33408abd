-- An audit finds the acceptance that an entry of the log speaks of.
CREATE INDEX acceptance_record ON acceptance (record);
