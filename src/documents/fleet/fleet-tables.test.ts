import { describe, expect, it } from 'vitest';
import { hasOpen, worstFirst, type StatusRow } from '../../history/status-row.ts';
import { fleetPage } from './fleet-page.ts';
import { statusCsv, statusTable } from './fleet-tables.ts';

const now = new Date('2026-12-01T09:00:00Z');
const read: StatusRow = {
  id: 'b',
  council: 'Beeford',
  groups: [],
  plans: [],
  themes: {},
  trend: [],
  lastRead: '2026-11-30T09:00:00Z',
  ageDays: 1,
  doFirst: 0,
  openFindings: 0,
  couldNotCheck: 0,
};
const undelivered: StatusRow = { ...read, id: 'c', council: 'Ceeford', notDelivered: '/share/c: EACCES <b>' };
const open: StatusRow = { ...read, id: 'd', council: 'Deeford', doFirst: 4, openFindings: 9 };
const broken: StatusRow = { ...read, id: 'e', council: 'Eeford', problem: 'the secret expired' };

describe('a council whose papers could not be delivered', () => {
  it('stands after what could not run and before what only falls short, and is open', () => {
    expect(worstFirst([read, open, undelivered, broken]).map(({ id }) => id)).toEqual(['e', 'c', 'd', 'b']);
    expect([read, undelivered].map(hasOpen)).toEqual([false, true]);
  });

  it('is told so as table, CSV and page, and no other is', () => {
    expect(statusTable([undelivered]).split('\n')).toContain('  !! not delivered: /share/c: EACCES <b>');
    expect(statusTable([read])).not.toContain('delivered');
    const [head = '', row = ''] = statusCsv([undelivered]).split(/\r?\n/u);
    expect(head).toMatch(/,"not delivered"$/u);
    expect(row).toContain(',"/share/c: EACCES <b>"');
    expect(fleetPage([undelivered], now)).toContain('Not delivered</span> /share/c: EACCES &lt;b&gt;');
    expect(fleetPage([read], now)).not.toContain('Not delivered');
  });
});

describe('a council that was never read', () => {
  it('has no empty number on the page, which would look like none', () => {
    const never: StatusRow = { id: 'n', council: 'Newton', groups: [], plans: [], themes: {}, trend: [] };
    const page = fleetPage([never], now);
    for (const column of ['Do first', 'Open', 'New', 'Gone', 'Could not check'])
      expect(page).toContain(`data-label="${column}">not known</td>`);
  });
});
