import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, test } from 'vitest';
import { sharedFile } from '../../test/contract/shared-material.ts';
import { notCarriedOver } from '../../test/policies/carried-over.ts';
import { readSharedPolicy } from '../../test/policies/shared-policy.ts';
import { loadCatalogue } from '../rulebook/catalogue.ts';
import { loadBank } from '../rulebook/clause-bank.ts';
import { loadPolicy } from '../rulebook/load-policy.ts';
import { loadRules } from '../rulebook/load-rules.ts';
import { checkRules } from './check-rules.ts';
import { runExamples } from './run-examples.ts';

const shipped = (path: string): string => fileURLToPath(new URL(`../../rules/${path}`, import.meta.url));
const book = await loadRules(shipped('checks'));
const catalogue = await loadCatalogue(shipped('catalogue.yaml'), book);
const bank = await loadBank(shipped('clause-bank.yaml'), book, catalogue);
const wouldham = await loadPolicy(shipped('policies/wouldham.yaml'), { book, catalogue, bank });

describe('the shipped rules', () => {
  it('have nothing wrong, in their files or in what their examples say', async () => {
    expect(await checkRules(shipped('checks'))).toEqual([]);
  });

  test.each(book.rules.map((rule) => ({ id: rule.id, rule })))(
    '$id says what unread facts do',
    ({ rule }) => {
      const expected = new Set(runExamples(rule).map(({ expected: outcome }) => outcome));
      expect([...expected]).toEqual(expect.arrayContaining(['pass', 'fail', 'unknown']));
    },
  );

  test.each(book.rules.map((rule) => ({ id: rule.id, rule })))(
    '$id names the baseline when it counts outside a policy',
    ({ rule: { outside, text } }) => {
      const asked = outside.weight === 'breaks' || outside.weight === 'supports';
      expect(asked && !/Cyber Essentials v3\.3|NCSC/u.test(outside.baseline)).toBe(false);
      // Whoever comes first must have a baseline or a clause behind it.
      expect(text.urgency === 'do-first' && outside.weight === 'background').toBe(false);
    },
  );
});

describe('the catalogue', () => {
  it('says of a dropped check why, and has no rule for it', () => {
    const dropped = [...catalogue.values()].filter((check) => check.dropped !== undefined);
    expect(dropped.length).toBeGreaterThan(0);
    expect(dropped.filter(({ rules }) => rules.length > 0)).toEqual([]);
  });

  // What every adviser expects and no policy asks for is in no catalogue of what policies ask for.
  it('is a check behind every rule outside the areas of sign-in rules and of advice', () => {
    const built = new Set([...catalogue.values()].flatMap(({ rules }) => rules));
    const strays = book.rules.filter(({ id }) => !built.has(id) && !/^(sign-in|advised)\//u.test(id));
    expect(strays.map(({ id }) => id)).toEqual([]);
  });
});

describe("Wouldham's policy", () => {
  // A clause that waits for a decision lowers its rules, so what comes first would vanish from the clerk's page.
  it('hides no rule that comes first behind a clause that waits for a decision', () => {
    const first = new Set(book.rules.filter(({ text }) => text.urgency === 'do-first').map(({ id }) => id));
    const hidden = wouldham.clauses
      .filter(({ decision }) => decision !== undefined)
      .flatMap(({ rules }) => rules.map(({ rule }) => rule ?? ''))
      .filter((id) => first.has(id));
    expect(hidden).toEqual([]);
  });
});

const mapping = sharedFile(
  'policies/wouldham.yaml',
  'that a changed number, class, question or check of the mapping would be noticed',
);
const readme = sharedFile('policies/README.md', 'that every check of the catalogue is known here');

describe.skipIf(!mapping.present)('against the mapping of the policy', () => {
  it('would notice a changed number, class, question or check', async () => {
    const shared = readSharedPolicy(await readFile(mapping.path, 'utf8'));
    const theirs = shared.clauses.find(({ ref }) => ref === '12.1 bullet 6');
    const ours = wouldham.clauses.find(({ ref }) => ref === '12.1 bullet 6');
    if (theirs === undefined || ours === undefined) throw new Error('the clause is gone');
    const { ask, howOften, devices, ...unasked } = ours;
    const eleven = { maxMinutes: { value: 11, unit: 'minutes', assumed: false } } as const;
    const heavier = ours.rules.map((entry) => ({ ...entry, weight: 'breaks' }) as const);
    expect([ask, howOften, devices]).toEqual([expect.any(String), 'once a year', 'personal']);
    expect([
      ...notCarriedOver(theirs, { ...ours, numbers: eleven }, catalogue),
      ...notCarriedOver(theirs, { ...ours, verification: 'automatic' }, catalogue),
      ...notCarriedOver(theirs, { ...ours, appliesTo: ['all'] }, catalogue),
      ...notCarriedOver(theirs, unasked, catalogue),
      ...notCarriedOver(theirs, { ...ours, rules: [] }, catalogue),
      ...notCarriedOver(theirs, { ...ours, rules: heavier }, catalogue),
    ]).toEqual([
      '12.1 bullet 6: device-auto-lock: max_minutes = 10 is not carried over as maxMinutes',
      '12.1 bullet 6: verification: automatic, not partial',
      '12.1 bullet 6: applies to: all, not councillors',
      '12.1 bullet 6: device-auto-lock: looks at all, not councillors',
      '12.1 bullet 6: device-auto-lock: looks at all, not councillors',
      '12.1 bullet 6: asks: false, not true',
      '12.1 bullet 6: how often: undefined, not once a year',
      '12.1 bullet 6: devices: undefined, not personal',
      '12.1 bullet 6: device-auto-lock is missing',
      '12.1 bullet 6: device-auto-lock: weight breaks, not supports',
    ]);
  });
});

describe.skipIf(!readme.present)('against the catalogue of checks', () => {
  it('holds the same ids in the same order', async () => {
    const text = await readFile(readme.path, 'utf8');
    const ids = [...text.matchAll(/^\| `([a-z-]+)` \| \*\*/gmu)].map((match) => match[1]);
    const kept = [...catalogue.values()].filter(({ dropped }) => dropped === undefined);
    expect(kept.map(({ id }) => id)).toEqual(ids);
  });

  it('drops what it drops', async () => {
    const text = await readFile(readme.path, 'utf8');
    const [, after = ''] = text.split('### Dropped to attestation');
    const ids = [...after.matchAll(/^\| `([a-z-]+)` \| (?!\*\*)/gmu)].map((match) => match[1]);
    const dropped = [...catalogue.values()].filter((check) => check.dropped !== undefined);
    expect(ids.length).toBeGreaterThan(0);
    expect(dropped.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
  });
});
