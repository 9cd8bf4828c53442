import fc from 'fast-check';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runRecord } from '../testing.ts';
import { runPlaces } from './run-places.ts';
import { openSqliteHistory } from './sqlite-history.ts';

const root = mkdtempSync(join(tmpdir(), 'beadle-places-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('where the runs of a history are', () => {
  it('is found again from what is stored, inside the folder of the council and outside it', () => {
    const part = fc.constantFrom('..', 'ann', 'ann-2', '..a', 'reports', 'out', '2026-12-01T024034Z');
    fc.assert(
      fc.property(fc.array(part, { maxLength: 6 }), (parts) => {
        const places = runPlaces('/councils/ann/.beadle/history.sqlite');
        const place = resolve('/councils/ann', ...parts);
        expect(places.found(places.stored(place))).toBe(place);
      }),
    );
  });

  it.each([
    ['/councils/ann/reports/out/x', 'reports/out/x'],
    ['/councils/ann/..x', '..x'],
    ['/councils/ann-2/x', '/councils/ann-2/x'],
    ['/councils', '/councils'],
  ])('%s is stored as %s', (place, stored) => {
    expect(runPlaces('/councils/ann/.beadle/history.sqlite').stored(place)).toBe(stored);
  });

  it('goes along with a folder that was copied, so that nothing done there reaches the original', async () => {
    const [original, copy] = [join(root, 'ann'), join(root, 'copy of ann')];
    mkdirSync(join(original, '.beadle'), { recursive: true });
    const settled = (place: string) => () => Promise.resolve({ place, undo: () => Promise.resolve() });
    const history = await openSqliteHistory(join(original, '.beadle', 'history.sqlite'));
    await history.record(runRecord('2026-11-22T11:33:00.000Z'), settled(join(original, 'out', 'first')));
    await history.record(runRecord('2026-12-20T11:33:00.000Z'), settled('/elsewhere/second'));
    await history.close();
    cpSync(original, copy, { recursive: true });
    const copied = await openSqliteHistory(join(copy, '.beadle', 'history.sqlite'));
    const heads = await copied.runs();
    expect(heads.map(({ place }) => place)).toEqual(['/elsewhere/second', join(copy, 'out', 'first')]);
    expect(await copied.load(heads[1]?.id ?? 0)).toMatchObject({ place: join(copy, 'out', 'first') });
    await copied.moved(heads[1]?.id ?? 0, join(copy, 'other', 'first'));
    expect((await copied.runs())[1]?.place).toBe(join(copy, 'other', 'first'));
    await copied.close();
  });
});
