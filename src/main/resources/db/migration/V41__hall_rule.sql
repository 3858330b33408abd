-- What an organiser has set for the hall of an event and the time after it.
CREATE TABLE hall_rule (
  event CHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  demand VARCHAR(12) NOT NULL,
  show_names BOOLEAN NOT NULL,
  late_until DATE,
  PRIMARY KEY (event),
  CONSTRAINT hall_rule_of_event FOREIGN KEY (event) REFERENCES event (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_0900_bin;
