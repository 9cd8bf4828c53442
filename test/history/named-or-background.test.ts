import { expect, it } from 'vitest';
import { noRegisterView } from '../../src/facts/base/subject-scope.ts';
import { shippedRules } from '../../src/audit/standards.ts';
import { statusRow } from '../../src/history/status-row.ts';
import { themeOf } from '../../src/history/theme-states.ts';
import { judge } from '../../src/judge/judge.ts';
import { facts, input, policy } from '../../src/judge/testing-judge.ts';
import type { Rule } from '../../src/rulebook/rule.ts';
import { sampleSubject } from '../../src/rulebook/sample.ts';
import { recordOf } from '../../src/store/record-of.ts';

const { rules: book } = await shippedRules();

/** A run of one rule over the subject of an example that falls short, which no clause speaks of. */
function failing(rule: Rule) {
  const example = rule.examples.find(({ outcome, params }) => outcome === 'fail' && params === undefined);
  const subject = { ...sampleSubject(rule.kind), ...example?.[rule.kind] };
  const all = { ...facts(), [rule.kind]: { subjects: [subject], missing: [] } };
  const rules = { rules: [rule], byId: new Map([[rule.id, rule]]), digest: 'd' };
  return judge(
    input({
      facts: all,
      rules,
      policy: policy({ verification: 'attestation', ask: 'Is it so?' }),
      register: noRegisterView,
    }),
  );
}

const isFailure = ({ run }: { readonly run: ReturnType<typeof failing> }): boolean =>
  run.results[0]?.outcome === 'fail';

it('whatever rule falls short names each that does, or stands in the background: no page can call it harmless', () => {
  const failed = book.rules.map((rule) => ({ rule, run: failing(rule) })).filter(isFailure);
  // The others fall short only with the number of a policy.
  expect(failed.length).toBeGreaterThan(book.rules.length * 0.9);
  const wrong = failed.flatMap(({ rule, run }) => {
    const [result] = run.results;
    const isNamed = result?.findings.length === result?.counts.fail;
    const isBackground = run.notInPolicy.every(({ verdict }) => verdict === 'background');
    const last = recordOf(run, '');
    const row = { id: 'a', council: 'a', groups: [], plans: [], runs: [], last, before: undefined };
    const state = statusRow(row, new Date(run.readAt)).themes[themeOf(rule.id)];
    const isToldSo = (state === 'background') === isBackground;
    return (isNamed || isBackground) && isToldSo ? [] : [[rule.id, isNamed, state]];
  });
  expect(wrong).toEqual([]);
});
