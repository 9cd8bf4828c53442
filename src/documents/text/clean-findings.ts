type Fields = Readonly<Record<string, unknown>>;

/** How many members a record has. */
function membersOf(record: object): number {
  let count = 0;
  for (const _ in record) count += 1;
  return count;
}

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
/** What is asked of the parts of an entry. */
interface Asked {
  readonly isCleanText: (text: string) => boolean;
  /** Whether a part that many entries share is clean. */
  readonly isClean: (part: object, name: string) => boolean;
}

/**
 * Tells at a glance that an entry of `findings` is clean. A large run has a hundred thousand of them, and to read members that are known is faster than to go through those of any record. Of an entry with other members, or with anything
 * that is not clean, nothing is told: who asked goes through it member by member.
 */
export function cleanEntries({ isCleanText, isClean }: Asked): (name: string, entry: unknown) => boolean {
  const isCleanString = (value: unknown): boolean => typeof value === 'string' && isCleanText(value);
  const isCleanRef = (ref: unknown): boolean =>
    isFields(ref) &&
    isCleanString(ref['evidence']) &&
    isCleanString(ref['endpoint']) &&
    isCleanString(ref['object']) &&
    isCleanString(ref['property']) &&
    isCleanString(ref['value']) &&
    isCleanString(ref['at']) &&
    membersOf(ref) === 6;
  const isCleanFinding = (entry: Fields): boolean => {
    const { fingerprint, subject, facts, evidence } = entry;
    return (
      isCleanString(fingerprint) &&
      isFields(subject) &&
      Array.isArray(facts) &&
      Array.isArray(evidence) &&
      membersOf(entry) === 4 &&
      isClean(subject, 'subject') &&
      isClean(facts, 'facts') &&
      evidence.every(isCleanRef)
    );
  };
  return (name, entry) => name === 'findings' && isFields(entry) && isCleanFinding(entry);
}
