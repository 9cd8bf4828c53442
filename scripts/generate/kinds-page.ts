import type { ClauseBank } from '../../src/rulebook/clause-bank.ts';

const cell = (text: string): string => text.replaceAll('|', '\\|');

/** `docs/clause-kinds.md`: the kinds of clause, what a policy should say, and what contradicts what. */
export const kindsPage = ({ kinds, expectations, contradicts }: ClauseBank): string =>
  [
    '# Kinds of clause',
    '',
    'Made by `npm run generate` from `rules/clause-bank.yaml`. [policies.md](policies.md) says how a policy file uses them.',
    '',
    '| Kind | A clause of it promises | Class | Usual checks |',
    '| --- | --- | --- | --- |',
    ...[...kinds.values()].map(({ id, sense, verification, rules }) => {
      const checks = rules.map(({ rule, notBuilt, weight }) =>
        rule === undefined ? `${notBuilt ?? ''} (${weight}, not built yet)` : `${rule} (${weight})`,
      );
      return `| \`${id}\` | ${cell(sense)} | ${verification} | ${checks.join(', ')} |`;
    }),
    '',
    '## What a policy should say',
    '',
    '| Expectation | Met by a promise of | Sentence to adopt | Source |',
    '| --- | --- | --- | --- |',
    ...expectations.map(({ id, kinds: met, sentence, source }) => {
      const names = met.map((one) => (typeof one === 'string' ? one : one.kind));
      return `| \`${id}\` | ${[...new Set(names)].join(', ')} | ${cell(sentence)} | ${cell(source)} |`;
    }),
    '',
    '## What cannot both be kept',
    '',
    ...contradicts.map(({ finding, sentence }) => `- ${finding} To adopt: ${sentence}`),
    '',
  ].join('\n');
