-- Tokens of programs; the token itself is never stored, only its SHA-256. Scopes stand with blanks between them.
CREATE TABLE api_token (
  id CHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  secret BINARY(32) NOT NULL,
  organization CHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name VARCHAR(160) NOT NULL,
  scopes VARCHAR(200) NOT NULL,
  account CHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  created_at BIGINT NOT NULL,
  expires BIGINT NOT NULL,
  revoked_at BIGINT,
  PRIMARY KEY (id),
  UNIQUE KEY api_token_secret (secret),
  KEY api_token_organization (organization),
  CONSTRAINT api_token_of_organization FOREIGN KEY (organization) REFERENCES organization (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_0900_bin;

-- What was answered to a request that brought a key; status 0 while it is being done.
CREATE TABLE api_replay (
  token CHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  idempotency_key VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  request BINARY(32) NOT NULL,
  status INT NOT NULL,
  location VARCHAR(500) NOT NULL,
  body MEDIUMTEXT NOT NULL,
  begun_at BIGINT NOT NULL,
  PRIMARY KEY (token, idempotency_key),
  KEY api_replay_begun (begun_at),
  CONSTRAINT api_replay_of_token FOREIGN KEY (token) REFERENCES api_token (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_0900_bin;

CREATE TABLE webhook (
  id CHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  organization CHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  url VARCHAR(500) NOT NULL,
  kinds VARCHAR(200) NOT NULL,
  created_at BIGINT NOT NULL,
  PRIMARY KEY (id),
  KEY webhook_organization (organization),
  CONSTRAINT webhook_of_organization FOREIGN KEY (organization) REFERENCES organization (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_0900_bin;

CREATE TABLE webhook_delivery (
  id CHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  webhook CHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  kind VARCHAR(20) NOT NULL,
  subject VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  event CHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  body VARCHAR(2000) NOT NULL,
  created_at BIGINT NOT NULL,
  attempts INT NOT NULL,
  next_at BIGINT NOT NULL,
  state VARCHAR(12) NOT NULL,
  answer VARCHAR(100) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY webhook_delivery_happening (webhook, kind, subject),
  KEY webhook_delivery_due (state, next_at),
  CONSTRAINT delivery_of_webhook FOREIGN KEY (webhook) REFERENCES webhook (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_0900_bin;

-- One row, there from the start: whoever holds its lock reads the log on behalf of all webhooks.
CREATE TABLE webhook_place (
  id INT NOT NULL,
  log_index BIGINT NOT NULL,
  closings BIGINT NOT NULL,
  PRIMARY KEY (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_0900_bin;

INSERT INTO webhook_place (id, log_index, closings) VALUES (1, 0, 0);
