import { expect, it } from 'vitest';
import { councilEvents } from './council-events.ts';

const today = '2026-11-29';
const council = { emergencyAccounts: [], ownDomains: [] };

it('knows who came and went, and what the logs say, each on its own day', () => {
  const events = councilEvents(
    {
      ...council,
      people: [{ name: 'Ann', role: 'clerk', started: '2026-11-29', left: '2026-11-29' }],
      incidents: [
        { kind: 'incident', on: '2026-11-01', what: 'A false invoice was paid' },
        { kind: 'device-lost', on: '2026-11-30', what: 'To come' },
      ],
      approvals: [
        { kind: 'software', what: 'Sage', by: 'Council', on: '2026-11-02' },
        { kind: 'ai', what: 'Copilot', by: 'Council', on: '2026-11-02' },
      ],
    },
    today,
  );
  expect(events).toEqual([
    { event: 'joins', on: '2026-11-29', name: 'Ann', role: 'clerk' },
    { event: 'incident', on: '2026-11-01', name: 'A false invoice was paid' },
    { event: 'purchase', on: '2026-11-02', name: 'Sage' },
  ]);
});

it('calls a device passed on when it goes to the next holder, not when it is new', () => {
  const loan = { asset: 'A1', from: '2025-01-01' };
  const again = { asset: 'A1', from: '2026-10-01', lost: '2026-11-02' };
  expect(councilEvents({ ...council, equipment: [loan] }, today)).toEqual([]);
  expect(councilEvents({ ...council, equipment: [loan, again] }, today)).toEqual([
    { event: 'device-lost', on: '2026-11-02', name: 'A1' },
    { event: 'device-handed-on', on: '2026-10-01', name: 'A1' },
  ]);
});
