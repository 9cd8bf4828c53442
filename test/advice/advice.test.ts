import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadRules } from '../../src/rulebook/load-rules.ts';
import { traps, trapsIn } from './advice-guards.ts';
import { harmless, planted } from './planted-advice.ts';
import { unsaid } from './trap.ts';

const { rules } = await loadRules(fileURLToPath(new URL('../../rules/checks', import.meta.url)));
const soon = rules.filter(({ text }) => text.urgency !== 'next-review');

/** Those that any advice can walk into; the others speak of undos, which only urgent rules must know in full. */
const ofUndo = traps.filter(({ name }) => /\bundo\b/u.test(name)).map(({ name }) => name);

describe('what a technician is told to do, and to undo', () => {
  it('walks into no trap, in a rule that comes first or this quarter', () => {
    expect(soon.length).toBeGreaterThan(30);
    expect(soon.flatMap(({ id, text }) => trapsIn(text).map((name) => `${id}: ${name}`))).toEqual([]);
  });

  it('does no harm in any other rule either', () => {
    const later = rules.filter(({ text }) => text.urgency === 'next-review');
    const found = later.flatMap(({ id, text }) =>
      trapsIn(text)
        .filter((name) => !ofUndo.includes(name))
        .map((name) => `${id}: ${name}`),
    );
    expect(found).toEqual([]);
  });

  it('would be seen to walk into each trap', () => {
    expect(trapsIn(harmless)).toEqual([]);
    expect(Object.keys(planted).toSorted()).toEqual(traps.map(({ name }) => name).toSorted());
    const missed = Object.entries(planted).filter(
      ([name, changes]) => !trapsIn({ ...harmless, ...changes }).includes(name),
    );
    expect(missed).toEqual([]);
  });

  it('warns in some rule of each thing that it must warn of, and misses the warning when it is cut', () => {
    const dead = traps.flatMap(({ name, caught, needed = [] }) =>
      needed
        .filter((said) => !rules.some(({ text }) => !caught(text) && caught(unsaid(text, said))))
        .map((said) => `${name}: ${said.source}`),
    );
    expect(dead).toEqual([]);
  });
});
