import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hostile } from '../../fixtures/councils/hostile-names.ts';
import { isWide } from '../../fixtures/search.ts';
import { shippedPolicies } from '../../src/audit/standards.ts';
import type { ReportFile } from '../../src/documents/report-file.ts';
import { renderAll } from '../../src/documents/render-all.ts';
import type { Snapshot } from '../../src/sources/kinds.ts';
import { readFictional } from '../golden/fictional-run.ts';
import { textIn } from './files.ts';

const mostBytes = 400_000;
/** Names of people and things that Microsoft lets somebody choose. */
const chosen = new Set(['displayName', 'Name', 'DisplayName', 'userDisplayName', 'deviceName']);

/** As long as names of people are, and the hostile ones, of which one has every character that Microsoft takes. */
const aName = fc.oneof(
  fc.constantFrom(...Object.values(hostile)),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 64 }),
);
/** So long that no clerk could work with them; each character takes several bytes. */
const aWall = fc
  .constantFrom('&', '<', '"', '\u{1F9D1}\u200D\u{1F692}', 'a\u0301\u0323', '\u05D0')
  .map((one) => one.repeat(256).slice(0, 256));

/** The same tenant, in which everything has another name: equal names stay equal. */
function renamed(snapshot: Snapshot, names: readonly string[]): Snapshot {
  const given = new Map<string, string>();
  const nameFor = (old: string): string => {
    const name = given.get(old) ?? names[given.size % names.length] ?? old;
    given.set(old, name);
    return name;
  };
  const inside = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') return chosen.has(key) ? nameFor(value) : value;
    if (Array.isArray(value)) return value.map((one) => inside(one, key));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([inner, one]) => [inner, inside(one, inner)]));
  };
  return inside(snapshot, '') as Snapshot;
}

/** Files of a council of twenty with every fault at once, under any policy. */
async function pagesOf({ policy, names }: { policy: string; names: readonly string[] }) {
  const { snapshot, judge } = await readFictional('muddlecombe', policy);
  return renderAll(judge(renamed(snapshot, names))).filter(({ path }) => path.endsWith('.html'));
}

const isTechnical = ({ path }: ReportFile): boolean => path.includes('/technical');
const tooLong = (pages: readonly ReportFile[]): readonly string[] =>
  pages.filter((page) => Buffer.byteLength(textIn(page) ?? '') >= mostBytes).map(({ path }) => path);
const policy = fc.constantFrom(...(await shippedPolicies()));
const manyOf = (name: fc.Arbitrary<string>) => fc.array(name, { minLength: 30, maxLength: 60 });

describe('the pages of a council of twenty with every fault at once', () => {
  it('are below 400 kB, whatever its policy is and its people are called', async () => {
    let parted = 0;
    await fc.assert(
      fc.asyncProperty(fc.record({ policy, names: manyOf(aName) }), async (drawn) => {
        const pages = await pagesOf(drawn);
        parted += pages.filter(isTechnical).length - 1;
        expect(tooLong(pages)).toEqual([]);
      }),
      { numRuns: isWide ? 60 : 3 },
    );
    expect(parted).toBeGreaterThan(0);
  }, 300_000);

  it('are so in the technical report, also where every name is a wall of letters', async () => {
    await fc.assert(
      fc.asyncProperty(fc.record({ policy, names: manyOf(aWall) }), async (drawn) => {
        const pages = (await pagesOf(drawn)).filter(isTechnical);
        expect(pages.length).toBeGreaterThan(2);
        expect(tooLong(pages)).toEqual([]);
      }),
      { numRuns: isWide ? 20 : 1 },
    );
  }, 300_000);
});
