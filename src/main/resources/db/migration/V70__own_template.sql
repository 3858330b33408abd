-- Templates that organisations made; rows are never changed, each saving adds a version.
CREATE TABLE own_template (
  id CHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  version INT NOT NULL,
  owner CHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  content MEDIUMTEXT NOT NULL,
  saved_at BIGINT NOT NULL,
  PRIMARY KEY (id, version),
  KEY own_template_owner (owner),
  CONSTRAINT own_template_of_organization FOREIGN KEY (owner) REFERENCES organization (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_0900_bin;

-- Which version of which template an event's words were taken from; bundled ones have ids that are words.
CREATE TABLE template_taken (
  event CHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  template VARCHAR(60) NOT NULL,
  version INT NOT NULL,
  taken_at BIGINT NOT NULL,
  PRIMARY KEY (event),
  CONSTRAINT template_taken_by_event FOREIGN KEY (event) REFERENCES event (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_0900_bin;
