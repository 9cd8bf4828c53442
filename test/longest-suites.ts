/** Suites that take longest or wait for most, by the time that they took; which of them is first matters little. */
export const longestSuites = [
  'test/questions/sign-in/sign-in.test.ts',
  'test/faults/proxied.test.ts',
  'test/postgres/workers.test.ts',
  'test/browser/reports.test.ts',
  'test/cli/commands.test.ts',
  'test/fleet/fleet.test.ts',
  'test/benchmark/mapping.test.ts',
  'test/faults/faults.test.ts',
  'test/honesty/unsent-answers.test.ts',
  'test/honesty/unsent-properties.test.ts',
  'test/history/interrupted.test.ts',
  'test/browser/councils.test.ts',
  'test/cli/streams.test.ts',
  'test/fleet/finished-audits.test.ts',
  'test/policies/every-policy.test.ts',
] as const;
