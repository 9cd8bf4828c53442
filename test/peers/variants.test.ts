import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { everyNth } from '../../fixtures/search.ts';
import { loadRules } from '../../src/rulebook/load-rules.ts';
import { PeerCase } from './adapter/case.ts';
import { answer } from './answer.ts';
import { blocks } from './variants/blocks.ts';
import { guests } from './variants/guests.ts';
import { policies as aboutPolicies } from './variants/policies.ts';
import { secondStep } from './variants/second-step.ts';
import { sessions } from './variants/sessions.ts';

const rules = await loadRules(fileURLToPath(new URL('../../rules/checks', import.meta.url)));

describe('answers to questions about policies of our own', () => {
  test.each(everyNth(3, [...secondStep, ...guests, ...blocks, ...sessions, ...aboutPolicies]))(
    '$question: $name',
    ({ question, policies, context, outcome }) => {
      const peerCase = PeerCase.parse({
        id: 'ours',
        question,
        expected: 'indeterminate',
        origin: { project: 'ours' },
        policies,
        context: context ?? {},
      });
      expect(answer(peerCase, rules)?.outcome).toBe(outcome);
    },
  );
});
