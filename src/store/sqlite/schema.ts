/**
 * One entry a version, each run once in a transaction of its own; never edit one that was released, add another.
 * Times are ISO 8601 in UTC, days yyyy-mm-dd. No table holds the name of a subject: names stay in run folders.
 */
export const migrations: readonly string[] = [
  `
  CREATE TABLE runs (
    id INTEGER PRIMARY KEY,
    digest TEXT NOT NULL UNIQUE,
    place TEXT NOT NULL,
    council TEXT NOT NULL,
    tenant TEXT NOT NULL,
    source TEXT NOT NULL,
    read_at TEXT NOT NULL,
    judged_at TEXT NOT NULL,
    beadle TEXT NOT NULL,
    policy_id TEXT NOT NULL,
    policy_digest TEXT NOT NULL,
    rules_digest TEXT NOT NULL,
    counts TEXT NOT NULL,
    evidence_purged_at TEXT,
    names_purged_at TEXT
  ) STRICT;
  CREATE INDEX runs_by_time ON runs (read_at, judged_at);
  CREATE TABLE verdicts (
    run INTEGER NOT NULL REFERENCES runs ON DELETE CASCADE,
    ref TEXT NOT NULL,
    verdict TEXT NOT NULL,
    in_policy INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE results (
    run INTEGER NOT NULL REFERENCES runs ON DELETE CASCADE,
    rule TEXT NOT NULL,
    version INTEGER NOT NULL,
    params TEXT NOT NULL,
    outcome TEXT NOT NULL,
    urgency TEXT NOT NULL,
    counts TEXT NOT NULL,
    missing TEXT NOT NULL,
    complete INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE findings (
    run INTEGER NOT NULL REFERENCES runs ON DELETE CASCADE,
    rule TEXT NOT NULL,
    subject_kind TEXT NOT NULL,
    subject_id TEXT NOT NULL,
    channel TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    accepted INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE doubts (
    run INTEGER NOT NULL REFERENCES runs ON DELETE CASCADE,
    rule TEXT NOT NULL,
    subject_kind TEXT NOT NULL,
    subject_id TEXT NOT NULL,
    channel TEXT NOT NULL,
    causes TEXT NOT NULL
  ) STRICT;
  CREATE TABLE answers (
    run INTEGER NOT NULL REFERENCES runs ON DELETE CASCADE,
    ref TEXT NOT NULL,
    answer TEXT NOT NULL,
    answered_by TEXT NOT NULL,
    answered_on TEXT NOT NULL,
    is_current INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE exceptions (
    run INTEGER NOT NULL REFERENCES runs ON DELETE CASCADE,
    rule TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    minute TEXT NOT NULL,
    approver TEXT NOT NULL,
    until TEXT NOT NULL
  ) STRICT;
  CREATE INDEX verdicts_of_run ON verdicts (run);
  CREATE INDEX results_of_run ON results (run);
  CREATE INDEX findings_of_run ON findings (run);
  CREATE INDEX findings_of_subject ON findings (subject_id);
  CREATE INDEX doubts_of_run ON doubts (run);
  CREATE INDEX answers_of_run ON answers (run);
  CREATE INDEX exceptions_of_run ON exceptions (run);
  CREATE TABLE leases (
    name TEXT PRIMARY KEY,
    owner TEXT NOT NULL,
    pid INTEGER NOT NULL,
    host TEXT NOT NULL,
    until TEXT NOT NULL
  ) STRICT;
  `,
  // Runs from before this column did not tell background rules from the others: all of theirs count.
  `ALTER TABLE findings ADD COLUMN counted INTEGER NOT NULL DEFAULT 1;`,
  // One row for a list of subjects, and not for each of them: large councils had hundreds of thousands in each run.
  `
  CREATE TABLE doubt_lists (
    run INTEGER NOT NULL REFERENCES runs ON DELETE CASCADE,
    rule TEXT NOT NULL,
    subject_kind TEXT NOT NULL,
    channel TEXT NOT NULL,
    causes TEXT NOT NULL,
    subject_ids TEXT NOT NULL
  ) STRICT;
  INSERT INTO doubt_lists (run, rule, subject_kind, channel, causes, subject_ids)
    SELECT run, rule, subject_kind, channel, causes, json_group_array(subject_id ORDER BY rowid)
    FROM doubts GROUP BY run, rule, subject_kind, channel, causes ORDER BY min(rowid);
  DROP TABLE doubts;
  ALTER TABLE doubt_lists RENAME TO doubts;
  CREATE INDEX doubts_of_run ON doubts (run);
  `,
];
