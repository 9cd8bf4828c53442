import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { Cause } from '../../src/model/cause.ts';
import { Verdict } from '../../src/model/outcome.ts';
import { Run } from '../../src/model/run.ts';
import { subjectKinds } from '../../src/facts/subjects.ts';
import { clerkReport } from '../../src/documents/clerk/clerk-report.ts';
import { manifestOf } from '../../src/documents/manifest.ts';
import { renderAll } from '../../src/documents/render-all.ts';
import { terminalSummary } from '../../src/documents/terminal-summary.ts';
import { foundWords, reasonWords, verdictWords } from '../../src/documents/words.ts';
import { hashed } from '../../src/snapshot/private-files.ts';
import { clerkPath, reportTexts, textIn, textOf } from './files.ts';
import { sampleRun } from './sample-run.ts';

const run = sampleRun();
const months = { keepNamedMonths: 13 };
const texts = await reportTexts(run);
const clerk = textOf(texts, clerkPath);
const names = ['Petra Holm', 'Sunil Rao', 'Jo Fenn', 'Planning', 'Allotments', 'Ada Quill'];

/** One section of the clerk's page, by the id of its heading. */
const section = (id: string): string => {
  const start = clerk.indexOf(`<section aria-labelledby="${id}">`);
  return clerk.slice(start, clerk.indexOf('</section>', start));
};

describe('the sample run', () => {
  it('is a run, with every verdict and every cause', () => {
    expect(Run.parse(run)).toEqual(run);
    const verdicts = new Set([...run.clauses, ...run.notInPolicy].map(({ verdict }) => verdict));
    expect([...verdicts].toSorted()).toEqual(Verdict.options.toSorted());
    const causes = new Set(run.clauses.flatMap(({ missing }) => missing.map(({ cause }) => cause)));
    expect([...causes].toSorted()).toEqual(Cause.options.toSorted());
  });
});

describe('all reports', () => {
  it('have the names of the design', async () => {
    expect((await renderAll(run)).map(({ path }) => path)).toEqual([
      'PRIVATE for the clerk/PRIVATE report.html',
      'PRIVATE for the clerk/PRIVATE confidential annex.docx',
      'PRIVATE for the clerk/PRIVATE Assertion 10 evidence.docx',
      'PRIVATE for the clerk/Questions.docx',
      'PRIVATE for the clerk/Councillor declaration.docx',
      'PRIVATE for the clerk/Sheets to print.docx',
      'PUBLIC/PUBLIC meeting paper.docx',
      'PUBLIC/PUBLIC meeting paper.html',
      'PUBLIC/PUBLIC meeting paper.txt',
      'PUBLIC/PUBLIC policy changes.docx',
      'PUBLIC/PUBLIC policy changes.html',
      'PROVIDER ONLY/technical.html',
      'PROVIDER ONLY/findings.csv',
      'PROVIDER ONLY/run.json',
    ]);
  });

  it('are the same bytes each time', async () => {
    expect(await reportTexts(sampleRun())).toEqual(await reportTexts(run));
  });

  it('are listed in the manifest with size and SHA-256 of what is written', async () => {
    const files = await renderAll(run);
    const entries = await Promise.all(
      files.map(async ({ path, data }) => ({ path, ...(await hashed(data)) })),
    );
    const { path, data } = manifestOf(entries);
    expect(path).toBe('PROVIDER ONLY/manifest.json');
    const listed = JSON.parse(data) as { files: { path: string; bytes: number; sha256: string }[] };
    expect(listed.files).toHaveLength(files.length);
    for (const file of files) {
      const name = file.path;
      const bytes = Buffer.from(file.data instanceof Uint8Array ? file.data : (textIn(file) ?? ''));
      expect(listed.files).toContainEqual({
        path: name,
        bytes: bytes.length,
        sha256: createHash('sha256').update(bytes).digest('hex'),
      });
    }
  });
});

