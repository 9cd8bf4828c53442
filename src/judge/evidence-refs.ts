import { z } from 'zod';
import { microsoftName } from '../facts/base/microsoft-name.ts';
import { oncePer } from '../facts/base/once.ts';
import { subjectKinds, type SubjectKind } from '../facts/subjects.ts';
import type { EvidenceRef, RestsOn } from '../model/run.ts';
import type { Provenance } from '../facts/provenance.ts';

/** When and where each kind of evidence was read, by evidence id (`users`) or council input (`input:people`). */
export type EvidenceTimes = Readonly<
  Record<
    string,
    {
      readonly endpoint: string;
      /** UTC, ISO 8601. */
      readonly at: string;
      readonly status: 'collected' | 'partly' | 'unavailable';
    }
  >
>;

const Meta = z.object({
  from: z.array(z.string()),
  passing: z.literal(true).optional(),
});

/** A property of a kind of evidence, or what the council told us. */
interface Origin {
  readonly evidence: string;
  readonly property: string;
}

/** What a fact's declaration says of it, with what it rests on taken apart: for each fact once in a process. */
interface FactOrigins {
  readonly passing: boolean;
  readonly from: readonly Origin[];
}

const metas = new WeakMap<z.ZodType, FactOrigins>();
const noOrigins: FactOrigins = { passing: false, from: [] };

function metaOf(kind: SubjectKind, field: string): FactOrigins {
  const shape: Readonly<Record<string, z.ZodType>> = subjectKinds[kind].shape;
  const schema = shape[field];
  if (schema === undefined) return noOrigins;
  const known = metas.get(schema);
  if (known !== undefined) return known;
  const { data } = Meta.safeParse(schema.meta());
  const meta =
    data === undefined ? noOrigins : { passing: data.passing === true, from: data.from.map(origin) };
  metas.set(schema, meta);
  return meta;
}

/** Whether a fact changes by the mere passing of time. */
export const isPassing = (kind: SubjectKind, field: string): boolean => metaOf(kind, field).passing;

/** `evidenceId.property`, split at the first point. */
export function origin(from: string): Origin {
  const [evidence = '', ...property] = from.split('.');
  return { evidence, property: property.join('.') };
}

/** What facts rest on together, under Microsoft's names, each once: for each list of facts once in a process. */
const originsOf = oncePer((facts: string): readonly Origin[] => {
  const [kind = '', ...fields] = facts.split(' ');
  const all = fields
    .flatMap((field) => metaOf(kind as SubjectKind, field).from)
    .map(({ evidence, property }) => ({ evidence, property: microsoftName(evidence, property) }));
  return [...new Map(all.map((one) => [`${one.evidence}.${one.property}`, one] as const)).values()];
});

/** By the times of a run, then by the property: what several rules rest on is one object in memory. */
const restedOn = new WeakMap<EvidenceTimes, Map<Origin, RestsOn>>();

/**
 * Everything that a rule rests on, by the declarations of its facts, each property once. Evidence that was not read
 * supports nothing and is left out; the doubt about it stands elsewhere.
 */
export const ruleRestsOn = (kind: SubjectKind, facts: readonly string[], times: EvidenceTimes): RestsOn[] => {
  const known = restedOn.get(times) ?? new Map<Origin, RestsOn>();
  restedOn.set(times, known);
  const rests: RestsOn[] = [];
  for (const one of originsOf([kind, ...facts].join(' '))) {
    const read = times[one.evidence];
    if (read === undefined || read.status === 'unavailable') continue;
    let rest = known.get(one);
    if (rest === undefined) known.set(one, (rest = { ...one, endpoint: read.endpoint, at: read.at }));
    rests.push(rest);
  }
  return rests;
};

/** JSON text; values repeat, and each text is one object in memory. */
function valueTexts(): (value: unknown) => string {
  const same = oncePer((text: string) => text);
  return (value) => same(JSON.stringify(value));
}

type RefsOf = (kind: string, facts: readonly string[]) => (id: string) => EvidenceRef[];

/** References by what stands behind the facts: what several findings rest on is one object in memory. They tell times. */
const lookups = new WeakMap<Provenance, { readonly times: EvidenceTimes; readonly refsOf: RefsOf }>();

function lookupOf(provenance: Provenance, times: EvidenceTimes): RefsOf {
  const known = lookups.get(provenance);
  if (known?.times === times) return known.refsOf;
  const textOf = valueTexts();
  const refsOf = provenance.decided(({ evidence, object, property, value }): EvidenceRef | undefined => {
    const read = times[evidence];
    return read === undefined
      ? undefined
      : { evidence, endpoint: read.endpoint, object, property, value: textOf(value), at: read.at };
  });
  lookups.set(provenance, { times, refsOf });
  return refsOf;
}

const nothing = (): EvidenceRef[] => [];

/**
 * What decided about subjects of a kind, as the snapshot holds it.
 * @returns for the facts that decided, and then for the id of a subject: a list that several findings may share
 */
export function evidenceOf(
  provenance: Provenance | undefined,
  kind: SubjectKind,
  times: EvidenceTimes,
): (facts: readonly string[]) => (id: string) => EvidenceRef[] {
  if (provenance === undefined) return () => nothing;
  return oncePer((facts: readonly string[]) => lookupOf(provenance, times)(kind, facts));
}
