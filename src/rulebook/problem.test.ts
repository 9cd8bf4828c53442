import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { formatProblem } from './problem.ts';
import { schemaProblems } from './schema-problems.ts';
import { parseYaml } from './yaml-source.ts';

describe('the place of a problem', () => {
  it('is shown in a part of a line that is as long as a file', () => {
    const text = `people: "${'x'.repeat(50_000)}\\q${'y'.repeat(50_000)}"`;
    const [problem] = parseYaml('beadle.yaml', text).syntaxProblems;
    const shown = problem === undefined ? '' : formatProblem(problem);
    const [, line = '', caret = ''] = shown.split('\n');
    expect(line.length).toBeLessThan(250);
    expect(line[caret.indexOf('^')]).toBe('\\');
    expect(shown).toContain(`beadle.yaml:1:${String(text.indexOf('\\') + 1)}:`);
  });

  it('is a day that no calendar has, and how days are written', () => {
    const source = parseYaml('beadle.yaml', 'left: 2026-06-31\n');
    const schema = z.strictObject({ left: z.iso.date() });
    const { error = new z.ZodError([]) } = schema.safeParse(source.value);
    const [problem] = schemaProblems(source, error, schema);
    expect(problem).toMatchObject({ column: 7, remedy: 'Write it as 2026-05-08.' });
    expect(problem?.message).toContain('"2026-06-31" is no day');
  });

  it.each([
    ['council: X\n---\ncouncil: Y\n', 'a line of dashes begins a second document'],
    [`people: ${'['.repeat(5000)}`, 'it is nested too deep'],
  ])('is told in words of the file, not of a library', (text, words) => {
    expect(JSON.stringify(parseYaml('beadle.yaml', text).syntaxProblems)).toContain(words);
  });
});
