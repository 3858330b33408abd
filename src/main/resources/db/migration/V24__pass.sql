-- Links by which somebody joins an organisation or chooses a new password; the token is kept as its SHA-256.
CREATE TABLE pass (
  id CHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  token BINARY(32) NOT NULL,
  organization CHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  role VARCHAR(16) NOT NULL,
  email VARCHAR(200) NOT NULL,
  account CHAR(20) CHARACTER SET ascii COLLATE ascii_bin,
  expires BIGINT NOT NULL,
  used BOOLEAN NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY pass_token (token),
  KEY pass_organization (organization, expires),
  KEY pass_expires (expires),
  CONSTRAINT pass_of_organization FOREIGN KEY (organization) REFERENCES organization (id),
  CONSTRAINT pass_of_account FOREIGN KEY (account) REFERENCES account (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_0900_bin;
