import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import type { ClauseResult } from '../../model/run.ts';
import { aboutWhom, askedIn } from './people-in.ts';

const ann = { name: 'Ann', on: '2026-03-01' };
const ben = { name: 'Ben', on: '2026-04-02' };
const clauseOf = (when: string | undefined, about: (typeof ann)[], ask = 'Was this person told?') =>
  ({
    question: { ask, howOften: '', ...(when === undefined ? {} : { when }), about },
  }) as unknown as ClauseResult;

it('names who joined or left, with what happened on the day', () => {
  expect(aboutWhom([clauseOf('joins', [ann])])).toBe('This is about Ann (joined on 1 March 2026).');
  expect(aboutWhom([clauseOf('leaves', [ann, ben])])).toBe(
    'This is about Ann (left on 1 March 2026) and Ben (left on 2 April 2026).',
  );
  expect(aboutWhom([clauseOf('leaves', [])])).toBe('');
});

it('asks about one person of one, about each of several, and about each where nobody could be named', () => {
  expect(askedIn(clauseOf('joins', [ann]))).toBe('Was this person told?');
  expect(askedIn(clauseOf('joins', [ann, ben]))).toBe('Was each of these people told?');
  expect(askedIn(clauseOf('joins', [ann]), [clauseOf('joins', [ben])])).toBe(
    'Was each of these people told?',
  );
  expect(askedIn(clauseOf('joins', []))).toBe('Was each person who joined told?');
  const account = "Was this person's account handed over?";
  expect(askedIn(clauseOf('leaves', [], account))).toBe("Was each leaver's account handed over?");
  expect(askedIn(clauseOf('leaves', [ann, ben], account))).toBe("Was each person's account handed over?");
  expect(askedIn(clauseOf('leaves', [], 'Was this mailbox kept?'))).toBe("Was each leaver's mailbox kept?");
  expect(askedIn(clauseOf('leaves', [], 'Has this councillor paid?'))).toBe('Has each person who left paid?');
  expect(askedIn(clauseOf(undefined, [], 'Are rooms locked?'))).toBe('Are rooms locked?');
});

it.each(['joins', 'leaves'])('asks of several after nobody alone, in every policy that ships: %s', (when) => {
  const folder = fileURLToPath(new URL('../../../rules/policies', import.meta.url));
  const asked = readdirSync(folder)
    .flatMap((name) => [
      ...readFileSync(join(folder, name), 'utf8').matchAll(
        /^ +ask: (.+)\n +howOften: when a person (joins|leaves)/gmu,
      ),
    ])
    .filter(([, , at]) => at === when)
    .map(([, ask = '']) => ask);
  expect(asked.length).toBeGreaterThan(3);
  for (const people of [[ann, ben], []])
    expect(asked.map((ask) => askedIn(clauseOf(when, people, ask))).join('\n')).not.toMatch(/\bthis\b/iu);
});
