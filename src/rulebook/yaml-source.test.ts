import { describe, expect, it } from 'vitest';
import { parseYaml } from './yaml-source.ts';

const said = (text: string): readonly string[] =>
  parseYaml('x.yaml', text).syntaxProblems.map(({ line, message }) => `${String(line)}: ${message}`);

describe('a file that is no YAML', () => {
  it.each([
    [
      'a: 1\nb: 2\na: 3\n',
      '3: This is not valid YAML: this name stands here a second time; keep one of the two',
    ],
    ['a: council: Ann\n', 'a text with a colon and a space in it needs quotes around it'],
    ['a:\n  b: 1\n c: 2\n', 'lines that belong together do not begin in the same column'],
    ['a: 1\nb\nc: 2\n', 'a colon is missing after a name'],
    ['a: 1\n---\nb: 2\n', 'a line of dashes begins a second document'],
  ])('%j is told in words of whoever writes it', (text, message) => {
    const problems = said(text);
    expect(problems.join('\n')).toContain(message);
    expect(problems.join('\n')).not.toMatch(/\bmap|implicit|nested mappings/iu);
  });
});
