import { describe, expect, it } from 'vitest';
import { rightParts } from './right-parts.ts';
import { parseYaml } from './yaml-source.ts';

const partsOf = (text: string) => {
  const { source, lost } = rightParts(parseYaml('a.yaml', text));
  return { value: source.value, lost: lost.map(({ line, under }) => [line, under]) };
};

describe('what is right in a file that is no YAML', () => {
  it.each([
    ['a tab', 'council: A\n\tnation: england\npolicy: w\n', { policy: 'w' }, [[1, 'council']]],
    ['a quote that never ends', 'council: "A\npolicy: w\n', { policy: 'w' }, [[1, 'council']]],
    ['a line without a colon', 'council: A\nnation england\n', { council: 'A' }, [[2, 'nation']]],
    [
      'a key that stands twice',
      'policy: a\npolicy: b\nnation: c\n',
      { policy: 'a', nation: 'c' },
      [[2, 'policy']],
    ],
    ['an alias', 'a: *x\nb: 1\n', { b: 1 }, [[1, 'a']]],
    ['a bracket that never ends', 'a: {\n  x: 1\n}\nb: [\n', { a: { x: 1 } }, [[4, 'b']]],
    ['a second document', '---\na: 1\n---\nb: 2\n', { a: 1, b: 2 }, []],
  ])('is the rest, around %s', (_what, text, value, lost) => {
    expect(partsOf(text)).toEqual({ value, lost });
  });

  it('is every other entry of a list, wherever it stands', () => {
    expect(partsOf('- a: 1\n- [\n- a: 2\n')).toEqual({ value: [{ a: 1 }, { a: 2 }], lost: [[2, undefined]] });
    expect(partsOf('councils:\n- f: a\n- f: "b\n- f: c\napp: {}\n')).toEqual({
      value: { councils: [{ f: 'a' }, { f: 'c' }], app: {} },
      lost: [[3, 'councils']],
    });
    expect(partsOf('- rule: a\n  minute: 3: 4\n  until: 2\n- rule: b\n').value).toEqual([
      { rule: 'a', until: 2 },
      { rule: 'b' },
    ]);
  });

  it('keeps each line in its place, and ends where nothing is right', () => {
    const { source } = rightParts(parseYaml('a.yaml', 'a: "\n\nb: 1\n'));
    expect(source.problem({ path: ['b'] }, '', '').line).toBe(3);
    for (const text of ['{{{', '- [', '\t', ': : :', '"', '- - - [\n'.repeat(50)])
      expect(partsOf(text).value ?? null).toBeNull();
  });

  it('ends soon on a long file', () => {
    const text = `councils:\n${'- { folder: "a }\n'.repeat(300)}`;
    const began = performance.now();
    expect(partsOf(text).lost.length).toBeGreaterThan(0);
    expect(performance.now() - began).toBeLessThan(5000);
  });
});
