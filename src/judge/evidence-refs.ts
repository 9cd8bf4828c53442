import { z } from 'zod';
import { isUnknown } from '../facts/base/known.ts';
import { subjectKinds, type SubjectKind } from '../facts/subjects.ts';
import type { EvidenceRef } from '../model/run.ts';

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

interface Origin {
  readonly evidence: string;
  readonly property: string;
}

const Meta = z.object({ from: z.array(z.string()), passing: z.literal(true).optional() });

const metaOf = (kind: SubjectKind, field: string) => {
  const shape: Readonly<Record<string, z.ZodType>> = subjectKinds[kind].shape;
  return Meta.safeParse(shape[field]?.meta()).data;
};

/** `evidenceId.property`, split at the first point. */
const origin = (from: string): Origin => {
  const [evidence = '', ...property] = from.split('.');
  return { evidence, property: property.join('.') };
};

/** Whether a fact changes by the mere passing of time. */
export const isPassing = (kind: SubjectKind, field: string): boolean => metaOf(kind, field)?.passing === true;

/** The facts that one rule reads, with where each comes from; made once for a rule. */
export interface FactOrigins {
  readonly field: string;
  readonly origins: readonly Omit<EvidenceRef, 'value'>[];
}

/** Evidence that was not read supports nothing and is left out; the doubt about it stands elsewhere. */
export const factOrigins = (
  kind: SubjectKind,
  fields: readonly string[],
  times: EvidenceTimes,
): readonly FactOrigins[] =>
  fields.map((field) => ({
    field,
    origins: (metaOf(kind, field)?.from ?? []).map(origin).flatMap(({ evidence, property }) => {
      const read = times[evidence];
      if (read === undefined || read.status === 'unavailable') return [];
      return [{ evidence, property, endpoint: read.endpoint, at: read.at }];
    }),
  }));

/** The evidence under one subject's outcome: each property with the fact's value. */
export const evidenceRefs = (
  facts: Readonly<Record<string, unknown>>,
  origins: readonly FactOrigins[],
): EvidenceRef[] =>
  origins.flatMap(({ field, origins: refs }) => {
    const value = facts[field];
    const text = value === undefined || isUnknown(value) ? '' : JSON.stringify(value);
    return refs.map(({ evidence, endpoint, property, at }) => ({
      evidence,
      endpoint,
      property,
      value: text,
      at,
    }));
  });

/** The evidence under a whole rule: no values, each property once. */
export const ruleEvidence = (origins: readonly FactOrigins[]): EvidenceRef[] => [
  ...new Map(
    origins
      .flatMap(({ origins: refs }) => refs)
      .map((ref) => [`${ref.evidence}.${ref.property}`, { ...ref, value: '' }]),
  ).values(),
];
