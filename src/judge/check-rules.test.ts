import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { BeadleError } from '../model/error.ts';
import { loadRules } from '../rulebook/load-rules.ts';
import { checkRules } from './check-rules.ts';
import { formatProblem } from '../rulebook/problem.ts';
import { aFolder, ruleFile, toYaml } from '../rulebook/testing.ts';

const path = 'people/second-step-enforced.yaml';
const withRule = (changes: Readonly<Record<string, unknown>>) =>
  aFolder({ [path]: toYaml({ ...ruleFile, ...changes }) });
const messages = async (changes: Readonly<Record<string, unknown>>) =>
  (await checkRules(await withRule(changes))).map((problem) => problem.message);

describe('a folder of rules', () => {
  it('loads, with the path under the folder as the id', async () => {
    const book = await loadRules(await withRule({}));
    expect([...book.byId.keys()]).toEqual(['people/second-step-enforced']);
    expect(book.digest).toMatch(/^[0-9a-f]{64}$/u);
    expect(await checkRules(await withRule({}))).toEqual([]);
  });

  it('has the same digest wherever it is installed, and another when a rule changes', async () => {
    const digest = async (changes: object) => (await loadRules(await withRule({ ...changes }))).digest;
    expect(await digest({})).toBe(await digest({}));
    expect(await digest({})).not.toBe(await digest({ why: 'A guessed password opens email.' }));
  });

  it('is an error when it holds no rule or does not exist', async () => {
    await expect(loadRules(await aFolder({ 'read.me': 'hello' }))).rejects.toThrow('There are no rules');
    await expect(loadRules('/nowhere/at/all')).rejects.toThrow('could not be read');
  });

  it('reports the problems of all files at once, as one error with a stable code', async () => {
    const folder = await aFolder({
      'people/one.yaml': toYaml({ ...ruleFile, require: 'person.secondStepp == "always"' }),
      'people/two.yaml': toYaml({ ...ruleFile, urgency: 'soon', note: 'x' }),
    });
    const error: unknown = await loadRules(folder).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(BeadleError);
    expect(error).toMatchObject({ code: 'RULE_INVALID' });
    const { message } = error as BeadleError;
    expect(message).toContain('3 problems in 2 files');
    expect(message).toContain('There is no fact "secondStepp"');
    expect(message).toContain('"urgency" cannot be "soon"');
    expect(message).toContain('There is no key "note" here');
  });
});

