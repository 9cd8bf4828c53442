import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { councilOf } from '../../../src/audit/council/council-of.ts';
import { readCouncilSettings } from '../../../src/audit/council/settings.ts';
import { judgeSnapshot } from '../../../src/audit/judge-snapshot.ts';
import { loadStandards, type Standards } from '../../../src/audit/standards.ts';
import { exitCode } from '../../../src/judge/run-exit-code.ts';
import type { Verdict } from '../../../src/model/outcome.ts';
import type { Run } from '../../../src/model/run.ts';
import { bareSnapshot } from '../../../src/sources/testing.ts';

type Given = Readonly<Record<string, unknown>>;

/** A shortfall that the council accepted, told by the accounts or devices that it is about. */
export interface Accepts {
  readonly rule: string;
  readonly of: readonly string[];
  readonly until: string;
  /** What was read when it was accepted, where that was something else. */
  readonly before?: Given;
}

/** What must be concluded of a small policy, its answers and what was read. */
export interface ClauseQuestion {
  readonly asks: string;
  readonly clauses: readonly Given[];
  readonly adopted?: string;
  readonly given?: Given;
  readonly council?: Given;
  readonly answers?: readonly Given[];
  readonly accepts?: readonly Accepts[];
  /** Rules that ship and that no clause uses; the others are left out, so that the exit code is the policy's. */
  readonly besides?: readonly string[];
  /** The verdict of each clause, in their order. */
  readonly is: readonly Verdict[];
  readonly exit: 0 | 1 | 3;
  /** Verdicts of rules outside the policy. */
  readonly outside?: Readonly<Record<string, Verdict>>;
  /** Must be found in what the run says of its clauses or of itself. */
  readonly says?: RegExp;
}

function withFolder<T>(files: Readonly<Record<string, unknown>>, work: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'beadle-clauses-'));
  for (const [name, content] of Object.entries(files))
    writeFileSync(join(folder, name), stringify(content, { aliasDuplicateObjects: false }));
  return work(folder);
}

/** The rules that a question speaks of: the others would be unknown, and decide its exit code. */
function narrowed({ rules, ...more }: Standards, besides: readonly string[]): Standards {
  const named = new Set([
    ...more.policy.clauses.flatMap((clause) => clause.rules.map(({ rule }) => rule)),
    ...besides,
  ]);
  return { ...more, rules: { ...rules, rules: rules.rules.filter(({ id }) => named.has(id)) } };
}

/** One audit of a council's own files, from beadle.yaml to the run. */
async function audited(question: ClauseQuestion, given: Given, exceptions: readonly object[]): Promise<Run> {
  const { clauses, adopted, council = {}, answers = [], besides = [] } = question;
  const files = {
    'beadle.yaml': {
      council: 'Exampleton Parish Council',
      nation: 'england',
      policy: './policy.yaml',
      attestations: 'answers.yaml',
      exceptions: 'exceptions.yaml',
      ...council,
    },
    'policy.yaml': {
      id: 'exampleton',
      council: 'Exampleton Parish Council',
      title: 'IT policy',
      nation: 'england',
      ...(adopted === undefined ? {} : { adopted }),
      clauses,
    },
    'answers.yaml': answers.map((one) => ({ answer: 'yes', by: 'Ann Clerk', on: '2026-11-12', ...one })),
    'exceptions.yaml': exceptions,
  };
  return withFolder(files, async (folder) => {
    try {
      const settings = await readCouncilSettings(join(folder, 'beadle.yaml'), {});
      const standards = narrowed(await loadStandards('./policy.yaml', folder), besides);
      return judgeSnapshot(bareSnapshot(given), {
        council: councilOf(settings, standards),
        standards,
        now: new Date('2026-11-22T12:00:00Z'),
      });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
}

function pinned(run: Run, { rule, of, until }: Accepts): object {
  const findings = run.results
    .filter((result) => result.rule === rule)
    .flatMap((result) => result.findings)
    .filter(({ subject }) => of.includes(subject.id))
    .map(({ fingerprint }) => fingerprint);
  return {
    rule,
    findings: findings.length > 0 ? findings : ['nothing'],
    minute: '26/31',
    approver: 'Full Council',
    until,
  };
}

/** A question through the product's own way: settings, policy, answers and exceptions are read from files. */
export async function runOf(question: ClauseQuestion): Promise<Run> {
  const { given = {}, accepts = [] } = question;
  const exceptions: object[] = [];
  for (const one of accepts) exceptions.push(pinned(await audited(question, one.before ?? given, []), one));
  return audited(question, given, exceptions);
}

/** What a reader can be told of a run in words. */
const said = (run: Run): string =>
  [
    ...run.clauses.flatMap(({ ref, because, notCovered, missing, question }) => [
      `${ref}: ${because}`,
      ...notCovered,
      ...missing.map(({ cause, detail }) => `${cause}: ${detail}`),
      ...(question?.about ?? []).map(({ name, on }) => `about ${name} ${on}`),
    ]),
    ...run.remarks,
  ].join('\n');

/** What a question is compared by: each verdict, the one total, the exit code, and what stands outside. */
export function concluded(run: Run, { outside = {}, says }: ClauseQuestion) {
  return {
    is: run.clauses.map(({ verdict }) => verdict),
    counts: Object.fromEntries(Object.entries(run.counts).filter(([, count]) => count > 0)),
    exit: exitCode(run),
    outside: Object.fromEntries(
      Object.keys(outside).map((id) => [id, run.notInPolicy.find(({ rule }) => rule === id)?.verdict]),
    ),
    unsaid: says === undefined || says.test(said(run)) ? '' : said(run),
  };
}

/** The same, as the question wants it: background promises nothing and is in no count. */
export function expected({ is, exit, outside = {} }: ClauseQuestion) {
  const promises = is.filter((verdict) => verdict !== 'background');
  const counts = Object.fromEntries(
    [...Map.groupBy(promises, (verdict) => verdict)].map(([verdict, those]) => [verdict, those.length]),
  );
  return { is: [...is], counts, exit, outside: { ...outside }, unsaid: '' };
}
