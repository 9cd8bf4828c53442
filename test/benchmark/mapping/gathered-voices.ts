import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { outlinePolicy } from '../../../src/rulebook/mapping/outline/outline-policy.ts';
import { readDocument } from '../../../src/rulebook/mapping/read/read-document.ts';
import { straight } from './compare-words.ts';
import { readExpected, type ExpectedClause } from './expected-sample.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const folder = here('../policy-samples');

interface Told {
  readonly kind: string;
  readonly text: string;
}

/** The words of each part of a clause, from where they begin to where the next part begins. */
function partsOf(clause: ExpectedClause, text: string): Told[] {
  const parts = clause.parts ?? [clause];
  const begins = parts.map(({ words }, at) => (at === 0 ? 0 : text.indexOf(straight(words ?? '?'))));
  return parts.flatMap(({ kind }, at) => {
    const from = begins[at] ?? 0;
    const to = begins[at + 1] ?? text.length;
    // Two parts that begin with the same words, or of which one does not say where, teach nothing.
    if (from < 0 || to <= from) return [];
    return [{ kind: kind ?? 'none', text: text.slice(from, to).trim() }];
  });
}

async function sentencesOf(name: string): Promise<Record<string, string[]>> {
  const { clauses } = outlinePolicy(await readDocument(join(folder, `${name}.txt`)));
  const byKind: Record<string, string[]> = {};
  for (const clause of readExpected(join(folder, `${name}.expected.yaml`)).clauses) {
    const found = clauses.find(({ text }) => straight(text).includes(straight(clause.words)));
    if (found === undefined) continue;
    const question = found.heading.endsWith('?') ? `${straight(found.heading)} ` : '';
    for (const [at, { kind, text }] of partsOf(clause, straight(found.text)).entries())
      (byKind[kind] ??= []).push(at === 0 ? `${question}${text}` : text);
  }
  return byKind;
}

/** The sentences of every invented policy, by policy and by kind, as `rules/mapping/voices.yaml` holds them. */
export async function gatheredVoices(): Promise<Record<string, Record<string, string[]>>> {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.expected.yaml'))
    .map((name) => basename(name, '.expected.yaml'))
    .toSorted();
  const voices: Record<string, Record<string, string[]>> = {};
  for (const name of names) voices[name] = await sentencesOf(name);
  return voices;
}
