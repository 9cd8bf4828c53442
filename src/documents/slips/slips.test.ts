import { describe, expect, it } from 'vitest';
import type { ClauseResult, Run } from '../../model/run.ts';
import type { Block } from '../word/written.ts';
import { councillorDeclaration, eventSlips } from './slips.ts';

function clause(
  ref: string,
  question: ClauseResult['question'],
  more: Partial<ClauseResult> = {},
): ClauseResult {
  return {
    ref,
    heading: 'H',
    summary: `Promise ${ref} is kept.`,
    appliesTo: 'all',
    verification: 'attestation',
    verdict: 'to-confirm',
    because: '',
    rules: [],
    ...(question === undefined ? {} : { question }),
    missing: [],
    notCovered: [],
    ...more,
  };
}

const run = {
  council: 'Exampleton Parish Council',
  rules: [],
  results: [],
  notInPolicy: [],
  clauses: [
    clause('1', { ask: '?', howOften: 'when a person joins' }),
    clause(
      '2',
      { ask: '?', howOften: 'when a person leaves' },
      { decision: { why: 'Advice.', suggestion: 'Other words.', kind: 'contradiction' } },
    ),
    clause('3', { ask: '?', howOften: 'each time it happens', when: 'device-lost' }),
    clause('4', { ask: '?', howOften: 'once a year' }),
    clause('5', { ask: '?', howOften: 'once a year' }, { appliesTo: 'staff' }),
    clause('6', { ask: '?', howOften: 'once a year' }, { verdict: 'background' }),
    clause('7', { ask: '?', howOften: 'when a person leaves' }, { sameAs: '2' }),
    ...Array.from({ length: 14 }, (_, at) =>
      clause(`8.${String(at)}`, { ask: '?', howOften: 'each time it happens', when: 'incident' }),
    ),
  ],
} as unknown as Run;

function rowsOf(blocks: readonly Block[]): string[][] {
  return blocks.flatMap((block) => (block.kind === 'table' ? [block.rows.map(([ref = '']) => ref)] : []));
}

describe('sheets to print', () => {
  it('asks on each sheet what the policy asks for then, once, and names what has no room', () => {
    const { blocks } = eventSlips(run);
    expect(rowsOf(blocks)).toEqual([
      ['1'],
      ['2'],
      ['3', ...Array.from({ length: 11 }, (_, at) => `8.${String(at)}`)],
    ]);
    const told = blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : [])).join(' ');
    const cells = blocks.flatMap((block) => (block.kind === 'table' ? block.rows.flat() : []));
    const warned = cells.filter((cell) => cell.includes('yet to decide'));
    expect(warned).toEqual([expect.stringMatching(/^Promise 2 is kept\. The council/u)]);
    expect(told).toContain('3 more lines for this: 8.11, 8.12, 8.13');
  });

  it('says so where the policy asks for nothing', () => {
    const { blocks } = eventSlips({ ...run, clauses: [] });
    expect(rowsOf(blocks)).toEqual([]);
    expect(JSON.stringify(blocks)).toContain('has no line for this');
  });

  it('puts before a councillor what each councillor keeps, and no line for staff or for an event', () => {
    const { blocks } = councillorDeclaration(run);
    const duties = blocks.flatMap((block) => (block.kind === 'list' ? block.items : []));
    expect(duties).toEqual(['Promise 4 is kept. (4)']);
  });

  it('has room for what councillors alone promise first, and keeps the order of the policy', () => {
    const yearly = { ask: '?', howOften: 'once a year' };
    const kept = Array.from({ length: 18 }, (_, at) => clause(`a${String(at)}`, yearly));
    const own = clause('own', yearly, { appliesTo: 'councillors', verification: 'partial' });
    const { blocks } = councillorDeclaration({ ...run, clauses: [...kept, own] });
    const duties = blocks.flatMap((block) => (block.kind === 'list' ? block.items : []));
    expect(duties).toHaveLength(18);
    expect(duties.at(-1)).toBe('Promise own is kept. (own)');
    expect(duties.at(0)).toBe('Promise a0 is kept. (a0)');
  });

  it('asks nobody to promise what a device has or the council decides, where lines enough are about people', () => {
    const yearly = { ask: 'Is it so?', howOften: 'once a year' };
    const device = clause('d', yearly, { summary: 'The common systems are Windows and Linux.' });
    const ofPeople = Array.from({ length: 6 }, (_, at) =>
      clause(`p${String(at)}`, yearly, { summary: 'Nobody shares a password.' }),
    );
    const dutiesAmong = (clauses: ClauseResult[]) =>
      councillorDeclaration({ ...run, clauses }).blocks.flatMap((block) =>
        block.kind === 'list' ? block.items : [],
      );
    expect(dutiesAmong([device, ...ofPeople])).toHaveLength(6);
    expect(dutiesAmong([device, ...ofPeople]).join(' ')).not.toContain('systems');
    expect(dutiesAmong([device, ...ofPeople.slice(1)])).toHaveLength(6);
  });
});
