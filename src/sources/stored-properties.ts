import type { z } from 'zod';
import { evidenceIds, evidenceKinds, type EvidenceId } from './kinds.ts';

interface Definition {
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly innerType?: z.ZodType;
  readonly element?: z.ZodType;
  readonly options?: readonly z.ZodType[];
}

/** Members of the objects that a schema holds, through lists, optional values and unions; none for a plain value. */
export function membersIn(schema: z.ZodType): readonly (readonly [string, z.ZodType])[] {
  const { shape, innerType, element, options } = schema.def as unknown as Definition;
  if (shape !== undefined) return Object.entries(shape);
  const inner = innerType ?? element;
  return inner === undefined ? (options ?? []).flatMap(membersIn) : membersIn(inner);
}

/** Every property of one kind that is collected and stored: of the object, a list item, or a subject's value. */
export function storedPropertiesOf(id: EvidenceId): readonly string[] {
  return [...new Set(membersIn(evidenceKinds[id].item).map(([name]) => name))];
}

/** The same of all kinds, for the test that each of them is needed by a fact. */
export function storedProperties(): Readonly<Record<EvidenceId, readonly string[]>> {
  return Object.fromEntries(evidenceIds.map((id) => [id, storedPropertiesOf(id)])) as Record<
    EvidenceId,
    readonly string[]
  >;
}

const sent = new Map<EvidenceId, readonly string[]>();

function sentWithEach(id: EvidenceId): readonly string[] {
  const { item, mayBeAbsent } = evidenceKinds[id];
  return [...new Map(membersIn(item))]
    .filter(([name, schema]) => schema.safeParse(undefined).success && !Object.hasOwn(mayBeAbsent, name))
    .map(([name]) => name);
}

/**
 * The properties of a kind that Microsoft sends with every object, be it as null: one that did not come was not read.
 * Those that the file's schema asks for are not among them, as a file without them is refused.
 */
export function mustBeSent(id: EvidenceId): readonly string[] {
  const known = sent.get(id) ?? sentWithEach(id);
  sent.set(id, known);
  return known;
}
