import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { describe, expect, it, test } from 'vitest';
import { shipped } from '../../src/audit/places.ts';
import { loadStandards, shippedPolicies } from '../../src/audit/standards.ts';
import { isPromise } from '../../src/rulebook/clause-file.ts';
import { checkPolicy } from '../../src/rulebook/load-policy.ts';
import { sharedFile } from '../contract/shared-material.ts';
import { notCarriedOver } from './carried-over.ts';
import { quotationsFrom } from './quoted.ts';
import { readSharedKinds, readSharedPolicy } from './shared-policy.ts';

/** A policy that ships, its mapping and its text in the material beside the checkout, and its short name there. */
const policies = [
  { id: 'walmer', map: 'walmer', short: 'WAL', seed: '000_11c0e35d95146692' },
  { id: 'cratfield', map: 'cratfield', short: 'CRA', seed: '001_06b55f2afa0a77d1' },
  { id: 'wouldham', map: 'wouldham', short: 'WOU', seed: '002_c2e12fc1b76468c2' },
  { id: 'town-council', map: 'town-council-003', short: 'TC3', seed: '003_9b801ab4325e24f8' },
  { id: 'lowestoft', map: 'lowestoft', short: 'LOW', seed: '004_6c4590c6d4c77f90' },
] as const;

const here = fileURLToPath(new URL('.', import.meta.url));
const standards = new Map(
  await Promise.all(policies.map(async ({ id }) => [id, await loadStandards(id, here)] as const)),
);
const loaded = (id: (typeof policies)[number]['id']) => {
  const found = standards.get(id);
  if (found === undefined) throw new Error(`${id} was not loaded`);
  return found;
};
const fileOf = (id: string) => `${shipped.policies}/${id}.yaml`;

describe.each(policies)('the policy $id', ({ id, map, short, seed }) => {
  const { policy, bank, catalogue, rules } = loaded(id);
  const mapping = sharedFile(
    `policies/${map}.yaml`,
    `that the policy ${id} carries over every clause, number and weight of its mapping`,
  );
  const kinds = sharedFile(
    'policies/clause-bank.yaml',
    `that clauses of the policy ${id} are of the kinds that the mapping names`,
  );
  const text = sharedFile(`seeds/${seed}.txt`, `that the policy ${id} quotes nothing of the council's text`);

  it('has nothing wrong, not even a warning', async () => {
    expect(await checkPolicy(fileOf(id), { book: rules, catalogue, bank })).toEqual([]);
  });

  it('says of every check what it can show, of every clause its kind, and who read it', () => {
    const silent = policy.clauses.flatMap(({ ref, rules: entries }) =>
      entries.filter(({ part }) => part === undefined).map(() => ref),
    );
    expect(silent).toEqual([]);
    expect(policy.clauses.filter(({ kind }) => kind === undefined)).toEqual([]);
    expect(policy.reviewed?.by).toBeDefined();
  });

  it('says of whom a check is in a duty of the IT provider: its own accounts are hardly ever meant', () => {
    const everywhere = new Set<string>([
      'tenant',
      'app',
      'program',
      'mailFlowRule',
      'mailGroup',
      'mailDomain',
    ]);
    const unsaid = policy.clauses
      .filter(({ appliesTo }) => appliesTo.includes('it-provider'))
      .flatMap(({ ref, rules: entries }) =>
        entries
          .filter(
            ({ rule, appliesTo }) =>
              appliesTo === undefined && !everywhere.has(rules.byId.get(rule ?? '')?.kind ?? 'tenant'),
          )
          .map(({ rule = '' }) => `${ref}: ${rule}`),
      );
    expect(unsaid).toEqual([]);
  });

  it('has its kinds and classes in line with the bank', () => {
    const apart = policy.clauses.filter(isPromise).flatMap(({ ref, kind = '', verification }) => {
      const usual = bank.kinds.get(kind)?.verification;
      // A clause without checks of its own is left to the clerk, whatever its kind can show elsewhere; but no clause of
      // a kind that only a person can answer claims more.
      return usual === 'attestation' && verification === 'automatic' ? [ref] : [];
    });
    expect(apart).toEqual([]);
  });

  test.skipIf(!mapping.present)('carries every clause over under its own number, in order', async () => {
    const shared = readSharedPolicy(await readFile(mapping.path, 'utf8'));
    expect(policy.clauses.map(({ ref }) => ref)).toEqual(shared.clauses.map(({ ref }) => ref));
    expect(policy.adopted ?? null).toBe(shared.adopted ?? null);
    const byRef = new Map(policy.clauses.map((clause) => [clause.ref, clause]));
    const problems = shared.clauses.flatMap((clause) => {
      const ours = byRef.get(clause.ref);
      return ours === undefined ? [`${clause.ref} is missing`] : notCarriedOver(clause, ours, catalogue);
    });
    expect(problems).toEqual([]);
  });

  test.skipIf(!kinds.present)('is of the kinds that the bank of the mapping names', async () => {
    const shared = readSharedKinds(await readFile(kinds.path, 'utf8'));
    const apart = policy.clauses.flatMap(({ ref, kind }) => {
      const named = shared.filter(({ seenIn }) => seenIn.includes(`${short} ${ref}`)).map((one) => one.id);
      return named.length > 0 && !named.includes(kind ?? '')
        ? [`${ref}: ${String(kind)}, not ${named.join(', ')}`]
        : [];
    });
    expect(apart).toEqual([]);
  });

  test.skipIf(!text.present)('quotes no six words of the text', async () => {
    const source = await readFile(text.path, 'utf8');
    const texts: string[] = [];
    JSON.stringify(parse(await readFile(fileOf(id), 'utf8')), (_key, item: unknown) => {
      if (typeof item === 'string') texts.push(item);
      return item;
    });
    expect(texts.length).toBeGreaterThan(policy.clauses.length * 4);
    expect(texts.flatMap(quotationsFrom(source, 6))).toEqual([]);
  });
});

