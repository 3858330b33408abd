-- The audit trail: who did what to which event. Lines are added, never changed or taken away.
-- Texts are twice as long as their limit: H2 counts a rare character as two.
CREATE TABLE deed (
  number BIGINT NOT NULL AUTO_INCREMENT,
  organization CHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  account CHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name VARCHAR(240) NOT NULL,
  kind VARCHAR(32) NOT NULL,
  event CHAR(20) CHARACTER SET ascii COLLATE ascii_bin,
  subject VARCHAR(400) NOT NULL,
  at BIGINT NOT NULL,
  PRIMARY KEY (number),
  KEY deed_organization (organization, number),
  KEY deed_event (event, number),
  CONSTRAINT deed_of_organization FOREIGN KEY (organization) REFERENCES organization (id),
  CONSTRAINT deed_of_account FOREIGN KEY (account) REFERENCES account (id),
  CONSTRAINT deed_of_event FOREIGN KEY (event) REFERENCES event (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_0900_bin;
