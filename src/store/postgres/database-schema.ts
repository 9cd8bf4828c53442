/**
 * One entry a version; never edit one that was released, add another. Columns and texts are those of the SQLite file
 * (src/store/sqlite/schema.ts), so that one code reads both. `council_key` is the tenant that its beadle.yaml names.
 * No table holds the name of a subject: names stay in run folders.
 */
export const migrations: readonly string[] = [
  `
  CREATE TABLE beadle.runs (
    id INTEGER GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    council_key TEXT NOT NULL,
    digest TEXT NOT NULL,
    place TEXT NOT NULL,
    council TEXT NOT NULL,
    tenant TEXT NOT NULL,
    source TEXT NOT NULL,
    read_at TEXT COLLATE "C" NOT NULL,
    judged_at TEXT COLLATE "C" NOT NULL,
    beadle TEXT NOT NULL,
    policy_id TEXT NOT NULL,
    policy_digest TEXT NOT NULL,
    rules_digest TEXT NOT NULL,
    counts TEXT NOT NULL,
    evidence_purged_at TEXT,
    names_purged_at TEXT,
    UNIQUE (council_key, digest)
  );
  CREATE INDEX runs_by_time ON beadle.runs (council_key, read_at, judged_at);
  CREATE TABLE beadle.verdicts (
    run INTEGER NOT NULL REFERENCES beadle.runs ON DELETE CASCADE,
    position INTEGER GENERATED ALWAYS AS IDENTITY,
    ref TEXT NOT NULL,
    verdict TEXT NOT NULL,
    in_policy INTEGER NOT NULL
  );
  CREATE TABLE beadle.results (
    run INTEGER NOT NULL REFERENCES beadle.runs ON DELETE CASCADE,
    position INTEGER GENERATED ALWAYS AS IDENTITY,
    rule TEXT NOT NULL,
    version INTEGER NOT NULL,
    params TEXT NOT NULL,
    outcome TEXT NOT NULL,
    urgency TEXT NOT NULL,
    counts TEXT NOT NULL,
    missing TEXT NOT NULL,
    complete INTEGER NOT NULL
  );
  CREATE TABLE beadle.findings (
    run INTEGER NOT NULL REFERENCES beadle.runs ON DELETE CASCADE,
    position INTEGER GENERATED ALWAYS AS IDENTITY,
    rule TEXT NOT NULL,
    subject_kind TEXT NOT NULL,
    subject_id TEXT NOT NULL,
    channel TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    accepted INTEGER NOT NULL
  );
  CREATE TABLE beadle.doubts (
    run INTEGER NOT NULL REFERENCES beadle.runs ON DELETE CASCADE,
    position INTEGER GENERATED ALWAYS AS IDENTITY,
    rule TEXT NOT NULL,
    subject_kind TEXT NOT NULL,
    subject_id TEXT NOT NULL,
    channel TEXT NOT NULL,
    causes TEXT NOT NULL
  );
  CREATE TABLE beadle.answers (
    run INTEGER NOT NULL REFERENCES beadle.runs ON DELETE CASCADE,
    position INTEGER GENERATED ALWAYS AS IDENTITY,
    ref TEXT NOT NULL,
    answer TEXT NOT NULL,
    answered_by TEXT NOT NULL,
    answered_on TEXT NOT NULL,
    is_current INTEGER NOT NULL
  );
  CREATE TABLE beadle.exceptions (
    run INTEGER NOT NULL REFERENCES beadle.runs ON DELETE CASCADE,
    position INTEGER GENERATED ALWAYS AS IDENTITY,
    rule TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    minute TEXT NOT NULL,
    approver TEXT NOT NULL,
    until TEXT NOT NULL
  );
  CREATE INDEX verdicts_of_run ON beadle.verdicts (run);
  CREATE INDEX results_of_run ON beadle.results (run);
  CREATE INDEX findings_of_run ON beadle.findings (run);
  CREATE INDEX findings_of_subject ON beadle.findings (subject_id);
  CREATE INDEX doubts_of_run ON beadle.doubts (run);
  CREATE INDEX answers_of_run ON beadle.answers (run);
  CREATE INDEX exceptions_of_run ON beadle.exceptions (run);
  CREATE TABLE beadle.leases (
    council_key TEXT NOT NULL,
    name TEXT NOT NULL,
    owner TEXT NOT NULL,
    pid INTEGER NOT NULL,
    host TEXT NOT NULL,
    until TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (council_key, name)
  );
  CREATE TABLE beadle.fleet_memory (
    name TEXT PRIMARY KEY,
    value JSONB NOT NULL,
    kept_at TIMESTAMPTZ NOT NULL DEFAULT now()
  );
  `,
  // Words of errors quoted files of a council, which name people; from now on codes alone are kept of these.
  `
  UPDATE beadle.fleet_memory
  SET value = jsonb_set(value, '{outcome,error}', jsonb_build_object(
    'code', value #> '{outcome,error,code}',
    'message', 'The audit could not run. What was wrong stands on the computer that ran it.',
    'hint', 'Run "beadle config check" there: it names file and line.'))
  WHERE starts_with(name, 'outcome:') AND value #>> '{outcome,ran}' = 'false';
  `,
  // Runs from before this column did not tell background rules from the others: all of theirs count.
  `ALTER TABLE beadle.findings ADD COLUMN counted INTEGER NOT NULL DEFAULT 1;`,
  // One row for a list of subjects, and not for each of them: large councils had hundreds of thousands in each run.
  `
  CREATE TABLE beadle.doubt_lists (
    run INTEGER NOT NULL REFERENCES beadle.runs ON DELETE CASCADE,
    position INTEGER GENERATED ALWAYS AS IDENTITY,
    rule TEXT NOT NULL,
    subject_kind TEXT NOT NULL,
    channel TEXT NOT NULL,
    causes TEXT NOT NULL,
    subject_ids TEXT NOT NULL
  );
  INSERT INTO beadle.doubt_lists (run, rule, subject_kind, channel, causes, subject_ids)
    SELECT run, rule, subject_kind, channel, causes, json_agg(subject_id ORDER BY position)::text
    FROM beadle.doubts GROUP BY run, rule, subject_kind, channel, causes ORDER BY min(position);
  DROP TABLE beadle.doubts;
  ALTER TABLE beadle.doubt_lists RENAME TO doubts;
  CREATE INDEX doubts_of_run ON beadle.doubts (run);
  `,
];
