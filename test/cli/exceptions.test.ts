import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { londonDay } from '../../src/model/london-day.ts';
import type { Run } from '../../src/model/run.ts';
import { parseRun } from '../../src/audit/read-run.ts';
import { runsIn, temporaryFolders } from './folders.ts';
import { inProcess, inProcessAt } from './in-process.ts';
import { scene } from './scene.ts';

const folders = temporaryFolders();
const rule = 'mail/forwarding-to-personal';
const policy = {
  id: 'one-clause',
  council: 'Exampleton Parish Council',
  title: 'IT policy',
  nation: 'england',
  clauses: [
    {
      ref: '7.1',
      heading: '7. Email',
      summary: 'Nobody forwards council email to a private account.',
      appliesTo: 'all',
      kind: 'none',
      verification: 'automatic',
      rules: [{ rule, weight: 'breaks', part: 'Whether a mailbox forwards to a private account.' }],
    },
  ],
};
const inDays = (days: number): string => londonDay(new Date(Date.now() + days * 86_400_000));

interface Judged {
  readonly run: Run;
  readonly report: string;
  readonly csv: string;
  readonly told: { readonly counts: Run['counts']; readonly actionNeeded: readonly string[] };
}

describe('a shortfall that the council accepted', () => {
  const microsoft = scene({ council: 'exampleton' });
  const cwd = folders.withSettings(microsoft, { yaml: { policy: './policy.yaml' } });
  writeFileSync(join(cwd, 'policy.yaml'), stringify(policy));

  const read = (folder: string, stdout: string): Judged => {
    const text = (name: string) => readFileSync(join(folder, name), 'utf8');
    return {
      run: parseRun('run.json', text('PROVIDER ONLY/run.json')),
      report: text('PRIVATE for the clerk/PRIVATE report.html'),
      csv: text('PROVIDER ONLY/findings.csv'),
      told: JSON.parse(stdout) as Judged['told'],
    };
  };
  const section = ({ report }: Judged, id: string): string => {
    const start = report.indexOf(`<section aria-labelledby="${id}">`);
    return report.slice(start, report.indexOf('</section>', start));
  };
  const rows = ({ csv }: Judged, fingerprint: string) =>
    csv.split('\r\n').filter((row) => row.includes(fingerprint));
  const clauseOf = ({ run }: Judged) => run.clauses[0];

  const kept: { before?: Judged; snapshot?: string } = {};
  const before = (): Judged => {
    if (kept.before === undefined) throw new Error('the first audit did not end');
    return kept.before;
  };
  const finding = () => {
    const found = before().run.results.find((one) => one.rule === rule)?.findings[0];
    if (found === undefined) throw new Error('nobody forwards');
    return found;
  };

  /** Judges the same settings again with what the council has accepted. */
  const withExceptions = async (...exceptions: readonly object[]): Promise<Judged> => {
    writeFileSync(join(cwd, 'exceptions.yaml'), stringify(exceptions));
    const config = join(cwd, 'beadle.yaml');
    const settings = parse(readFileSync(config, 'utf8')) as object;
    writeFileSync(config, stringify({ ...settings, exceptions: 'exceptions.yaml' }));
    const ended = await inProcess('audit', '--config', config, '--snapshot', kept.snapshot ?? '', '--json');
    expect(ended.stderr).toBe('');
    const told = JSON.parse(ended.stdout) as { folder: string; exitCode: number };
    expect(ended.code).toBe(told.exitCode);
    return read(told.folder, ended.stdout);
  };
  const accepting = (changes: object = {}) => ({
    rule,
    findings: [finding().fingerprint],
    minute: '26/104',
    approver: 'Full Council',
    until: inDays(30),
    ...changes,
  });

  beforeAll(async () => {
    const live = await inProcessAt({ cwd, scene: microsoft }, 'audit', '--json');
    if (live.stderr !== '') throw new Error(live.stderr);
    const [folder = ''] = runsIn(cwd);
    kept.snapshot = join(folder, 'PROVIDER ONLY/snapshot.json');
    kept.before = read(folder, live.stdout);
  });

  it('needs action until it is accepted', () => {
    expect(clauseOf(before())?.verdict).toBe('action-needed');
    expect(before().told.actionNeeded).toContain('7.1');
    expect(section(before(), 'accepted')).toContain('accepted nothing');
    expect(section(before(), 'people')).toMatch(/forwards all email/iu);
    expect(rows(before(), finding().fingerprint).join()).not.toContain('26/104');
  });

  it('is accepted from then on, in every document and number', async () => {
    const after = await withExceptions(accepting());
    expect(clauseOf(after)).toMatchObject({ verdict: 'accepted', because: expect.stringContaining(rule) });
    expect(after.run.counts).toMatchObject({ accepted: 1, 'action-needed': 0 });
    expect(after.told.counts).toEqual(after.run.counts);
    expect(after.told.actionNeeded).not.toContain('7.1');
    const shown = section(after, 'accepted');
    expect(shown).toContain('26/104');
    expect(shown).toContain('1 mailbox');
    // Not among what comes first again. Another rule about the same forward, which nobody accepted, still names her.
    expect(section(after, 'first')).not.toContain('send email on to a private account');
    const exported = rows(after, finding().fingerprint);
    expect(exported).toHaveLength(1);
    expect(exported[0]).toMatch(/accepted/u);
    expect(exported[0]).not.toMatch(/falls short/u);
  });

  it('is open again after its last day, and the report says so', async () => {
    expect(clauseOf(await withExceptions(accepting({ until: inDays(0) })))?.verdict).toBe('accepted');
    const over = await withExceptions(accepting({ until: inDays(-1) }));
    expect(clauseOf(over)?.verdict).toBe('action-needed');
    expect(over.run.remarks).toContain(
      'What the council accepted in minute 26/104 is open again. Its end date has passed.',
    );
    expect(section(over, 'accepted')).toContain('accepted nothing');
  });

  it('covers what was accepted and nothing else', async () => {
    const other = await withExceptions(accepting({ findings: ['0'.repeat(32)] }));
    expect(clauseOf(other)?.verdict).toBe('action-needed');
    expect(other.run.remarks).toContainEqual(expect.stringContaining('did not find all'));
    const ofAnother = await withExceptions(accepting({ rule: 'mail/forwarding-outside' }));
    expect(clauseOf(ofAnother)?.verdict).toBe('action-needed');
  });
});
