import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clauseFinder, clauseLine } from './clause-line.ts';

const clauses = [
  { ref: '2.1.4(a)' },
  { ref: '4 bullet 3(b)' },
  { ref: '7 para 1(d)', formerly: ['6.2'] },
  { ref: '12.3#1 bullet 1' },
  { ref: '12.3#2 bullet 1' },
  { ref: '12.3#2 bullet 3' },
  { ref: '9#1(b)' },
  { ref: '9#2(b)' },
  { ref: 'Purpose para 2' },
];
const find = clauseFinder(clauses);

describe('the number of a clause', () => {
  it.each([
    ['2.1.4(a)', '2.1.4(a)'],
    ['clause 2.1.4 (A).', '2.1.4(a)'],
    ['§2.1.4(a)', '2.1.4(a)'],
    ['4  Bullet point 3 (b)', '4 bullet 3(b)'],
    ['7 paragraph 1(d)', '7 para 1(d)'],
    ['12.3 (second) bullet 1', '12.3#2 bullet 1'],
    ['Section 12.3 (First) bullet 1', '12.3#1 bullet 1'],
    ['12.3 #2 bullet 1', '12.3#2 bullet 1'],
    ['12.3 bullet 3', '12.3#2 bullet 3'],
    ['9 (second)(b)', '9#2(b)'],
    ['PURPOSE para. 2', 'Purpose para 2'],
    ['6.2', '7 para 1(d)'],
  ])('%s is found', (written, ref) => {
    expect(find(written)).toEqual([ref]);
  });

  it('is not guessed: two clauses without the mark that tells them apart, and none for another number', () => {
    expect(find('12.3 bullet 1')).toEqual(['12.3#1 bullet 1', '12.3#2 bullet 1']);
    expect(find('2.1.4')).toEqual([]);
    expect(find('')).toEqual([]);
    expect(find('constructor')).toEqual([]);
  });

  it('is printed as people say it', () => {
    expect(clauseLine('9#1(b)')).toBe('9 (first)(b)');
    expect(clauseLine('12.3#2 bullet 1')).toBe('12.3 (second) bullet 1');
  });

  it('is found in every form in which a document prints it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...clauses), fc.boolean(), ({ ref }, capitals) => {
        const printed = clauseLine(ref);
        expect(find(capitals ? printed.toUpperCase() : printed)).toEqual([ref]);
      }),
    );
  });
});
