/** Changes the content of one version into the next. */
export type Migration = (old: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;

/**
 * `migrations.get(n)` makes version n+1 of version n. Adding an evidence kind, or an optional property, needs none: a
 * kind that a file does not hold is read as not built when it was made.
 */
const migrations: ReadonlyMap<number, Migration> = new Map();

/** Brings content to the version that the program knows, one step at a time. Throws when a step is missing: a bug. */
export const migrate = (
  content: Readonly<Record<string, unknown>>,
  to: number,
  steps: ReadonlyMap<number, Migration> = migrations,
): Readonly<Record<string, unknown>> => {
  let now = content;
  for (let version = Number(content['version']); version < to; version += 1) {
    const step = steps.get(version);
    if (step === undefined) throw new TypeError(`no migration from snapshot version ${String(version)}`);
    now = { ...step(now), version: version + 1 };
  }
  return now;
};
