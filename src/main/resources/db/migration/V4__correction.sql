-- A person has one acceptance of generation 0, the one that stands; those that a newer one replaced have 1, 2, ...
ALTER TABLE acceptance ADD COLUMN generation INT DEFAULT 0 NOT NULL;
ALTER TABLE acceptance ADD CONSTRAINT acceptance_standing UNIQUE (participant, generation);
-- H2 keeps an index, and what is unique by it, as long as a foreign key uses it.
ALTER TABLE acceptance DROP CONSTRAINT acceptance_of_participant;
ALTER TABLE acceptance DROP CONSTRAINT acceptance_participant;
ALTER TABLE acceptance ADD CONSTRAINT acceptance_of_participant FOREIGN KEY (participant) REFERENCES participant (id);

-- Who has signed and is asked to sign anew, with what is right of them; the row goes when they have,
-- or when it is called off.
CREATE TABLE reopening (
  participant CHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  acceptance CHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  event CHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name VARCHAR(120) NOT NULL,
  jabatan VARCHAR(160) NOT NULL,
  pangkat VARCHAR(60) NOT NULL,
  instansi VARCHAR(200) NOT NULL,
  reason VARCHAR(1000) NOT NULL,
  opened_at BIGINT NOT NULL,
  PRIMARY KEY (participant),
  KEY reopening_event (event),
  CONSTRAINT reopening_of_participant FOREIGN KEY (participant) REFERENCES participant (id),
  CONSTRAINT reopening_of_acceptance FOREIGN KEY (acceptance) REFERENCES acceptance (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_0900_bin;

-- A pledge that a newer one of the same person replaced, once and for ever; it and its file stay as they are.
CREATE TABLE correction (
  acceptance CHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  record BINARY(32) NOT NULL,
  newer CHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  newer_record BINARY(32) NOT NULL,
  salt BINARY(16) NOT NULL,
  reason VARCHAR(1000) NOT NULL,
  corrected_at BIGINT NOT NULL,
  entry BINARY(32) NOT NULL,
  PRIMARY KEY (acceptance),
  UNIQUE KEY correction_newer (newer),
  CONSTRAINT correction_of_acceptance FOREIGN KEY (acceptance) REFERENCES acceptance (id),
  CONSTRAINT correction_by_acceptance FOREIGN KEY (newer) REFERENCES acceptance (id),
  CONSTRAINT correction_of_entry FOREIGN KEY (entry) REFERENCES log_entry (digest)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_0900_bin;
