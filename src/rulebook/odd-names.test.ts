import { describe, expect, it } from 'vitest';
import { compileRule } from './rule.ts';
import { ruleFile, toYaml } from './testing.ts';
import { parseYaml } from './yaml-source.ts';

const messages = (changes: object): readonly string[] => {
  const compiled = compileRule('people/odd', parseYaml('odd.yaml', toYaml({ ...ruleFile, ...changes })));
  return compiled.ok ? [] : compiled.problems.map(({ message }) => message);
};
const [first, ...others] = ruleFile.examples;

/** Every object of JavaScript has these, so that a careless look-up finds them where nothing was written. */
describe.each(['constructor', 'toString', 'hasOwnProperty', 'valueOf'])('the name %s', (name) => {
  it('is no fact and no placeholder', () => {
    expect(messages({ finding: `{{person.${name}}}` })).toContain(
      `Nothing fills the placeholder {{person.${name}}}`,
    );
    expect(messages({ require: `person.${name} == "x"` })).toContain(`There is no fact "${name}"`);
  });

  it('is no fact of an example, known or not', () => {
    const known = { ...first, person: Object.fromEntries([[name, true]]) };
    expect(messages({ examples: [known, ...others] })).toContain(`There is no fact "${name}"`);
    const unread = { ...first, unknown: [name] };
    expect(messages({ examples: [unread, ...others] })).toContain(
      `"${name}" is not a fact that can be unknown`,
    );
  });

  it('cannot be a parameter, and is said to be taken', () => {
    const params = Object.fromEntries([[name, { type: 'int', default: 1, why: 'x' }]]);
    expect(messages({ params }).join(' ')).toContain('taken by the language itself');
  });

  it('is no parameter of an example', () => {
    const given = { ...first, params: Object.fromEntries([[name, 1]]) };
    expect(messages({ examples: [given, ...others] }).length).toBeGreaterThan(0);
  });
});
