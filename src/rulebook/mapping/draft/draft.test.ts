import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { loadCatalogue } from '../../catalogue.ts';
import { loadBank } from '../../clause-bank.ts';
import { loadRules } from '../../load-rules.ts';
import { Clause } from '../../clause-file.ts';
import { draftClause } from './draft-clause.ts';
import { PolicyFile } from '../../policy-file.ts';
import { policyWarnings } from '../../policy-warnings.ts';
import { parseYaml } from '../../yaml-source.ts';
import { flagContradictions } from './flag-contradictions.ts';
import { policyDocument } from './policy-document.ts';
import { withDecisions } from './carry-decisions.ts';
import { movesOf } from './follow-words.ts';
import { isDecided, type ReviewEntry, type ReviewFile } from './review-entries.ts';
import { entriesOf } from './review-entries.ts';
import { outlinePolicy } from '../outline/outline-policy.ts';
import { readPlainText } from '../read/plain-text.ts';
import { readPolicy } from '../read-own-policy.ts';
import { loadLexiconFiles } from '../words/lexicon-file.ts';
import { kindReader } from '../words/propose-kinds.ts';

const rules = (path: string): string => fileURLToPath(new URL(`../../../../rules/${path}`, import.meta.url));
const book = await loadRules(rules('checks'));
const bank = await loadBank(
  rules('clause-bank.yaml'),
  book,
  await loadCatalogue(rules('catalogue.yaml'), book),
);
const reader = kindReader(await loadLexiconFiles(rules('mapping')), [...bank.kinds.values()], []);
const head = { id: 'x', council: 'Exampleton Parish Council', title: 'IT policy', nation: 'england' };

function entries(text: string): ReviewEntry[] {
  return entriesOf(readPolicy(outlinePolicy(readPlainText(text)), reader, [...bank.kinds.values()]));
}

function file(of: readonly ReviewEntry[]): ReviewFile {
  return { from: 'p.txt', entries: [...of], gone: [], leftOut: [], written: {} };
}

const policy =
  '1. Passwords are changed every 90 days.\n2. Devices lock after 2 failed attempts.\n3. The Council may look into its mailboxes.\n4. The hall keys hang in the office and must be signed for.';

it("makes clauses with the council's numbers, a power at most to be looked at, and a question for what has no kind", () => {
  const [age, tries, power, none] = entries(policy).map((entry) => Clause.parse(draftClause(entry, bank)));
  expect(age).toMatchObject({
    kind: 'password-change-by-calendar',
    numbers: { maxDays: { value: 90, unit: 'days' } },
  });
  expect(tries).toMatchObject({ numbers: { maxAttempts: { value: 2 } }, flags: ['impractical'] });
  expect(tries?.decision?.why).toContain('2 tries');
  expect(power?.flags).toEqual(['power']);
  expect(power?.rules.every(({ weight }) => weight === 'review')).toBe(true);
  expect(none).toMatchObject({ kind: 'none', verification: 'attestation' });
  expect(none?.ask).toMatch(/^Is this kept: “The hall keys/u);
});

it('takes whose devices are meant only where a kind is about devices', () => {
  const [address, lock] = entries(
    '1. Everyone with a council email or a council laptop uses their council account for all council work.\n2. Phones and tablets of the council lock after two minutes without use.',
  ).map((entry) => Clause.parse(draftClause({ ...entry, devices: 'council' }, bank)));
  expect(address).toMatchObject({ kind: 'council-account-for-council-work' });
  expect(address?.devices).toBeUndefined();
  expect(lock).toMatchObject({ kind: 'idle-lock', devices: 'council' });
});

it('flags a contradiction that is there by the kinds alone, and no other', () => {
  const clauses = entries(
    '1. Nobody may share a password.\n2. New passwords are notified to the Clerk.\n3. Devices are encrypted.',
  ).map((entry) => draftClause(entry, bank));
  const flagged = flagContradictions(clauses, bank, ['passwords-told-and-not-told']);
  expect(flagged.map(({ flags }) => flags ?? [])).toEqual([['inconsistent'], ['inconsistent'], []]);
  expect(flagContradictions(clauses, bank, []).every(({ flags }) => flags === undefined)).toBe(true);
});

it('keeps a decision through new numbers, asks again about new words, and forgets nothing', () => {
  const first = entries(policy);
  const decided = first.map((entry): ReviewEntry => ({ ...entry, kind: 'none', decided: true }));
  const text = policy
    .replace('1. Passw', '0. Staff are trained each year.\n5. Passw')
    .replace('2 failed attempts', 'ten failed attempts')
    .replace(/\n4\..*/u, '');
  const { entries: after, gone } = withDecisions(entries(text), file(decided));
  const of = (ref: string): ReviewEntry | undefined => after.find((entry) => entry.ref === ref);
  expect(of('5')).toMatchObject({ kind: 'none', decided: true });
  expect(of('2')).toMatchObject({ decided: false, changed: true, kind: 'wrong-code-limit' });
  expect(of('0')).toMatchObject({ decided: false, changed: false });
  expect(gone.map(({ ref }) => ref)).toEqual(['2', '4']);
});

it('takes a hand-made change of the review file for a decision', () => {
  const [entry] = entries(policy);
  expect(entry).toBeDefined();
  if (entry === undefined) return;
  expect(isDecided(entry)).toBe(false);
  expect(isDecided({ ...entry, appliesTo: 'staff' })).toBe(true);
  const { entries: again } = withDecisions(entries(policy), file([{ ...entry, appliesTo: 'staff' }]));
  expect(again[0]).toMatchObject({ appliesTo: 'staff', decided: true });
});

