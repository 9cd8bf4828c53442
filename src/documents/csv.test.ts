import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asBefore, csv } from './csv.ts';

/** RFC 4180, written down plainly: every cell quoted, a doubled quote is a quote. */
const read = (text: string): string[][] => {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 1;
  while (at < text.length) {
    let cell = '';
    at += 1;
    for (;;) {
      if (text[at] !== '"') cell += text[at];
      else if (text[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else break;
      at += 1;
    }
    row.push(cell);
    if (text[at + 1] === ',') at += 2;
    else {
      rows.push(row);
      row = [];
      at += 3;
    }
  }
  return rows;
};

describe('a CSV file', () => {
  it('gives back every text exactly', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom('=', '"', ',', '\r', '\n', "'", '+', '\t', ' ', 'a') }),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 4 })), (rows) => {
        expect(read(csv(rows)).map((row) => row.map(asBefore))).toEqual(rows);
      }),
    );
  });

  it('holds no cell that a spreadsheet runs', () => {
    const start = fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', ' =', '＝', '＠');
    fc.assert(
      fc.property(start, fc.string(), (first, rest) => {
        expect(read(csv([[`${first}${rest}`]]))[0]?.[0]?.startsWith("'")).toBe(true);
      }),
    );
  });

  it('holds no text that a spreadsheet rewrites as another number', () => {
    const cells = ['6.10', '0042', '12e3', '12345678901234567890', '6.1', '80', '1.2.10'];
    expect(read(csv([cells]))[0]?.map((cell) => cell.startsWith("'"))).toEqual([
      true,
      true,
      true,
      true,
      false,
      false,
      false,
    ]);
  });

  it('has a byte order mark, CRLF and doubled quotes', () => {
    expect(csv([['a', 'say "no"'], ['2026-11-22']])).toBe('\ufeff"a","say ""no"""\r\n"2026-11-22"\r\n');
  });
});
