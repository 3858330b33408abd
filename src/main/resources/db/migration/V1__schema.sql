-- Written for MySQL 8; H2 in MODE=MySQL reads the same text.
-- Ids are 20 ASCII characters that begin with the clock, so rows lie in the order in which they came.
-- Instants are nanoseconds since 1970 in a BIGINT: exact, and without a time zone that drivers could apply.
-- JSON lies in MEDIUMTEXT: H2 takes text given to a JSON column for one JSON string.
-- Text compares by its bytes, as in Java and in H2.

CREATE TABLE organization (
  id CHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name VARCHAR(160) NOT NULL,
  kind VARCHAR(20) NOT NULL,
  region VARCHAR(13) NOT NULL,
  letterhead MEDIUMTEXT NOT NULL,
  PRIMARY KEY (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_0900_bin;

CREATE TABLE organization_parent (
  child CHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  parent CHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (child),
  KEY organization_parent_parent (parent),
  CONSTRAINT parent_of_organization FOREIGN KEY (child) REFERENCES organization (id),
  CONSTRAINT parent_is_organization FOREIGN KEY (parent) REFERENCES organization (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_0900_bin;

CREATE TABLE event (
  id CHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  organizer CHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  state VARCHAR(12) NOT NULL,
  since BIGINT NOT NULL,
  first_day DATE NOT NULL,
  programme MEDIUMTEXT NOT NULL,
  PRIMARY KEY (id),
  KEY event_organizer (organizer, first_day),
  CONSTRAINT event_of_organization FOREIGN KEY (organizer) REFERENCES organization (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_0900_bin;

CREATE TABLE account (
  id CHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  organization CHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name VARCHAR(120) NOT NULL,
  email VARCHAR(200) NOT NULL,
  password VARCHAR(255) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY account_email (email),
  CONSTRAINT account_of_organization FOREIGN KEY (organization) REFERENCES organization (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_0900_bin;

-- Tokens are never stored, only their SHA-256.
CREATE TABLE account_session (
  token BINARY(32) NOT NULL,
  account CHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  expires BIGINT NOT NULL,
  PRIMARY KEY (token),
  CONSTRAINT session_of_account FOREIGN KEY (account) REFERENCES account (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_0900_bin;

CREATE TABLE invitation (
  token BINARY(32) NOT NULL,
  expires BIGINT NOT NULL,
  redeemed BOOLEAN NOT NULL,
  PRIMARY KEY (token)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_0900_bin;

CREATE TABLE pledge_draft (
  event CHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  wording MEDIUMTEXT NOT NULL,
  PRIMARY KEY (event),
  CONSTRAINT draft_of_event FOREIGN KEY (event) REFERENCES event (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_0900_bin;

-- Rows are never changed; the canonical bytes say all.
CREATE TABLE pledge (
  digest BINARY(32) NOT NULL,
  event CHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  version INT NOT NULL,
  canonical MEDIUMBLOB NOT NULL,
  PRIMARY KEY (digest),
  UNIQUE KEY pledge_version (event, version),
  CONSTRAINT pledge_of_event FOREIGN KEY (event) REFERENCES event (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_0900_bin;

CREATE TABLE participant (
  id CHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  event CHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  number INT NOT NULL,
  name VARCHAR(120) NOT NULL,
  jabatan VARCHAR(160) NOT NULL,
  pangkat VARCHAR(60) NOT NULL,
  instansi VARCHAR(200) NOT NULL,
  region VARCHAR(13),
  identifier_kind VARCHAR(12) NOT NULL,
  identifier VARCHAR(40) NOT NULL,
  phone VARCHAR(16) NOT NULL,
  leader BOOLEAN NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY participant_number (event, number),
  CONSTRAINT participant_of_event FOREIGN KEY (event) REFERENCES event (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_0900_bin;

-- A hall's link has no participant; a ticket says how its participant was recognised.
CREATE TABLE link (
  token BINARY(32) NOT NULL,
  event CHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  participant CHAR(20) CHARACTER SET ascii COLLATE ascii_bin,
  how VARCHAR(20),
  expires BIGINT NOT NULL,
  PRIMARY KEY (token),
  CONSTRAINT link_of_event FOREIGN KEY (event) REFERENCES event (id),
  CONSTRAINT link_of_participant FOREIGN KEY (participant) REFERENCES participant (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_0900_bin;

CREATE TABLE preparation (
  id CHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  event CHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  participant CHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  short_id CHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  pledge BINARY(32) NOT NULL,
  record MEDIUMBLOB NOT NULL,
  pdf MEDIUMBLOB NOT NULL,
  gap_from INT NOT NULL,
  gap_to INT NOT NULL,
  attributes MEDIUMBLOB NOT NULL,
  certificate MEDIUMBLOB NOT NULL,
  drawn BOOLEAN NOT NULL,
  prepared_at BIGINT NOT NULL,
  expires BIGINT NOT NULL,
  PRIMARY KEY (id),
  KEY preparation_expires (expires),
  CONSTRAINT preparation_of_participant FOREIGN KEY (participant) REFERENCES participant (id) ON DELETE CASCADE,
  CONSTRAINT preparation_of_pledge FOREIGN KEY (pledge) REFERENCES pledge (digest)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_0900_bin;

-- One for each participant, for ever.
CREATE TABLE acceptance (
  id CHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  event CHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  participant CHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  short_id CHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  preparation CHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  pledge BINARY(32) NOT NULL,
  record BINARY(32) NOT NULL,
  signed BINARY(32) NOT NULL,
  cms MEDIUMBLOB NOT NULL,
  stamped BOOLEAN NOT NULL,
  identification VARCHAR(20) NOT NULL,
  drawn BOOLEAN NOT NULL,
  accepted_at BIGINT NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY acceptance_participant (participant),
  UNIQUE KEY acceptance_short_id (short_id),
  UNIQUE KEY acceptance_preparation (preparation),
  KEY acceptance_event (event, accepted_at),
  CONSTRAINT acceptance_of_event FOREIGN KEY (event) REFERENCES event (id),
  CONSTRAINT acceptance_of_participant FOREIGN KEY (participant) REFERENCES participant (id),
  CONSTRAINT acceptance_of_preparation FOREIGN KEY (preparation) REFERENCES preparation (id),
  CONSTRAINT acceptance_of_pledge FOREIGN KEY (pledge) REFERENCES pledge (digest)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_0900_bin;

-- An entry waits until the sequencer gives it its index in the tree.
CREATE TABLE log_entry (
  ticket BIGINT NOT NULL AUTO_INCREMENT,
  entry VARBINARY(1024) NOT NULL,
  digest BINARY(32) NOT NULL,
  log_index BIGINT,
  PRIMARY KEY (ticket),
  UNIQUE KEY log_entry_digest (digest),
  UNIQUE KEY log_entry_index (log_index)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_0900_bin;

-- One row, there from the start: whoever holds its lock is the sequencer.
CREATE TABLE log_state (
  id INT NOT NULL,
  size BIGINT NOT NULL,
  root VARBINARY(32) NOT NULL,
  edge VARBINARY(2048) NOT NULL,
  checkpoint VARCHAR(4000) NOT NULL,
  at BIGINT NOT NULL,
  PRIMARY KEY (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_0900_bin;

INSERT INTO log_state (id, size, root, edge, checkpoint, at) VALUES (1, 0, '', '', '', 0);

-- What waits for its seal; a row goes when the sealed file is stored.
CREATE TABLE sealing (
  acceptance CHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  entry BINARY(32) NOT NULL,
  claimed_at BIGINT NOT NULL,
  PRIMARY KEY (acceptance),
  KEY sealing_claimed (claimed_at, acceptance),
  CONSTRAINT sealing_of_acceptance FOREIGN KEY (acceptance) REFERENCES acceptance (id),
  CONSTRAINT sealing_of_entry FOREIGN KEY (entry) REFERENCES log_entry (digest)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_0900_bin;

CREATE TABLE sealed (
  acceptance CHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  pdf LONGBLOB NOT NULL,
  digest BINARY(32) NOT NULL,
  sealed_at BIGINT NOT NULL,
  PRIMARY KEY (acceptance),
  CONSTRAINT sealed_of_acceptance FOREIGN KEY (acceptance) REFERENCES acceptance (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_0900_bin;
