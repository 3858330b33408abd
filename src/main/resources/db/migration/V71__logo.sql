-- Logos of letterheads by their digest; never changed and never removed, since published words name them.
CREATE TABLE logo (
  digest BINARY(32) NOT NULL,
  organization CHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  kind VARCHAR(8) NOT NULL,
  width INT NOT NULL,
  height INT NOT NULL,
  picture MEDIUMBLOB NOT NULL,
  made_at BIGINT NOT NULL,
  PRIMARY KEY (digest),
  CONSTRAINT logo_of_organization FOREIGN KEY (organization) REFERENCES organization (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_0900_bin;
