import { createColors } from 'picocolors';
import { expect, it } from 'vitest';
import { Kind } from '../../rulebook/bank-file.ts';
import { emptyBank } from '../../rulebook/clause-bank.ts';
import { markOf, type ReviewEntry, type ReviewFile } from '../../rulebook/mapping/draft/review-entries.ts';
import { askAll } from './review-in-terminal.ts';
import { stepOf } from './review-step.ts';

function entry(ref: string, more: Partial<ReviewEntry> = {}): ReviewEntry {
  return {
    ref,
    heading: 'Devices',
    words: `Words of ${ref}`,
    kind: 'idle-lock',
    background: false,
    appliesTo: 'all',
    numbers: {},
    power: false,
    proposed: ['idle-lock', 'updates'],
    mark: '',
    sure: false,
    decided: false,
    changed: false,
    ...more,
  };
}

function marked(entries: readonly ReviewEntry[]): ReviewFile {
  return { from: 'p.txt', entries: [...entries], gone: [], leftOut: [], written: {} };
}

async function answered(keys: string[], entries: readonly ReviewEntry[]) {
  const shown: string[] = [];
  const saved: ReviewFile[] = [];
  const review = await askAll(marked(entries.map((one) => ({ ...one, mark: markOf(one) }))), {
    keys: { next: () => Promise.resolve(keys.shift()) },
    bank: emptyBank,
    terminal: { note: (text) => void shown.push(text), colour: createColors(false) },
    save: (now) => {
      saved.push(now);
      return Promise.resolve();
    },
  });
  return { entries: review.entries, shown, saved };
}

it('takes one key a clause, the doubtful first, and saves each answer at once', async () => {
  const { entries, shown, saved } = await answered(
    ['enter', '2', 'n', 'b'],
    [entry('1', { sure: true }), entry('2'), entry('3'), entry('4', { changed: true })],
  );
  expect(shown.map((text) => /Words of \d/u.exec(text)?.[0])).toEqual([
    'Words of 4',
    'Words of 2',
    'Words of 3',
    'Words of 1',
  ]);
  // Where nothing is in doubt any more a person is told that they may stop.
  expect(shown.map((text) => text.includes('looks clear'))).toEqual([false, false, false, true]);
  expect(entries.map(({ kind, background, decided }) => [kind, background, decided])).toEqual([
    ['none', true, true],
    ['updates', false, true],
    ['none', false, true],
    ['idle-lock', false, true],
  ]);
  expect(saved).toHaveLength(4);
});

it('can go back, put off, change who is bound, and stop at any time without losing an answer', async () => {
  const { entries, saved } = await answered(
    ['enter', 'u', 'b', 's', 'w', 'q'],
    [entry('1'), entry('2'), entry('3')],
  );
  expect(entries[0]).toMatchObject({ background: true, decided: true });
  expect(entries[1]?.decided).toBe(false);
  expect(entries[2]).toMatchObject({ appliesTo: 'staff', decided: true });
  expect(saved.at(-1)?.entries).toEqual(entries);
});

it('ends where the input ends, and shows no control characters of the document', async () => {
  const { entries, shown } = await answered([], [entry('1', { words: 'Red \u001B[31m text' })]);
  expect(entries[0]?.decided).toBe(false);
  expect(shown.join('')).not.toContain('\u001B');
});

it('reads the number again when a person takes another kind', () => {
  const updates = Kind.parse({
    id: 'updates',
    sense: 'Systems are kept up to date.',
    appliesTo: 'all',
    verification: 'attestation',
    ask: 'Are updates put on in time?',
    howOften: 'once a year',
    cues: ['update'],
    number: { name: 'maxDays', unit: 'days', usual: 14, least: 1, most: 90 },
  });
  const bank = { ...emptyBank, kinds: new Map([['updates', updates]]) };
  const before = entry('1', {
    words: 'It locks after 5 minutes, and updates go on within ten days.',
    numbers: { maxMinutes: { value: 5, unit: 'minutes', assumed: false } },
  });
  expect(stepOf(before, '2', bank).entry.numbers).toMatchObject({ maxDays: { value: 10, unit: 'days' } });
  expect(Object.keys(stepOf(before, '2', bank).entry.numbers)).toEqual(['maxDays']);
  expect(stepOf(before, '1', bank).entry.numbers).toEqual(before.numbers);
});

it('drops a number that is not what the clause sets, and shows the clause again without it', async () => {
  const numbers = { maxMinutes: { value: 5, unit: 'minutes' as const, assumed: false } };
  const { entries, shown } = await answered(['d', 'd', 'enter'], [entry('1', { numbers })]);
  expect(entries[0]).toMatchObject({ numbers: {}, kind: 'idle-lock', decided: true });
  expect(shown.map((text) => text.includes('drop your number: 5 minutes'))).toEqual([true, false, false]);
  const [first] = (await answered(['d'], [entry('1')])).entries;
  expect(first?.decided).toBe(false);
});
