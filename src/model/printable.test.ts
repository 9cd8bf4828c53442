import fc from 'fast-check';
import { createColors } from 'picocolors';
import { describe, expect, it } from 'vitest';
import { printable, printableJson, printableLines, withOwnColours } from './printable.ts';

const acting = /[\p{Cc}\p{Cf}]/u;

describe('text for the terminal', () => {
  it('cannot act, whatever a tenant calls its people', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        expect(printable(name)).not.toMatch(acting);
        expect(printableLines(name).replaceAll(/[\n\t]/g, '')).not.toMatch(acting);
      }),
    );
  });

  it('writes out what would have cleared the screen or turned the direction of reading', () => {
    expect(printable('Ann\u001b[2J')).toBe('Ann\\u{001b}[2J');
    expect(printable('Ann\u202Egpj.exe')).toBe('Ann\\u{202e}gpj.exe');
    expect(printable('Siân Ó Briain 🙂')).toBe('Siân Ó Briain 🙂');
  });

  it('keeps our own colours and no other sequence', () => {
    const colour = createColors(true);
    const ours = `${colour.bold(colour.red('Error'))} something\n`;
    expect(withOwnColours(ours)).toBe(ours);
    expect(withOwnColours('\u001b[8mhidden\u001b]8;;https://x.example\u0007link')).not.toMatch(acting);
  });

  it('stays JSON that says the same, and cannot act either', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.constant('Ann\u202Egpj\u{e0041}')), (name) => {
        const shown = printableJson(JSON.stringify({ name }));
        expect(shown).not.toMatch(acting);
        expect(JSON.parse(shown)).toEqual({ name });
      }),
    );
  });
});
