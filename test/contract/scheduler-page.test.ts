import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { failureTable } from '../../src/graph/failure-table.ts';
import { batchesAtOnce, budgets } from '../../src/graph/scheduler/families.ts';

const at = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const page = readFileSync(at('docs/scheduler.md'), 'utf8');

it('docs/scheduler.md names every file of the scheduler, and no other', () => {
  const files = readdirSync(at('src/graph/scheduler')).filter((name) => !name.endsWith('.test.ts'));
  const named = [...page.matchAll(/^\| `([\w-]+\.ts)`/gm)].map(([, name]) => name ?? '');
  expect(named.toSorted()).toEqual(files.toSorted());
});

it('docs/scheduler.md says the numbers that the code keeps', () => {
  const words = ['zero', 'one', 'two', 'three', 'four', 'five'];
  const { atOnce, upTo = 0 } = budgets.exchange;
  expect(page).toContain(`start with ${words[atOnce] ?? ''} at once`);
  expect(page).toContain(`up to ${words[upTo] ?? ''}, and halve`);
  expect(batchesAtOnce.atOnce).toBe(16);
  expect(page).toMatch(/Sixteen batches may be under way\s+at the start, up to 32/);
});

it('docs/scheduler.md tells of every row of the table of refusals', () => {
  const rows = failureTable.flatMap(({ id }) => id.split(', ')).filter((id) => id !== 'E-REFUSED');
  expect(rows.filter((id) => !page.includes(`\`${id}\``))).toEqual([]);
});
