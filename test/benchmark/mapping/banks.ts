import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { BankFile } from '../../../src/rulebook/bank-file.ts';
import type { BankKind } from '../../../src/rulebook/mapping/words/bank-kind.ts';

function yamlOf(path: string): unknown {
  return parse(readFileSync(path, 'utf8'));
}

/** The kinds of the bank that ships. */
export function shippedKinds(path: string): BankKind[] {
  return BankFile.parse(yamlOf(path)).kinds;
}

const Older = z.object({ clauses: z.array(z.object({ id: z.string() })) });

/**
 * Kinds that the author of a folder of samples knew: those of the bank that lies beside them, in the form of
 * ../shared/policies. A kind that the product's bank got later was not asked of them.
 */
export function kindsKnown(folder: string, shared: string): Set<string> | undefined {
  const path = [folder, join(folder, '..'), shared]
    .map((place) => join(place, 'clause-bank.yaml'))
    .find((candidate) => existsSync(candidate));
  return path === undefined ? undefined : new Set(Older.parse(yamlOf(path)).clauses.map(({ id }) => id));
}

const Mapped = z.object({
  clauses: z.array(z.object({ ref: z.string(), summary: z.string(), kind: z.string().optional() })),
});

/** Clauses of a policy that ships, told in our words, with the kinds that its author gave them. */
export function mappedClauses(path: string): { ref: string; summary: string; kind: string }[] {
  if (!existsSync(path)) return [];
  return Mapped.parse(yamlOf(path)).clauses.flatMap(({ kind, ...clause }) =>
    kind === undefined || kind === 'none' ? [] : [{ ...clause, kind }],
  );
}
