import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { shippedRules } from '../../src/audit/standards.ts';
import { checkPolicy } from '../../src/rulebook/load-policy.ts';
import { aFolder } from '../../src/rulebook/testing.ts';

const root = new URL('../../', import.meta.url);
const { rules: book, catalogue, bank } = await shippedRules();

describe.each(['README.md', 'docs/policies.md'])('the policy that %s shows', (page) => {
  it('is one that works, to the last key', async () => {
    const text = await readFile(fileURLToPath(new URL(page, root)), 'utf8');
    const blocks = [...text.matchAll(/```yaml\n(.*?)```/gsu)].map((match) => match[1] ?? '');
    const policies = blocks.filter((block) => block.includes('clauses:'));
    expect(policies).toHaveLength(1);
    const folder = await aFolder({});
    await writeFile(`${folder}/shown.yaml`, policies[0] ?? '');
    expect(await checkPolicy(`${folder}/shown.yaml`, { book, catalogue, bank })).toEqual([]);
  });
});
