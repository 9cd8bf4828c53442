import { z } from 'zod';
import { subjectKinds, type SubjectKind } from '../facts/subjects.ts';
import type { EvidenceRef, RestsOn } from '../model/run.ts';
import type { Decided } from '../facts/base/decided.ts';
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

/** What a fact's declaration says of it, with what it rests on taken apart: for each fact once in a process. */
interface FactOrigins {
  readonly passing: boolean;
  readonly from: readonly { readonly evidence: string; readonly property: string }[];
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
export function origin(from: string): { readonly evidence: string; readonly property: string } {
  const [evidence = '', ...property] = from.split('.');
  return { evidence, property: property.join('.') };
}

/**
 * Everything that a rule rests on, by the declarations of its facts, each property once. Evidence that was not read
 * supports nothing and is left out; the doubt about it stands elsewhere.
 */
export const ruleRestsOn = (kind: SubjectKind, facts: readonly string[], times: EvidenceTimes): RestsOn[] => {
  const seen = new Set<string>();
  return facts
    .flatMap((field) => metaOf(kind, field).from)
    .flatMap(({ evidence, property }) => {
      const from = `${evidence}.${property}`;
      if (seen.has(from)) return [];
      seen.add(from);
      const read = times[evidence];
      return read === undefined || read.status === 'unavailable'
        ? []
        : [{ evidence, property, endpoint: read.endpoint, at: read.at }];
    });
};

type Subject = { readonly kind: SubjectKind; readonly id: string; readonly facts: readonly string[] };

/** References by what was looked up: what several findings rest on is one object in memory. */
const made = new WeakMap<Provenance, Map<Decided, EvidenceRef>>();

function refOf(
  { evidence, object, property, value }: Decided,
  times: EvidenceTimes,
): EvidenceRef | undefined {
  const read = times[evidence];
  if (read === undefined) return undefined;
  return { evidence, endpoint: read.endpoint, object, property, value: JSON.stringify(value), at: read.at };
}

/** What decided about one subject, as the snapshot holds it. */
export function evidenceOf(
  provenance: Provenance | undefined,
  of: Subject,
  times: EvidenceTimes,
): EvidenceRef[] {
  if (provenance === undefined) return [];
  const known = made.get(provenance) ?? new Map<Decided, EvidenceRef>();
  made.set(provenance, known);
  const refs: EvidenceRef[] = [];
  for (const one of provenance.decided(of.kind, of.id, of.facts)) {
    const ref = known.get(one) ?? refOf(one, times);
    if (ref === undefined) continue;
    known.set(one, ref);
    refs.push(ref);
  }
  return refs;
}