describe("the clerk's report", () => {
  it('has its parts in the order of the guide', () => {
    const ids = [...clerk.matchAll(/<h2 id="([a-z-]+)"/gu)].map(([, id]) => id);
    expect(ids).toEqual([
      'in-short',
      'first',
      'lines',
      'confirm',
      'unchecked',
      'people',
      'outside',
      'accepted',
      'wording',
      'how',
      'publish',
      'glossary',
    ]);
    expect(clerk.indexOf('Private: for the Clerk')).toBeLessThan(clerk.indexOf('id="in-short"'));
  });

  it('shows each verdict with icon and words', () => {
    for (const verdict of Verdict.options.filter((one) => one !== 'background')) {
      const { icon, words } = verdictWords[verdict];
      expect(section('lines')).toContain(
        `<span class="mark ${verdict}"><span class="icon" aria-hidden="true">${icon}</span> ${words}</span>`,
      );
    }
  });

  it('keeps every reason apart', () => {
    const shown = [...Cause.options, 'devices-licence', 'devices-not-provisioned'] as const;
    const headings = shown
      .filter((cause) => cause !== 'not-provisioned')
      .map((cause) => reasonWords[cause].heading);
    for (const heading of headings) expect(section('unchecked')).toContain(`${heading} (`);
  });

  it('has one total: every promise with one verdict, in the same numbers wherever they stand', () => {
    const { counts } = run;
    const total = Object.values(counts).reduce((sum, one) => sum + one, 0);
    expect(section('in-short')).toContain(`The ${String(total)} promises of your policy`);
    expect(section('unchecked')).toContain(
      `We could not check ${String(counts['could-not-check'])} of your ${String(total)} promises.`,
    );
    const summary = terminalSummary(run, false);
    for (const [verdict, count] of Object.entries(counts)) {
      if (count === 0) continue;
      const { words } = verdictWords[Verdict.parse(verdict)];
      expect(section('in-short')).toContain(`<strong>${String(count)}</strong> ${words}`);
      expect(section('lines').split(`</span> ${words}</span>`)).toHaveLength(count + 1);
      expect(summary).toMatch(new RegExp(` ${String(count)} ${words}\n`, 'u'));
    }
    const paper = textOf(texts, 'PUBLIC/PUBLIC meeting paper.txt');
    expect(paper).toContain(`${String(total)} commitments in the policy`);
  });

  it('says what a setting that passes does not prove, where it waits for an answer', () => {
    const [line] = section('lines').split('5 bullet 4').slice(1);
    expect(line?.split('5 bullet 5')[0]).toContain(foundWords.nothingAgainst);
  });

  it('says of a clause that advice opposes what a no and a yes mean', () => {
    const answered = (answer: 'yes' | 'no') =>
      clerkReport(
        {
          ...run,
          clauses: run.clauses.map((clause) =>
            clause.decision === undefined
              ? clause
              : {
                  ...clause,
                  question: { ask: 'Are passwords changed?', howOften: 'once a year' },
                  attestation: { answer, by: 'Ada Quill', on: '2026-10-03', current: true },
                },
          ),
        },
        months,
      ).sections.flatMap(({ lines }) => lines.filter(({ mark }) => mark.verdict === 'needs-decision'));
    expect(answered('no')[0]?.todo).toContain(foundWords.todo.adviceAgrees);
    expect(answered('yes')[0]?.todo.join(' ')).toContain('Current advice is to stop');
    expect(answered('yes')[0]?.todo).not.toContain(foundWords.todo.adviceAgrees);
  });

  it('names people only where they are to be reviewed', () => {
    const without = clerk.replace(section('people'), '');
    for (const name of names) expect(without, `in ${name}`).not.toMatch(new RegExp(`\\b${name}\\b`, 'u'));
    expect(section('people')).toContain('Petra Holm');
    expect(section('people')).toContain('Allotments');
  });

  it('says a name once for each thing that was found, and a reason once for all whom it concerns', () => {
    const people = section('people');
    for (const one of run.results.flatMap(({ findings }) => findings)) {
      if (one.accepted !== undefined) continue;
      expect(people).not.toContain(`${one.subject.name}: ${one.subject.name}`);
    }
    const ofTwo = run.results.map((result) => ({
      ...result,
      findings: result.findings.map((one) => ({ ...one, facts: [] })),
    }));
    const shared = clerkReport(
      {
        ...run,
        results: ofTwo,
        rules: run.rules.map((rule) => ({
          ...rule,
          finding: { ...rule.finding, text: '{{person.name}} has no code' },
        })),
      },
      months,
    ).people.flatMap((rule) => rule.findings);
    expect(shared).toContainEqual(expect.stringMatching(/^Has no code\. That is so for: .+, .+\.$/u));
    const many = {
      kind: 'person',
      missing: [{ evidence: 'users', cause: 'permission', detail: '' }],
    } as const;
    const [first, ...others] = run.results;
    if (first === undefined) throw new Error('the sample is empty');
    const doubts = ['Ann', 'Ben'].map((name) => ({
      subject: { kind: many.kind, id: name, name },
      missing: [...many.missing],
    }));
    const { people: shown } = clerkReport({ ...run, results: [{ ...first, doubts }, ...others] }, months);
    expect(shown.flatMap((rule) => rule.doubts)).toContainEqual({
      why: reasonWords.permission.heading,
      names: 'Ann, Ben',
    });
  });

  it('proposes wording for a line only where no change to the whole policy covers it', () => {
    const decided = run.clauses.find(({ decision }) => decision !== undefined);
    const [gap] = run.policyGaps;
    if (decided === undefined || gap === undefined) throw new Error('the sample has neither');
    const open = { ...run, policyGaps: [] };
    expect(clerkReport(open, months).decisions.map(({ ref }) => ref)).toContain(decided.ref);
    const covered = { ...run, policyGaps: [{ ...gap, refs: [decided.ref] }] };
    expect(clerkReport(covered, months).decisions.map(({ ref }) => ref)).not.toContain(decided.ref);
  });

  it('gives counts and never a score', () => {
    expect(section('in-short')).toContain('1 in place of 5 we could check; 12 could not be checked.');
    expect(clerk.replace(/<style>.*<\/style>/su, '')).not.toMatch(/\d\s*%|score|grade/iu);
  });

  it('hides background rules, and shows background lines outside every count', () => {
    expect(clerk).not.toContain('Each sign-in rule is switched on');
    expect(section('lines')).toContain('Background, nothing to check (1)');
    expect(section('in-short')).toContain('The 24 promises of your policy');
  });

  it('has a word for each kind of subject that a rule can be about', () => {
    for (const kind of Object.keys(subjectKinds)) expect(Object.keys(foundWords.subjects)).toContain(kind);
  });

  it('says when to delete it, in months of London', () => {
    expect(clerk).toContain('Delete this report by 22 December 2027.');
  });

  it('says that a demonstration is one', async () => {
    const demo = textOf(await reportTexts(sampleRun({ source: 'simulator' })), clerkPath);
    expect(demo).toContain('This is a demonstration.');
    expect(clerk).not.toContain('This is a demonstration.');
  });
});

describe('the terminal summary', () => {
  it('gives counts and first things, and no names', () => {
    const summary = terminalSummary(run, false);
    expect(summary).toContain('1 in place of 5 we could check; 12 could not be checked.');
    expect(summary).toContain('A1 Some people can sign in with only a password: 3 people or accounts');
    for (const name of names) expect(summary).not.toContain(name);
  });

  it('has colour only when asked', () => {
    expect(terminalSummary(run, true)).toContain('\u001b[');
    expect(terminalSummary(run, false)).not.toContain('\u001b');
  });
});
