-- A secret shared with somebody's phone; the last step is the one whose code was used last.
CREATE TABLE second_step (
  account CHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  secret VARBINARY(64) NOT NULL,
  confirmed BOOLEAN NOT NULL,
  last_step BIGINT NOT NULL,
  PRIMARY KEY (account),
  CONSTRAINT second_step_of_account FOREIGN KEY (account) REFERENCES account (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_0900_bin;

-- Codes for when the phone is lost, as SHA-256; a row goes when its code is used.
CREATE TABLE recovery_code (
  account CHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  code BINARY(32) NOT NULL,
  PRIMARY KEY (account, code),
  CONSTRAINT recovery_code_of_account FOREIGN KEY (account) REFERENCES account (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_0900_bin;
