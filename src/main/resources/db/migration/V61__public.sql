-- Circulars of an event or a campaign; the subject's kind says which, both have ids of one form.
CREATE TABLE circular (
  id CHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  subject CHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  subject_kind VARCHAR(8) NOT NULL,
  reference VARCHAR(200) NOT NULL,
  issued DATE NOT NULL,
  title VARCHAR(600) NOT NULL,
  digest BINARY(32) NOT NULL,
  size INT NOT NULL,
  pdf LONGBLOB NOT NULL,
  added_at BIGINT NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY circular_file (subject, digest)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_0900_bin;

-- What is shown to everybody, and under which address.
CREATE TABLE publicity (
  subject CHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  subject_kind VARCHAR(8) NOT NULL,
  slug VARCHAR(80) NOT NULL,
  shown BOOLEAN NOT NULL,
  with_names BOOLEAN NOT NULL,
  PRIMARY KEY (subject),
  UNIQUE KEY publicity_slug (slug)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_0900_bin;
