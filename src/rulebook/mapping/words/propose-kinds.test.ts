import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { everyNth, isWide } from '../../../../fixtures/search.ts';
import type { BankKind } from './bank-kind.ts';
import { loadLexiconFiles } from './lexicon-file.ts';
import { kindReader } from './propose-kinds.ts';
import { compileConcepts } from './concepts.ts';
import { compileSigns, sentenceOf, weigh } from './signs.ts';

const files = await loadLexiconFiles(fileURLToPath(new URL('../../../../rules/mapping', import.meta.url)));
const nothing = { heading: '', leadIn: '', before: '' };

function kind(id: string, cues: string[] = []): BankKind {
  return {
    id,
    sense: id,
    ask: undefined,
    appliesTo: 'all',
    verification: 'attestation',
    flags: [],
    cues,
    not: [],
    number: undefined,
  };
}
/** With one kind more, of which nothing is written down. */
const bank = [...Object.keys(files.kinds), 'drone-flown'].map((id) => kind(id));
/** Made once: it learns thousands of words. */
const reader = kindReader(files, bank, []);

/** Every fifth kind, in `npm test` every thirtieth, for readers that are made again. */
const few = Object.fromEntries(
  everyNth(
    6,
    Object.entries(files.kinds).filter((_, at) => at % 5 === 0),
  ),
);
const fewFiles = { ...files, kinds: few };
const fewKinds = [...Object.keys(few), 'drone-flown'].map((id) => kind(id));

it('knows its own examples: each kind comes first for most of its sentences', () => {
  const all = Object.entries(files.kinds).flatMap(([id, { examples }]) =>
    examples.map((text) => ({ id, text })),
  );
  // Every sixth one, in `npm test` every eighteenth, and all of them in the wide search.
  const asked = everyNth(
    3,
    all.filter((_, at) => isWide || at % 6 === 0),
  );
  const right = asked.filter(({ id, text }) => reader.propose(text, nothing)[0]?.kind === id);
  expect(right.length / asked.length).toBeGreaterThan(0.9);
});

it('says none where nothing is known, and for promises that no kind of the bank makes', () => {
  expect(reader.propose('The hall is painted in spring.', nothing)[0]?.kind).toBe('none');
  expect(
    reader.propose('New bank details are confirmed by telephone before anything is paid.', nothing)[0]?.kind,
  ).toBe('none');
});

it('asks the same of the same words whenever it is asked', () => {
  const [one, another] = [kindReader(fewFiles, fewKinds, []), kindReader(fewFiles, fewKinds, [])];
  const text = 'Passwords are changed every three months.';
  expect(one.propose(text, nothing).length).toBeGreaterThan(1);
  expect(another.propose(text, nothing)).toEqual(one.propose(text, nothing));
});

it('learns from sentences that it is taught', () => {
  const text = 'Drones stay on the ground in strong wind.';
  const taught = kindReader(fewFiles, fewKinds, [
    { kind: 'drone-flown', text: 'The drone stays on the ground when the wind is strong.' },
  ]);
  const before = kindReader(fewFiles, fewKinds, [])
    .propose(text, nothing)
    .find(({ kind: id }) => id === 'drone-flown');
  const after = taught.propose(text, nothing).find(({ kind: id }) => id === 'drone-flown');
  expect(after?.score).toBeGreaterThan((before?.score ?? 0) + 2);
});

it('refuses a sign that speaks of a notion nobody wrote down', () => {
  const concepts = compileConcepts({ password: ['password*'] });
  expect(() => compileSigns({ '3': ['@pasword'] }, concepts)).toThrow('@pasword');
  const signs = compileSigns({ '4': ['@password share*'], '-2': ['never'] }, concepts);
  expect(weigh(signs, sentenceOf('Passwords are shared.', concepts)).weight).toBe(4);
  expect(weigh(signs, sentenceOf('Passwords are never shared.', concepts)).weight).toBe(2);
});
