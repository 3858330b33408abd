-- A pledge that was taken back, once and for ever; the acceptance and its file stay as they are.
-- The reason has at most 500 characters; H2 counts those outside the basic plane twice.
CREATE TABLE withdrawal (
  acceptance CHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  record BINARY(32) NOT NULL,
  salt BINARY(16) NOT NULL,
  withdrawn_by VARCHAR(12) NOT NULL,
  reason VARCHAR(1000) NOT NULL,
  withdrawn_at BIGINT NOT NULL,
  entry BINARY(32) NOT NULL,
  PRIMARY KEY (acceptance),
  CONSTRAINT withdrawal_of_acceptance FOREIGN KEY (acceptance) REFERENCES acceptance (id),
  CONSTRAINT withdrawal_of_entry FOREIGN KEY (entry) REFERENCES log_entry (digest)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_0900_bin;
