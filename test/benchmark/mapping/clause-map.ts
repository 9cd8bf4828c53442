import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import type { BankKind } from '../../../src/rulebook/mapping/words/bank-kind.ts';

const words = z.string();

const MapClause = z.object({
  ref: words,
  summary: words,
  applies_to: words,
  verification: words,
  kind: words.optional(),
  check: z
    .array(
      z.object({
        params: z.record(words, z.unknown()).default({}),
        assumed_params: z.array(words).default([]),
        limits: words.default(''),
      }),
    )
    .default([]),
});

const ClauseMap = z.object({ council: words, seed_file: words, clauses: z.array(MapClause) });

export type MapClause = z.infer<typeof MapClause>;
export type ClauseMap = z.infer<typeof ClauseMap>;

/** The maps of ../shared/policies and the short names by which the clause bank speaks of them. */
export const seedMaps: Readonly<Record<string, string>> = {
  WAL: 'walmer',
  CRA: 'cratfield',
  WOU: 'wouldham',
  TC3: 'town-council-003',
  LOW: 'lowestoft',
};

export function readClauseMap(path: string): ClauseMap {
  return ClauseMap.parse(parse(readFileSync(path, 'utf8')));
}

const Seen = z.object({ clauses: z.array(z.object({ id: words, seenIn: z.array(words).default([]) })) });

/** Kinds of a map's clauses: those that the map gives itself, and those that the bank says it has seen there. */
export function kindsOfMap(code: string, map: ClauseMap, bankPath: string): Map<string, string[]> {
  const kinds = new Map<string, string[]>();
  for (const { id, seenIn } of Seen.parse(parse(readFileSync(bankPath, 'utf8'))).clauses)
    for (const place of seenIn)
      if (place.startsWith(`${code} `)) {
        const ref = place.slice(code.length + 1);
        kinds.set(ref, [...(kinds.get(ref) ?? []), id]);
      }
  for (const { ref, kind } of map.clauses) if (kind !== undefined && kind !== 'none') kinds.set(ref, [kind]);
  return kinds;
}

const params: Readonly<Record<string, readonly string[]>> = {
  maxDays: ['max_age_days', 'max_days'],
  minLength: ['min_length'],
  maxMinutes: ['max_minutes'],
  maxAttempts: ['max_attempts'],
  minDays: ['min_days'],
  hours: ['max_hours', 'hours'],
  domain: ['domain'],
  maxGlobalAdmins: ['max_global_admins'],
};

/** The number that the council's own words set in a clause, for the parameter of its kind. */
export function numberOfMap({ check }: MapClause, kind: BankKind | undefined): string | undefined {
  const names = params[kind?.number?.name ?? ''] ?? [];
  for (const { params: own, assumed_params: ours, limits } of check)
    for (const name of names)
      // Some numbers are lent by another clause of the same policy; the words of this one hold none.
      if (
        !/\bcomes from\b/u.test(limits) &&
        !ours.includes(name) &&
        ['string', 'number'].includes(typeof own[name]) &&
        !String(own[name]).includes(' ')
      )
        return String(own[name]);
  return undefined;
}
