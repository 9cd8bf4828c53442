import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';
import { stringify } from 'yaml';
import { unknown } from '../facts/base/known.ts';
import type { Cause, Missing } from '../model/cause.ts';
import { compileRule, type Rule } from './rule.ts';
import { sampleSubject } from './sample.ts';
import { parseYaml } from './yaml-source.ts';

/** A whole rule about people with a second step, as its file would hold it; tests change single keys. */
export const ruleFile = {
  title: 'Everyone is asked for a second sign-in step',
  failTitle: 'Some people can sign in with only a password',
  for: 'person',
  where: 'person.canSignIn',
  require: 'person.secondStep in ["always", "security-defaults"]',
  finding: '{{person.name}}: {{person.secondStepGap}}',
  urgency: 'do-first',
  why: 'A guessed password could open council email.',
  ask: 'Please switch on the second sign-in step for these people.',
  before: 'Warn the people first.',
  fix: ['Switch on security defaults.'],
  undo: 'Switch security defaults off again.',
  effort: { minutes: 30, cost: 'none' },
  maps: { cyberEssentials: 'A7.16' },
  outside: { weight: 'breaks', baseline: 'Cyber Essentials v3.3' },
  examples: [
    { name: 'Ann is asked', person: { canSignIn: true, secondStep: 'always' }, outcome: 'pass' },
    { name: 'Bob is not', person: { canSignIn: true, secondStep: 'never' }, outcome: 'fail' },
  ],
} as const;

/** A value as a rule or policy author would write it. */
export const toYaml = (value: unknown): string => stringify(value, { aliasDuplicateObjects: false });

/** A rule like {@link ruleFile}, with some keys changed. @throws when it does not load */
export const aRule = (
  changes: Readonly<Record<string, unknown>> = {},
  id = 'people/second-step-enforced',
): Rule => {
  const compiled = compileRule(id, parseYaml(`${id}.yaml`, toYaml({ ...ruleFile, ...changes })));
  if (!compiled.ok) throw new Error(compiled.problems.map((problem) => problem.message).join('\n'));
  return compiled.rule;
};

export const aReason = (evidence = 'conditionalAccessPolicies', cause: Cause = 'permission'): Missing => ({
  evidence,
  cause,
  detail: 'Policy.Read.All is not granted',
});

export const notRead = (evidence?: string) => unknown(aReason(evidence));

/** A person who may sign in and is asked for a second step, with some facts changed. */
export const aPerson = (name: string, changes: Readonly<Record<string, unknown>> = {}) => ({
  ...sampleSubject('person'),
  canSignIn: true,
  secondStep: 'always',
  ...changes,
  id: `id-of-${name}`,
  name,
});

const madeFolders: string[] = [];
afterAll(() => Promise.all(madeFolders.map((folder) => rm(folder, { recursive: true, force: true }))));

/** A temporary folder with these files, by relative path; it is gone when the file's tests have ended. */
export const aFolder = async (files: Readonly<Record<string, string>>): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'beadle-engine-'));
  madeFolders.push(folder);
  for (const [path, text] of Object.entries(files)) {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
  return folder;
};