describe('a rule that is wrong', () => {
  it.each([
    ['a key that does not exist', { requires: 'true' }, 'There is no key "requires" here'],
    ['a key that is missing', { undo: undefined }, 'The key "undo" is missing'],
    [
      'a value of the wrong type',
      { effort: { minutes: 'half an hour', cost: 'none' } },
      '"effort.minutes" must be a number, but here stands text',
    ],
    ['a kind of subject that does not exist', { for: 'persons' }, '"for" cannot be "persons"'],
    ['a misspelt fact', { where: 'person.canSingIn' }, 'There is no fact "canSingIn"'],
    [
      'a misspelt value',
      { require: 'person.secondStep == "allways"' },
      '"allways" is not a value of this fact',
    ],
    [
      'an undeclared parameter',
      { require: 'person.userPrincipalName == params.gap' },
      'There is no parameter "gap"',
    ],
    [
      'an unused parameter',
      { params: { days: { type: 'int', default: 3, why: 'ours' } } },
      'Nothing uses the parameter "days"',
    ],
    [
      'a default of the wrong type',
      {
        require: 'person.daysSincePasswordChange < params.days',
        params: { days: { type: 'int', default: 'many', why: 'ours' } },
      },
      'The default of "days" must be a whole number',
    ],
    [
      'an unresolved placeholder',
      { finding: '{{person.nom}}' },
      'Nothing fills the placeholder {{person.nom}}',
    ],
    ['an open placeholder', { finding: '{{person.name' }, 'A placeholder is not closed'],
    [
      'a yes-or-no placeholder',
      { finding: '{{person.canSignIn}}' },
      '{{person.canSignIn}} reads badly in a sentence',
    ],
    [
      'a placeholder where a technician pastes',
      { fix: ['Disable {{person.name}}'] },
      'A step to mend it cannot hold text from a tenant',
    ],
    [
      'a placeholder in a command',
      { fix: [{ do: 'Disable it:', run: ['Disable-Thing -Identity {{person.name}}'] }] },
      'A step to mend it cannot hold text from a tenant',
    ],
    [
      'a command inside a sentence',
      { fix: ['Block it: Update-MgUser -UserId <object id> -AccountEnabled:$false.'] },
      'A command stands inside a sentence',
    ],
    ['a word that clerks never read', { why: 'Accounts are exposed.' }, '"exposed" is not a word for clerks'],
    [
      'no failing example',
      { examples: [ruleFile.examples[0], { ...ruleFile.examples[0] }] },
      'No example has the outcome "fail"',
    ],
    [
      'no passing example',
      { examples: [ruleFile.examples[1], { ...ruleFile.examples[1] }] },
      'No example has the outcome "pass"',
    ],
    [
      'an example with a misspelt fact',
      { examples: [...ruleFile.examples, { name: 'x', person: { canSing: true }, outcome: 'pass' }] },
      'There is no fact "canSing"',
    ],
    [
      'an example with a wrong value',
      { examples: [...ruleFile.examples, { name: 'x', person: { canSignIn: 'yes' }, outcome: 'pass' }] },
      '"canSignIn" cannot have this value',
    ],
    [
      'an example about something else',
      { examples: [...ruleFile.examples, { name: 'x', device: { isMobile: true }, outcome: 'pass' }] },
      'This rule is about a person',
    ],
    [
      'an example that does not hold',
      {
        examples: [
          ...ruleFile.examples,
          { name: 'Jo', person: { canSignIn: true, secondStep: 'sometimes' }, outcome: 'pass' },
        ],
      },
      'Jo: the outcome is fail, not pass',
    ],
    [
      'a fact on which no example depends',
      { where: 'person.canSignIn || person.isLicensed && person.isSynchronised' },
      'No example depends on "isLicensed"',
    ],
  ])('%s', async (_what, changes, message) => {
    expect(await messages(changes)).toContain(message);
  });

  it('is told the nearest few of the facts, and where all of them stand', async () => {
    const changes = [
      { where: 'person.favouriteColour == "red"' },
      { finding: '{{person.favouriteColour}}' },
      {
        examples: [...ruleFile.examples, { name: 'x', person: { favouriteColour: 'red' }, outcome: 'pass' }],
      },
      { examples: [...ruleFile.examples, { name: 'x', unknown: ['favouriteColour'], outcome: 'unknown' }] },
    ];
    for (const change of changes) {
      const [problem] = await checkRules(await withRule(change));
      expect(problem?.remedy).toMatch(
        /^The nearest are (?:[\w.]+, ){4}[\w.]+; docs\/facts\.md lists all\.$/u,
      );
    }
  });

  it('is too long for one sentence', async () => {
    const require = Array.from({ length: 9 }, () => 'person.canSignIn').join(' && ');
    expect((await messages({ require })).join()).toContain('160 characters');
  });

  it('has a sentence that is too long for a clerk', async () => {
    const why = `${Array.from({ length: 26 }, () => 'word').join(' ')}.`;
    expect(await messages({ why })).toContain('This sentence has 26 words; at most 25 are allowed');
  });

  it('is checked as far as can be while other keys are wrong', async () => {
    expect(await messages({ urgency: 'soon', where: 'person.canSing' })).toEqual([
      'There is no fact "canSing"',
      '"urgency" cannot be "soon"',
    ]);
  });

  it('is not YAML, or hides something behind an alias, or says a thing twice', async () => {
    const text = async (yaml: string) =>
      (await checkRules(await aFolder({ [path]: yaml }))).map(({ message }) => message).join();
    expect(await text('title: [')).toContain('This is not valid YAML');
    expect(await text('title: &good Fine\nfailTitle: *good\n')).toContain(
      'An alias (*good) hides what stands here',
    );
    expect(await text('title: One\ntitle: Two\n')).toContain('second time');
  });
});

describe('the place of a problem', () => {
  const source = toYaml(ruleFile);
  const shown = async (from: string, to: string) => {
    const folder = await aFolder({ [path]: source.replace(from, to) });
    const [problem, ...others] = await checkRules(folder);
    expect(others).toEqual([]);
    expect(problem).toBeDefined();
    const [, line = '', caret = ''] = problem === undefined ? [] : formatProblem(problem).split('\n');
    expect(line.slice(8)).toBe(
      (await readFile(problem?.file ?? '', 'utf8')).split('\n')[(problem?.line ?? 0) - 1],
    );
    return line.slice(caret.indexOf('^'));
  };

  it('is the misspelt word, in a plain value', async () => {
    expect(await shown('person.canSignIn\n', 'person.canSign\n')).toBe('canSign');
  });

  it('is the misspelt word, in a quoted value with escapes', async () => {
    const to = `'person.secondStep == "always" || person.userPrincipalName == "O''Hara" || person.isAdmin'`;
    expect(await shown('person.secondStep in ["always", "security-defaults"]', to)).toBe("isAdmin'");
    const double = String.raw`"person.secondStep == \"always\" || person.isAdmin"`;
    expect(await shown('person.secondStep in ["always", "security-defaults"]', double)).toBe('isAdmin"');
  });

  it('is the misspelt word, in a value folded over several lines', async () => {
    const to = '>-\n  person.secondStep == "always"\n\n  || person.isAdmin\n  || person.isLicensed';
    expect(await shown('person.secondStep in ["always", "security-defaults"]', to)).toBe('isAdmin');
  });

  it('is the key that nobody knows', async () => {
    expect(await shown('urgency: do-first', 'urgency: do-first\nurgent: yes')).toBe('urgent: yes');
  });
});
