import { z } from 'zod';
import { unknown } from '../../src/facts/base/known.ts';
import { type FactBase, subjectKinds, type SubjectKind } from '../../src/facts/subjects.ts';

/** How many of each kind a synthetic council has. */
export interface Size {
  readonly people: number;
  readonly mailboxes: number;
  readonly devices: number;
}

/** A small generator with a fixed seed: every run of the benchmark judges the same council (mulberry32). */
const randomNumbers = (seed: number) => {
  let state = seed;
  return (below: number): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
};

type Random = ReturnType<typeof randomNumbers>;

const valueOf = (schema: z.core.$ZodType, random: Random): unknown => {
  if (schema instanceof z.ZodBoolean) return random(2) === 1;
  if (schema instanceof z.ZodEnum) return schema.options[random(schema.options.length)];
  if (schema instanceof z.ZodNumberFormat) return random(500);
  if (schema instanceof z.ZodArray) {
    return Array.from({ length: random(4) }, () => valueOf(schema.element, random));
  }
  return `text ${String(random(1000))}`;
};

const causes = ['permission', 'licence', 'throttled'] as const;

/** One fact in ten is unknown, so that doubts cost what they cost in a real tenant. */
const factOf = (schema: z.core.$ZodType, random: Random): unknown =>
  random(10) === 0
    ? unknown({ evidence: 'users', cause: causes[random(causes.length)] ?? 'error', detail: 'synthetic' })
    : valueOf(schema, random);

const subjects = (kind: SubjectKind, count: number, random: Random) => ({
  missing: [],
  subjects: Array.from({ length: count }, (_, index) => ({
    ...Object.fromEntries(
      Object.entries(subjectKinds[kind].shape).map(([field, schema]) => [field, factOf(schema, random)]),
    ),
    id: `${kind}-${String(index)}`,
    name: `${kind} ${String(index)}`,
  })),
});

/** Facts of a council that nobody has, of any size. */
export const syntheticFacts = ({ people, mailboxes, devices }: Size): FactBase => {
  const random = randomNumbers(20_261_124);
  return {
    ...Object.fromEntries(
      (Object.keys(subjectKinds) as SubjectKind[]).map((kind) => [kind, subjects(kind, 20, random)]),
    ),
    person: subjects('person', people, random),
    mailbox: subjects('mailbox', mailboxes, random),
    device: subjects('device', devices, random),
    tenant: subjects('tenant', 1, random),
    accountKind: subjects('accountKind', 60, random),
    conditionalAccessPolicy: subjects('conditionalAccessPolicy', 40, random),
    conditionalAccess: subjects('conditionalAccess', 1, random),
  } as unknown as FactBase;
};
