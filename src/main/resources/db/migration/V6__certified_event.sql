-- Events at which certificates of the national service may sign in place of the phone's key.
CREATE TABLE certified_event (
  event CHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (event),
  CONSTRAINT certified_event_of_event FOREIGN KEY (event) REFERENCES event (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_0900_bin;
