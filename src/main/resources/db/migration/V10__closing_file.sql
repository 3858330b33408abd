-- The sealed documents of a closed event; rows are never changed, each closing adds a version.
CREATE TABLE closing_file (
  digest BINARY(32) NOT NULL,
  event CHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  version INT NOT NULL,
  paper VARCHAR(20) NOT NULL,
  pdf LONGBLOB NOT NULL,
  made_at BIGINT NOT NULL,
  PRIMARY KEY (digest),
  UNIQUE KEY closing_file_place (event, version, paper),
  CONSTRAINT closing_file_of_event FOREIGN KEY (event) REFERENCES event (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_0900_bin;
