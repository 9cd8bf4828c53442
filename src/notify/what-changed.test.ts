import { describe, expect, it } from 'vitest';
import { noticeLines } from './notice.ts';
import type { NoticeMemory } from './notice-memory.ts';
import type { CouncilNow } from './told-of-council.ts';
import { whatChanged } from './what-changed.ts';

const at = (day: string) => ({
  now: new Date(`${day}T03:00:00Z`),
  credentialDays: 30,
  where: '/x/fleet.yaml',
});
const council = (more: Partial<CouncilNow> = {}): CouncilNow => ({ id: 'a', council: 'A Parish', ...more });

function told(before: NoticeMemory | undefined, now: CouncilNow, day = '2026-11-29') {
  const { notices, memory } = whatChanged(before, [now], at(day));
  return { memory, lines: notices.flatMap((one) => [one.subject, ...noticeLines(one).slice(0, -1)]) };
}

describe('what is told after a run of the fleet', () => {
  it('is what is new to do first and what is done, and nothing where nothing changed', () => {
    const first = told(undefined, council({ doFirst: ['x', 'y'] }));
    expect(first.lines).toEqual([
      'Beadle: 1 of 1 councils changed',
      'A Parish: 2 things new to do first (2 open in all).',
    ]);
    expect(told(first.memory, council({ doFirst: ['x', 'y'] })).lines).toEqual([]);
    expect(told(first.memory, council({ doFirst: ['y', 'z'] })).lines.slice(1)).toEqual([
      'A Parish: 1 thing new to do first (2 open in all).',
      'A Parish: 1 thing to do first is done or gone (2 open in all).',
    ]);
  });

  it('is an audit that stops running and one that runs again, each once, and loses nothing between', () => {
    const first = told(undefined, council({ doFirst: ['x'] }));
    const failed = told(first.memory, council({ errorCode: 'CREDENTIAL_REFUSED' }));
    expect(failed.lines.at(-1)).toBe('A Parish: The audit could not run (CREDENTIAL_REFUSED).');
    const still = told(failed.memory, council({ errorCode: 'CREDENTIAL_REFUSED' }));
    expect(still.lines).toEqual([]);
    expect(told(still.memory, council({ doFirst: ['x'] })).lines.slice(1)).toEqual([
      'A Parish: The audit runs again.',
    ]);
  });

  it('is a certificate that ends soon, once for each', () => {
    const far = told(undefined, council({ doFirst: [], credentialEnds: '2027-11-29' }));
    expect(far.lines).toEqual([]);
    const near = told(far.memory, council({ doFirst: [], credentialEnds: '2026-12-20' }));
    expect(near.lines.at(-1)).toBe('A Parish: The certificate ends on 2026-12-20.');
    expect(told(near.memory, council({ doFirst: [], credentialEnds: '2026-12-20' })).lines).toEqual([]);
  });

  it('is a heartbeat with the first run of a month, which counts what ran and what was missed', () => {
    const one = told(undefined, council({ doFirst: [] }), '2026-11-28');
    const two = told(one.memory, council({ errorCode: 'NETWORK' }), '2026-11-29');
    const next = told(two.memory, council({ errorCode: 'NETWORK' }), '2026-12-01');
    expect(next.lines).toEqual(['Beadle in 2026-11: 1 audit ran, 1 missed']);
    expect(next.memory.month).toEqual({ name: '2026-12', ran: 0, missed: 1 });
  });
});