const packs = ['cyber-essentials-3.3', 'nalc-template', 'practitioners-guide-short'];

describe.each(packs)('the pack %s', (id) => {
  it('has nothing wrong, says what it was made from, and is of no council', async () => {
    const { policy, bank, catalogue, rules } = await loadStandards(id, here);
    expect(await checkPolicy(fileOf(id), { book: rules, catalogue, bank })).toEqual([]);
    expect(policy).toMatchObject({ pack: true, council: 'Any council' });
    expect(policy.notes.length).toBeGreaterThan(1);
    expect(policy.clauses.filter(({ kind }) => kind === undefined)).toEqual([]);
    expect(policy.gaps.filter(({ finding }) => finding.includes('adopted'))).toEqual([]);
  });
});

/** Checks of the catalogue that no rule is made for, though nobody dropped them. */
const unbuiltIn = (text: string): string[] =>
  [...text.matchAll(/^\s*-?\s*notBuilt:\s*(\S+)/gm)].map(([, check = '']) => check);

describe('the policies that ship', () => {
  it('say of nothing that it is not built, nor does the bank, and each check of the catalogue is built or dropped', async () => {
    const files = [...[...policies.map(({ id }) => id), ...packs].map(fileOf), shipped.bank];
    const texts = await Promise.all(files.map((file) => readFile(file, 'utf8')));
    expect(texts.flatMap(unbuiltIn)).toEqual([]);
    // The guard itself: a planted one is found.
    expect(unbuiltIn(`${texts[0] ?? ''}\n      - notBuilt: device-pin\n`)).toEqual(['device-pin']);
    const { catalogue } = loaded('walmer');
    const open = [...catalogue.values()].filter((one) => one.rules.length === 0 && !one.dropped);
    expect(open).toEqual([]);
  });

  it('are these and no others', async () => {
    const ids = [...policies.map(({ id }) => id), ...packs];
    expect(await shippedPolicies()).toEqual(ids.toSorted());
  });
});

describe('the comparison with the text', () => {
  const text = sharedFile('seeds/002_c2e12fc1b76468c2.txt', 'that a quotation of a policy would be noticed');
  test.skipIf(!text.present)('would notice a quotation', async () => {
    const source = await readFile(text.path, 'utf8');
    const line = source.split('\n').find((one) => one.split(' ').length > 12) ?? '';
    expect(quotationsFrom(source, 6)(`We say: ${line}`).length).toBeGreaterThan(0);
  });
});

describe('the unnamed policy', () => {
  it('names no council and no place', async () => {
    expect(existsSync(fileOf('town-council'))).toBe(true);
    expect(loaded('town-council').policy.council).toContain('unnamed');
  });
});
