-- How an organisation numbers its documents.
CREATE TABLE numbering (
  organization CHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  pattern VARCHAR(100) NOT NULL,
  code VARCHAR(60) NOT NULL,
  PRIMARY KEY (organization),
  CONSTRAINT numbering_of_organization FOREIGN KEY (organization) REFERENCES organization (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_0900_bin;

-- The next number of each year; the row is locked while words are published with it.
CREATE TABLE number_series (
  organization CHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  in_year INT NOT NULL,
  next_number INT NOT NULL,
  PRIMARY KEY (organization, in_year),
  CONSTRAINT series_of_organization FOREIGN KEY (organization) REFERENCES organization (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_0900_bin;
