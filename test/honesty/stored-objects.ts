import { evidenceKinds, type EvidenceId } from '../../src/sources/kinds.ts';
import { membersIn } from '../../src/sources/stored-properties.ts';

export type Item = Readonly<Record<string, unknown>>;
export const isItem = (value: unknown): value is Item =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isSubject = (value: unknown): value is Item => isItem(value) && 'subject' in value && 'status' in value;

/** Changes the objects of a kind, in whatever shape it is stored. */
export function eachObject(value: unknown, change: (one: Item) => unknown): unknown {
  if (Array.isArray(value)) return value.map((one: unknown) => eachObject(one, change));
  if (!isItem(value)) return value;
  if (!isSubject(value)) return change(value);
  return 'value' in value ? { ...value, value: eachObject(value['value'], change) } : value;
}

/** Properties that a kind's schema asks for: a file without them is refused before anything is derived. */
export function required(id: EvidenceId): ReadonlySet<string> {
  const members = membersIn(evidenceKinds[id].item);
  return new Set(members.filter(([, schema]) => !schema.safeParse(undefined).success).map(([name]) => name));
}