it('never overwrites what a person changed in the policy file', () => {
  const clauses = entries(policy).map((entry) => draftClause(entry, bank));
  const first = policyDocument(undefined, head, clauses, { written: {} });
  const edited = first.text
    .replace('title: IT policy', 'title: Our own title # looked up')
    .replace(/ {2}- ref: "2"[\s\S]*?(?= {2}- ref: "3")/u, '')
    .replace('kind: password-change-by-calendar', 'kind: none # a comment of ours')
    .concat(
      '  - ref: "9"\n    heading: Added\n    summary: Ours.\n    appliesTo: all\n    verification: informative\n',
    );
  const second = policyDocument(edited, head, clauses, first);
  expect(second.text).toContain('title: Our own title # looked up');
  expect(second.text).toContain('kind: none # a comment of ours');
  expect(second.text).toContain('heading: Added');
  expect(second.text).not.toContain('- ref: "2"');
  expect(second.kept.toSorted()).toEqual(['1', '2', '9']);
  const third = policyDocument(second.text, head, clauses, second);
  expect(third.text).toBe(second.text);
});

it('takes what a person changed along to the new number of its words, and to no other clause', () => {
  const before = entries(policy);
  const clauses = before.map((entry) => draftClause(entry, bank));
  const first = policyDocument(undefined, head, clauses, { written: {} });
  const edited = first.text
    .replace(/(ref: "2"[\s\S]*?summary:).*/u, '$1 OURS ABOUT TRIES')
    .replace(/(ref: "3"[\s\S]*?summary:).*/u, '$1 OURS ABOUT MAILBOXES')
    .replace(/(ref: "4"[\s\S]*?summary:).*/u, '$1 OURS ABOUT KEYS');
  const text = policy
    .replace('2. Devices lock', '2. Laptops are encrypted.\n3. Devices lock')
    .replace('3. The Council may look into its mailboxes', '4. The Council may look into all its mailboxes')
    .replace(/\n4\. The hall.*/u, '');
  const after = entries(text);
  const drafted = after.map((entry) => draftClause(entry, bank));
  const second = policyDocument(edited, head, drafted, {
    written: first.written,
    moves: movesOf(before, after),
  });
  const summaries = PolicyFile.parse(parseYaml('policy.yaml', second.text).value).clauses.map(
    ({ ref, summary }) => [ref, summary],
  );
  expect(summaries).toEqual([
    ['1', expect.stringContaining('Passwords')],
    ['2', 'Devices are encrypted.'],
    ['3', 'OURS ABOUT TRIES'],
    ['4', 'OURS ABOUT MAILBOXES'],
  ]);
  expect(second).toMatchObject({ kept: ['3', '4'], reworded: ['4'], setAside: ['4'] });
  expect(second.text).toMatch(/# No longer in the text[\s\S]*#.*OURS ABOUT KEYS/u);
  // And once more, nothing changes.
  const third = policyDocument(second.text, head, drafted, {
    written: second.written,
    moves: movesOf(after, after),
  });
  expect(third.text).toBe(second.text);
});

it('brings untouched clauses up to date, and takes out those that are gone', () => {
  const clauses = entries(policy).map((entry) => draftClause(entry, bank));
  const first = policyDocument(undefined, head, clauses, { written: {} });
  const fewer = clauses.slice(0, 3).map((clause) => ({ ...clause, heading: 'Renamed' }));
  const second = policyDocument(first.text, head, fewer, first);
  expect(second.kept).toEqual([]);
  expect(second.text.match(/heading: Renamed/gu)).toHaveLength(3);
  expect(second.text).not.toContain('- ref: "4"');
});

it('says what to do about a policy file that is no YAML, and leaves it alone', () => {
  expect(() => policyDocument('clauses: [', head, [], { written: {} })).toThrow(
    expect.objectContaining({ code: 'POLICY_INVALID', hint: expect.stringContaining('Mend it first') }),
  );
});

it('writes no file of whose checks the author is warned', () => {
  const [entry] = entries(policy);
  if (entry === undefined) throw new Error('no entry');
  const clauses = [...bank.kinds.keys()].map((kind, at) =>
    draftClause({ ...entry, ref: String(at + 1), kind, numbers: {} }, bank),
  );
  const source = parseYaml('policy.yaml', policyDocument(undefined, head, clauses, { written: {} }).text);
  const drafted = PolicyFile.parse(source.value);
  const now = new Date('2026-11-29T12:00:00Z');
  const warned = (of: PolicyFile): string[] =>
    policyWarnings(of, source, { book, bank }, now).map(({ message }) => message);
  expect(warned(drafted)).toEqual([]);
  const bare = drafted.clauses.map((clause) => ({
    ...clause,
    rules: clause.rules.map((rule) => ({ ...rule, params: {} })),
  }));
  expect(warned({ ...drafted, clauses: bare })).toContainEqual(
    expect.stringContaining('"roles" of people/own-domain-address is left to our own list'),
  );
});

it('gives parts letters only where the document has none, and says what opens a list', () => {
  const text =
    '3.2 Laptops are encrypted with BitLocker. Loss or theft of a device is reported to the Clerk at once. Users must:\n(a) lock the screen when they leave the desk;\n(b) keep the mower dry.\n3.3 Phones have a PIN of six digits. Backups are made every night.';
  const made = entries(text);
  expect(made.map(({ ref }) => ref)).toEqual([
    '3.2 part a',
    '3.2 part b',
    '3.2(a)',
    '3.2(b)',
    '3.3(a)',
    '3.3(b)',
  ]);
  const mower = made[3];
  expect(mower?.opens).toBe('Users must:');
  expect(mower && Clause.parse(draftClause(mower, bank)).summary).toBe('“Users must: keep the mower dry”');
});
