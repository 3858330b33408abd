-- Events that are counted together.
CREATE TABLE campaign (
  id CHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  owner CHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name VARCHAR(400) NOT NULL,
  since BIGINT NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT campaign_of_organization FOREIGN KEY (owner) REFERENCES organization (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_0900_bin;

CREATE TABLE campaign_event (
  campaign CHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  event CHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (campaign, event),
  KEY campaign_event_event (event),
  CONSTRAINT member_of_campaign FOREIGN KEY (campaign) REFERENCES campaign (id),
  CONSTRAINT member_is_event FOREIGN KEY (event) REFERENCES event (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_0900_bin;

-- A child event belongs to one unit of one parent: a region by its code, an institution by its name.
CREATE TABLE cascaded_event (
  event CHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  parent CHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  unit_key VARCHAR(320) NOT NULL,
  unit_name VARCHAR(320) NOT NULL,
  region VARCHAR(13),
  wording MEDIUMTEXT,
  extendable BOOLEAN NOT NULL,
  PRIMARY KEY (event),
  UNIQUE KEY cascaded_event_unit (parent, unit_key),
  CONSTRAINT cascaded_is_event FOREIGN KEY (event) REFERENCES event (id),
  CONSTRAINT cascaded_from_event FOREIGN KEY (parent) REFERENCES event (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_0900_bin;
