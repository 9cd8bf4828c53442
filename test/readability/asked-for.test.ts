import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';

interface RuleFile {
  readonly require: string;
  readonly finding: string | { readonly text: string };
  readonly params?: Readonly<Record<string, { readonly type: string }>>;
}

const folder = 'rules/checks';
const rules = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.yaml'))
  .map((path): readonly [string, RuleFile] => [
    path,
    parse(readFileSync(join(folder, path), 'utf8')) as RuleFile,
  ]);

/** What a sentence about a sign-in says by itself: the circumstances that get through, the hours among them. */
const saysHowLong = /\{\{\w+\.\w*SignInHoursGap\}\}|\{\{\w+\.signInHoursGap\}\}/u;

/** The parameter is Microsoft's id of what the sentence names in words. */
const namedInWords = ['sign-in/azure-devops-named.yaml: app'];

it('says what was asked for wherever a number or a word that a policy may set decides', () => {
  const silent = rules.flatMap(([path, { require, finding, params = {} }]) => {
    const text = typeof finding === 'string' ? finding : finding.text;
    return Object.entries(params)
      .filter(([, { type }]) => type === 'int' || type === 'string')
      .filter(([name]) => new RegExp(String.raw`params\.${name}\b`, 'u').test(require))
      .filter(([name]) => !text.includes(`params.${name}`) && !saysHowLong.test(text))
      .map(([name]) => `${path}: ${name}`);
  });
  expect(rules.length).toBeGreaterThan(150);
  expect(silent).toEqual(namedInWords);
});
