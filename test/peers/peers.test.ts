import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, test } from 'vitest';
import { loadRules } from '../../src/rulebook/load-rules.ts';
import { everyNth, isBrief, isWide } from '../../fixtures/search.ts';
import { sharedFile } from '../contract/shared-material.ts';
import { PeerCase } from './adapter/case.ts';
import { conditionalAccess, questions } from './adapter/questions.ts';
import { answer } from './answer.ts';
import { readCases } from './files.ts';
import { isUncontested } from './tally.ts';

const rules = await loadRules(fileURLToPath(new URL('../../rules/checks', import.meta.url)));
const written = readFileSync(new URL('../../docs/peer-disagreements.md', import.meta.url), 'utf8');
const shared = sharedFile('peer-cases/ca-cases.jsonl', 'that we agree with the peers’ cases, or say why not');

const empty = PeerCase.parse({
  id: 'empty',
  question: 'none',
  expected: 'indeterminate',
  origin: { project: 'none' },
  context: {},
});

describe('the table of questions', () => {
  test.each(Object.entries(questions))(
    '%s names a rule that exists, with its parameters',
    (_name, choose) => {
      const { rule, params } = choose(empty);
      const found = rules.byId.get(rule);
      expect(found?.id).toBe(rule);
      expect(Object.keys(found?.params ?? {})).toEqual(expect.arrayContaining(Object.keys(params)));
    },
  );

  it('answers all 52 questions about Conditional Access', () => {
    expect(Object.keys(conditionalAccess)).toHaveLength(52);
  });
});

describe.skipIf(!shared.present)('the peers’ cases about Conditional Access', () => {
  // Every fourth one, in `npm test` every twelfth, and all of them in the wide search.
  const cases = shared.present ? readCases(shared.path) : [];
  const asked = everyNth(
    3,
    cases.filter((_, at) => isWide || at % 4 === 0),
  );
  const judged = asked.map((peerCase) => ({ peerCase, answered: answer(peerCase, rules) }));
  const scored = judged.filter(isUncontested);
  const listed = scored.filter(({ peerCase }) => written.includes(`\`${peerCase.id}\``));

  it('are all answered', () => {
    expect(scored.length).toBeGreaterThan(isWide ? 200 : isBrief ? 16 : 50);
    expect(
      judged.filter(({ answered }) => answered === undefined).map(({ peerCase }) => peerCase.id),
    ).toEqual([]);
  });

  it('are agreed, where nobody contests them, or disagreed with a written reason', () => {
    const open = scored.filter(({ answered }) => answered?.agrees !== true);
    expect(open.filter((one) => !listed.includes(one)).map(({ peerCase }) => peerCase.id)).toEqual([]);
    expect(listed.filter((one) => !open.includes(one)).map(({ peerCase }) => peerCase.id)).toEqual([]);
    // Of the few of `npm test` one that is listed is more than a twentieth.
    expect(listed.length).toBeLessThanOrEqual(Math.max(scored.length * 0.05, isBrief ? 2 : 0));
  });

  it('are settled where they are contested', () => {
    const open = judged.filter((one) => !isUncontested(one) && one.answered?.agrees !== true);
    expect(open.filter(({ peerCase }) => !written.includes(`\`${peerCase.id}\``))).toEqual([]);
  });
});

const configured = sharedFile(
  'peer-cases/config-cases.jsonl',
  'that each answer about configuration agrees or is listed',
);
describe.skipIf(!configured.present)('the peers’ cases about configuration', () => {
  // Every other one, and all of them in the wide search.
  const asked = configured.present
    ? readCases(configured.path).filter((_, at) => isWide || at % 2 === 0)
    : [];
  const judged = asked.map((peerCase) => ({ peerCase, answered: answer(peerCase, rules) }));
  const isListed = ({ peerCase }: (typeof judged)[number]) => written.includes(`\`${peerCase.id}\``);

  it('are agreed, where nobody contests them, or disagreed with a written reason', () => {
    const answered = judged.filter((one) => isUncontested(one) && one.answered !== undefined);
    const open = answered.filter((one) => one.answered?.agrees !== true);
    expect(answered.length).toBeGreaterThan(isWide ? 150 : 75);
    expect(open.filter((one) => !isListed(one)).map(({ peerCase }) => peerCase.id)).toEqual([]);
    // A share is one of all cases; those of the sample may be the harder ones.
    expect(open.length).toBeLessThanOrEqual(answered.length * (isWide ? 0.1 : 0.15));
  });

  it('are asked, or their question is named among those that are not, with the reason', () => {
    const silent = judged.filter(({ answered }) => answered === undefined);
    const names = [...new Set(silent.map(({ peerCase }) => peerCase.question))];
    expect(names.filter((name) => !written.includes(`\`${name}\``))).toEqual([]);
  });
});

const undecided = sharedFile(
  'peer-cases/indeterminate-cases.jsonl',
  'that a case without a verdict never passes',
);
describe.skipIf(!undecided.present)('the peers’ cases without a verdict', () => {
  it('never become a pass', () => {
    const passed = readCases(undecided.path).filter((one) => answer(one, rules)?.outcome === 'pass');
    expect(passed.map(({ id }) => id)).toEqual([]);
  });
});
