/** The ledger's tables. Times are ms since the epoch. They determine the current state; there are no timers. */
export const SCHEMA_VERSION = 5;

export const SCHEMA = `
CREATE TABLE IF NOT EXISTS requests (
  seq INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  provider TEXT NOT NULL,
  operation TEXT NOT NULL,
  phone_number TEXT NOT NULL,
  key_fingerprint TEXT NOT NULL,
  fault TEXT
) STRICT;
CREATE INDEX IF NOT EXISTS requests_by_number ON requests (phone_number, operation);

CREATE TABLE IF NOT EXISTS numbers (
  seq INTEGER PRIMARY KEY,
  provider TEXT NOT NULL,
  phone_number TEXT NOT NULL,
  country_code TEXT NOT NULL,
  type TEXT NOT NULL,
  voice INTEGER NOT NULL,
  sms INTEGER NOT NULL,
  mms INTEGER NOT NULL,
  monthly_cents INTEGER NOT NULL,
  friendly_name TEXT,
  voice_url TEXT,
  sms_url TEXT,
  request_seq INTEGER REFERENCES requests (seq),
  applied_at INTEGER NOT NULL,
  visible_at INTEGER,
  get_from INTEGER,
  hidden_from INTEGER,
  hidden_until INTEGER,
  ends_at INTEGER,
  released_at INTEGER
) STRICT;
CREATE INDEX IF NOT EXISTS numbers_by_number ON numbers (phone_number);

CREATE TABLE IF NOT EXISTS further_settings (
  number_seq INTEGER PRIMARY KEY REFERENCES numbers (seq),
  json TEXT NOT NULL
) STRICT;

CREATE TABLE IF NOT EXISTS orders (
  seq INTEGER PRIMARY KEY,
  number_seq INTEGER NOT NULL REFERENCES numbers (seq),
  request_seq INTEGER NOT NULL REFERENCES requests (seq),
  phone_number TEXT NOT NULL,
  friendly_name TEXT NOT NULL,
  country_code TEXT NOT NULL,
  type TEXT NOT NULL,
  credits INTEGER NOT NULL,
  applied_at INTEGER NOT NULL,
  processing_at INTEGER NOT NULL,
  settles_at INTEGER NOT NULL,
  outcome TEXT NOT NULL,
  details TEXT
) STRICT;

CREATE TABLE IF NOT EXISTS number_orders (
  seq INTEGER PRIMARY KEY,
  request_seq INTEGER NOT NULL REFERENCES requests (seq),
  customer_reference TEXT NOT NULL,
  settings TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT;

CREATE TABLE IF NOT EXISTS ordered_numbers (
  seq INTEGER PRIMARY KEY,
  order_seq INTEGER NOT NULL REFERENCES number_orders (seq),
  number_seq INTEGER NOT NULL REFERENCES numbers (seq),
  phone_number TEXT NOT NULL,
  country_code TEXT NOT NULL,
  type TEXT NOT NULL,
  needs_documents INTEGER NOT NULL,
  provisioning_ms INTEGER NOT NULL,
  outcome TEXT NOT NULL,
  group_id TEXT,
  group_declined INTEGER NOT NULL,
  declines_at INTEGER,
  deadline_at INTEGER,
  settles_at INTEGER,
  active_at INTEGER,
  regress_from INTEGER,
  regress_until INTEGER,
  cancelled_at INTEGER
) STRICT;
CREATE INDEX IF NOT EXISTS ordered_by_order ON ordered_numbers (order_seq);
CREATE INDEX IF NOT EXISTS ordered_by_number ON ordered_numbers (number_seq);

CREATE TABLE IF NOT EXISTS searches (
  phone_number TEXT PRIMARY KEY,
  at INTEGER NOT NULL
) STRICT;

CREATE TABLE IF NOT EXISTS resources (
  seq INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  json TEXT NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS resources_by_kind ON resources (kind);

CREATE TABLE IF NOT EXISTS changes (
  seq INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  number_seq INTEGER NOT NULL REFERENCES numbers (seq)
) STRICT;
CREATE INDEX IF NOT EXISTS changes_by_number ON changes (number_seq, at);

CREATE TABLE IF NOT EXISTS releases (
  seq INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  provider TEXT NOT NULL,
  phone_number TEXT NOT NULL,
  number_seq INTEGER NOT NULL REFERENCES numbers (seq)
) STRICT;
`;

/** The account has the number or is buying it, so nobody else can buy it. */
export const OCCUPIED = 'released_at IS NULL AND (ends_at IS NULL OR ends_at > :now)';

/** The list of owned numbers shows the row. */
export const VISIBLE = `${OCCUPIED} AND applied_at <= :now AND visible_at <= :now
  AND (hidden_from IS NULL OR hidden_from > :now OR hidden_until <= :now)`;
