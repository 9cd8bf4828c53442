import { win32 } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runStamp, slug } from './places.ts';

/** What Windows refuses in a name, and names that it keeps for devices. */
const refused = /[<>:"/\\|?*\u0000-\u001f]|[. ]$|^(con|prn|aux|nul|com\d|lpt\d)$/i;

describe('names of folders', () => {
  it('are never refused by Windows, whatever the council is called', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 90 }), (name) => {
        const folder = slug(name);
        expect(folder).not.toMatch(refused);
        expect(win32.basename(win32.join('C:\\reports', folder))).toBe(folder);
      }),
    );
  });

  it('keep an ordinary name readable', () => {
    expect(slug('Saint Osyth & Point Clear Parish Council')).toBe('saint-osyth-point-clear-parish-council');
    expect(slug('Llanfair-ym-Muallt Târ')).toBe('llanfair-ym-muallt-tar');
    expect(slug('???')).toBe('council');
    expect(slug('Con')).toBe('council-con');
  });

  it('stamp a run by its second, without colons', () => {
    expect(runStamp(new Date('2026-11-22T11:33:00.512Z'))).toBe('2026-11-22T113300Z');
    expect(runStamp(new Date('2026-11-22T11:33:00.512Z'))).not.toMatch(refused);
  });
});
