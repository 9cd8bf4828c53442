import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { everyNth } from '../../fixtures/search.ts';
import { parse, stringify } from 'yaml';
import { runsIn, temporaryFolders } from './folders.ts';
import { inProcessAt } from './in-process.ts';
import { scene } from './scene.ts';

const folders = temporaryFolders();
const sample = (name: string): string =>
  fileURLToPath(new URL(`../benchmark/policy-samples/${name}`, import.meta.url));

interface PolicyOnDisk {
  readonly clauses: readonly {
    readonly ref: string;
    readonly kind?: string;
    readonly params?: Readonly<Record<string, unknown>>;
  }[];
}

it.each(everyNth(3, ['K-sallow-green.docx', 'M-coldbeck.odt', 'A1-stoke-farthing.txt']))(
  "makes a council's own policy of %s, which checks without a fault and judges an audit",
  async (name) => {
    const microsoft = scene();
    const cwd = folders.withSettings(microsoft);
    const made = await inProcessAt({ cwd }, 'policies', 'new', '--from', sample(name), '--folder', cwd);
    expect({ code: made.code, stderr: made.stderr }).toEqual({ code: 0, stderr: '' });
    expect(readFileSync(join(cwd, 'review.html'), 'utf8')).toContain('password');
    const { clauses } = parse(readFileSync(join(cwd, 'policy.yaml'), 'utf8')) as PolicyOnDisk;
    expect(clauses.length).toBeGreaterThan(20);

    const checked = await inProcessAt({ cwd }, 'policies', 'check', 'policy.yaml');
    expect({ code: checked.code, stderr: checked.stderr }).toEqual({ code: 0, stderr: '' });

    const settings = parse(readFileSync(join(cwd, 'beadle.yaml'), 'utf8')) as object;
    writeFileSync(join(cwd, 'beadle.yaml'), stringify({ ...settings, policy: './policy.yaml' }));
    const audit = await inProcessAt({ cwd, scene: microsoft }, 'audit', '--quiet');
    expect([0, 1, 3]).toContain(audit.code);
    const [run = ''] = runsIn(cwd);
    const file = readdirSync(run, { recursive: true, encoding: 'utf8' }).find((one) =>
      one.endsWith('run.json'),
    );
    const judged = JSON.parse(readFileSync(join(run, file ?? ''), 'utf8')) as {
      clauses: { ref: string; verdict: string }[];
    };
    expect(judged.clauses.map(({ ref }) => ref)).toEqual(clauses.map(({ ref }) => ref));
    // Settings were looked at, and not all of it was left to a person.
    const verdicts = new Set(judged.clauses.map(({ verdict }) => verdict));
    expect(verdicts.size).toBeGreaterThan(2);
  },
  120_000,
);
