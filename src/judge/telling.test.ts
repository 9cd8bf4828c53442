import fc from 'fast-check';
import { expect, it } from 'vitest';
import { aPerson, aRule, notRead } from '../rulebook/testing.ts';
import { outcomeGroups } from './outcome-groups.ts';
import { tellingsOf } from './telling.ts';

const rule = aRule();
const fields = [...new Set([...(rule.where?.facts ?? []), ...rule.require.facts])];
const params = rule.scope.params({});
const people = fc.array(
  fc.record({
    secondStep: fc.constantFrom<unknown>('never', 'sometimes'),
    userPrincipalName: fc.constantFrom<unknown>('ann@a.example', 'bob@a.example', notRead()),
  }),
  { minLength: 1, maxLength: 20 },
);

it.each([
  ['no other fact than it reads', fields],
  ['a fact that it does not read', [...fields, 'userPrincipalName']],
])('tells of each of many what it tells of one alone, where its sentence tells %s', (_, facts) => {
  const telling = { ...rule, finding: { ...rule.finding, facts } };
  fc.assert(
    fc.property(people, (list) => {
      const subjects = list.map((one, at) => aPerson(`Person ${String(at)}`, { canSignIn: true, ...one }));
      const judgedAt = outcomeGroups(telling, { subjects, fields, params });
      const tellingOf = tellingsOf(telling, fields, { times: {} });
      for (const [at, one] of subjects.entries()) {
        const judged = judgedAt(at);
        if (judged.outcome !== 'fail') continue;
        const { evidence: _all, ...told } = tellingOf(judged, one);
        const { evidence: _alone, ...alone } = tellingsOf(telling, fields, { times: {} })(judged, one);
        expect(told).toEqual(alone);
      }
    }),
  );
});
