import { describe, expect, it } from 'vitest';
import { csv } from '../../documents/csv.ts';
import { csvRows } from './csv-table.ts';

describe('a table that Beadle wrote', () => {
  it.each(['Ann Lee', '=cmd', "'=cmd", "'quoted'", '- Ben', "O'Brien", 'a "b", c', '@home'])(
    'is read back with the name %s as it was, and harmless in between',
    (name) => {
      const text = csv([['name'], [name]]);
      expect(text).not.toMatch(/"[=+\-@]/u);
      expect(csvRows('people.csv', text).map(({ cells }) => cells[0])).toEqual(['name', name]);
    },
  );

  it('gives back a formula that stands behind a space', () => {
    expect(csvRows('people.csv', csv([['name'], [' =cmd']])).at(-1)?.cells).toEqual([' =cmd']);
  });
});

it('keeps a line as its author sees it, whatever ends it', () => {
  for (const end of ['\n', '\r\n', ''])
    expect(csvRows('people.csv', `name,role${end === '' ? '\r' : end}Ann,clerk${end}`).at(-1)?.raw).toBe(
      'Ann,clerk',
    );
});
