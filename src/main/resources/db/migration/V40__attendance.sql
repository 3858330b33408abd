-- Notes on who is there, never changed: the newest of a person counts.
CREATE TABLE attendance (
  ticket BIGINT NOT NULL AUTO_INCREMENT,
  event CHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  participant CHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  kind VARCHAR(12) NOT NULL,
  proxy_name VARCHAR(120) NOT NULL,
  proxy_jabatan VARCHAR(160) NOT NULL,
  until_day DATE,
  noted_by VARCHAR(12) NOT NULL,
  account CHAR(20) CHARACTER SET ascii COLLATE ascii_bin,
  noted_at BIGINT NOT NULL,
  PRIMARY KEY (ticket),
  KEY attendance_event (event, participant, ticket),
  KEY attendance_participant (participant, ticket),
  CONSTRAINT attendance_of_event FOREIGN KEY (event) REFERENCES event (id),
  CONSTRAINT attendance_of_participant FOREIGN KEY (participant) REFERENCES participant (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_0900_bin;
