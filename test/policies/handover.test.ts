import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { loadStandards, shippedPolicies } from '../../src/audit/standards.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
const rule = 'people/leavers-mailbox-handed-over';

it('asks whether a mailbox went to the person whom the clause names', async () => {
  const asked: [string, string, unknown][] = [];
  for (const id of await shippedPolicies()) {
    const { policy } = await loadStandards(id, here);
    for (const { ref, summary, rules } of policy.clauses)
      for (const used of rules.filter((one) => one.rule === rule))
        asked.push([
          `${id} ${ref}`,
          /to the (\w+)\.$/u.exec(summary)?.[1]?.toLowerCase() ?? '',
          used.params?.['recipient'] ?? 'clerk',
        ]);
  }
  const naming = asked.filter(([, named]) => named !== '');
  expect(new Set(naming.map(([, named]) => named))).toEqual(new Set(['clerk', 'chair']));
  for (const [clause, named, recipient] of naming) expect([clause, recipient]).toEqual([clause, named]);
});
