import { describe, expect, it } from 'vitest';
import { clerkReport } from '../../src/documents/clerk/clerk-report.ts';
import { policyChanges } from '../../src/documents/paper/policy-changes.ts';
import { clerkWords } from '../../src/documents/clerk/clerk-words.ts';
import { terminalSummary } from '../../src/documents/terminal-summary.ts';
import { foundWords, reasonWords, verdictWords } from '../../src/documents/words.ts';
import { subjectKinds } from '../../src/facts/subjects.ts';
import { Cause } from '../../src/model/cause.ts';
import { Verdict } from '../../src/model/outcome.ts';
import { clerkPath, reportTexts, textOf, wholePath } from './files.ts';
import { sampleRun } from './sample-run.ts';

const run = sampleRun();
const months = { keepNamedMonths: 13 };
const texts = await reportTexts(run);
const clerk = textOf(texts, clerkPath);
const view = clerkReport(run, months);

/** One section of the clerk's page, by the id of its heading. */
const section = (id: string): string => {
  const start = clerk.indexOf(`<section aria-labelledby="${id}"`);
  return clerk.slice(start, clerk.indexOf('</section>', start));
};

const linesOf = (shown: typeof view) => shown.sections.flatMap(({ open, folded }) => [...open, ...folded]);
const lineOf = (ref: string, shown = view) => linesOf(shown).find((line) => line.ref === ref);
const saidOf = (ref: string, shown = view) =>
  lineOf(ref, shown)
    ?.sayings.map(({ text, after }) => `${text} ${after}`)
    .join(' ');

describe("the clerk's report", () => {
  it('has its parts in the order of the guide', () => {
    const main = clerk.slice(clerk.indexOf('<main'));
    expect([...main.matchAll(/<h2 id="([a-z-]+)"/gu)].map(([, id]) => id)).toEqual([
      'one-minute',
      'first',
      'people',
      'confirm',
      'lines',
      'later',
      'since',
      'wording',
      'unchecked',
      'accepted',
      'how',
      'freedom',
      'publish',
    ]);
    expect(clerk.indexOf('Private: for the Clerk')).toBeLessThan(clerk.indexOf('id="one-minute"'));
  });

  it('shows each verdict with icon and words', () => {
    for (const verdict of Verdict.options.filter((one) => one !== 'background')) {
      const { icon, words } = verdictWords[verdict];
      expect(section('lines')).toContain(
        `<span class="mark ${verdict}"><span class="icon" aria-hidden="true">${icon}</span> ${words}</span>`,
      );
    }
  });

  it('keeps every reason apart, and says of each what would answer it', () => {
    const shown = [...Cause.options, 'devices-licence', 'devices-not-provisioned'] as const;
    for (const cause of shown.filter((one) => one !== 'not-provisioned')) {
      expect(section('unchecked')).toContain(`${reasonWords[cause].heading} (`);
    }
    expect(section('unchecked').split('What would answer it:')).toHaveLength(
      view.notChecked.groups.length + 1,
    );
  });

  it('has one total: every promise with one verdict, in the same numbers wherever they stand', () => {
    const { counts } = run;
    const total = Object.values(counts).reduce((sum, one) => sum + one, 0);
    expect(section('one-minute')).toContain(`Of the ${String(total)} promises in your policy`);
    expect(section('unchecked')).toContain(
      `Promises in your policy that we could not check: ${String(counts['could-not-check'])} of ${String(total)}.`,
    );
    const summary = terminalSummary(run, false);
    const { bar, themes } = view.pictures;
    expect(bar.segments.reduce((sum, { count }) => sum + count, 0)).toBe(total);
    expect(themes.rows.flatMap(({ strip }) => strip.squares)).toHaveLength(total);
    for (const [verdict, count] of Object.entries(counts)) {
      const column = themes.columns.findIndex((one) => one.verdict === verdict);
      expect(themes.rows.reduce((sum, { cells }) => sum + (cells[column] ?? 0), 0)).toBe(count);
      if (count === 0) continue;
      const { words } = verdictWords[Verdict.parse(verdict)];
      expect(section('one-minute')).toContain(`<strong>${String(count)}</strong> ${words}`);
      expect(bar.description).toContain(`${String(count)} ${words.toLowerCase()}`);
      expect(section('lines').split(`</span> ${words}</span>`)).toHaveLength(count + 1);
      expect(summary).toMatch(new RegExp(` ${String(count)} ${words}\n`, 'u'));
    }
  });

  it('opens what needs something and folds the rest under its heading', () => {
    const open = view.sections.flatMap((one) => one.open.map(({ mark }) => mark.verdict));
    const folded = view.sections.flatMap((one) => one.folded.map(({ mark }) => mark.verdict));
    expect(new Set(open)).toEqual(
      new Set(['action-needed', 'could-not-check', 'partly-in-place', 'needs-decision', 'to-confirm']),
    );
    expect(new Set(folded)).toEqual(new Set(['in-place', 'confirmed', 'accepted', 'does-not-apply']));
    const whole = textOf(texts, wholePath);
    expect(clerk).toMatch(/<details class="rest">/u);
    expect(whole).not.toMatch(/<details(?![^>]* open)/u);
    const tags = (html: string) => html.replaceAll(' open>', '>').match(/<[a-z]+/gu)?.length;
    expect(tags(whole)).toBe(tags(clerk));
  });

  it('folds under "How we know" more than the line says already, or has no such fold', () => {
    const lines = clerk.split('<li class="line"').slice(1);
    const folds = lines.flatMap((line) => {
      const [above = '', how] = (line.split('</li>')[0] ?? '').split('<details class="how"');
      return how === undefined ? [] : [{ above, said: how.match(/(?<=<p[^>]*>)[^<]+(?=<\/p>)/gu) ?? [] }];
    });
    expect(folds.length).toBeGreaterThan(3);
    expect(folds.length).toBeLessThan(lines.length);
    expect(folds.filter(({ above, said }) => said.every((text) => above.includes(text)))).toEqual([]);
  });

  it('says what a setting that passes does not prove, where it waits for an answer', () => {
    expect(saidOf('5 bullet 4')).toContain(clerkWords.lines.holdNothing);
    // Once, and not again in other words below it.
    expect(lineOf('5 bullet 4')?.found).not.toContain(foundWords.nothingAgainst);
    expect(saidOf('5 bullet 5')).toContain(clerkWords.lines.settingsSilent);
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
      );
    expect(saidOf('4 bullet 3(b)', answered('no'))).toContain(foundWords.todo.adviceAgrees);
    expect(saidOf('4 bullet 3(b)', answered('yes'))).toContain('Current advice is to stop');
    expect(saidOf('4 bullet 3(b)', answered('yes'))).not.toContain(foundWords.todo.adviceAgrees);
  });

  it('links both ways: every link has its place, and cards, lines and questions name each other', () => {
    const ids = new Set([...clerk.matchAll(/ id="([^"]+)"/gu)].map(([, id]) => id));
    const links = [...clerk.matchAll(/href="#([^"]+)"/gu)].map(([, id]) => id);
    expect(links.length).toBeGreaterThan(60);
    expect(links.filter((id) => !ids.has(id))).toEqual([]);
    expect(clerk.match(/ id="([^"]+)"/gu)?.length).toBe(ids.size);
    const forwarding = view.first.find(({ clauses }) => clauses.length > 0);
    const line = lineOf(forwarding?.clauses[0]?.ref ?? '');
    expect(line?.sayings.flatMap(({ links: those }) => those.map(({ words }) => words))).toContain(
      forwarding?.code,
    );
    const asked = view.questions.groups.flatMap(({ questions }) => questions);
    for (const question of asked)
      for (const { anchor } of question.lines)
        expect(
          linesOf(view)
            .find((one) => one.anchor === anchor)
            ?.sayings.flatMap(({ links: those }) => those.map(({ words }) => words)),
        ).toContain(String(question.number));
  });

  it('gives each person one block, and what several share once with all of their names', () => {
    const people = view.people.blocks.map(({ names, codes }) => `${names}: ${codes.join(', ')}`);
    expect(people.filter((one) => one.includes('Petra Holm'))).toHaveLength(1);
    const named = view.people.blocks.flatMap(({ names }) => names.split(', '));
    expect(new Set(named).size).toBe(named.length);
    for (const { subject } of run.results.flatMap(({ findings }) => findings))
      expect(section('people')).not.toContain(`${subject.name}: ${subject.name}`);
  });

  it('says a reason once for all single ones whom it concerns', () => {
    const [first, ...others] = run.results;
    if (first === undefined) throw new Error('the sample is empty');
    const doubts = ['Ann', 'Ben'].map((name) => ({
      missing: [{ evidence: 'users', cause: 'permission' as const, detail: '' }],
      subjects: [{ kind: 'person', id: name, name }],
    }));
    const shown = clerkReport({ ...run, results: [{ ...first, doubts }, ...others] }, months).doubts;
    expect(shown.flatMap(({ reasons }) => reasons)).toContainEqual({
      why: reasonWords.permission.heading,
      names: 'Ann, Ben',
    });
  });

  it('links a line to its change of wording, by the number of the appendix', () => {
    const ref = '4 bullet 3(b)';
    expect(lineOf(ref)?.sayings.flatMap(({ links }) => links.map(({ words }) => words))).toContain(
      'change 2',
    );
    const open = clerkReport({ ...run, policyGaps: [] }, months);
    expect(open.wording.map(({ wording }) => wording)).toContain(
      'Change a password when somebody else may know it, and use a second sign-in step.',
    );
    expect(view.wording).toHaveLength(policyChanges(run).length);
  });

  it('gives counts and never a score', () => {
    expect(clerk.replace(/<style>.*<\/style>/su, '')).not.toMatch(/\d\s*%|score|grade/iu);
  });

  it('hides background rules, and shows background lines outside every count', () => {
    expect(clerk).not.toContain('Each sign-in rule is switched on');
    expect(section('lines')).toContain('Background, nothing to check (1)');
  });

  it('asks nobody to confirm what the policy does not hold: no question is about it', () => {
    const notInPolicy = run.notInPolicy.map((one) => ({ ...one, verdict: 'to-confirm' as const }));
    const { coded, uncoded } = clerkReport({ ...run, notInPolicy }, months).outside;
    const marks = [...coded, ...uncoded].map(({ mark }) => mark.words);
    expect(marks.length).toBeGreaterThan(0);
    expect(marks.filter((words) => words === verdictWords['to-confirm'].words)).toEqual([]);
  });

  it('has a word for each kind of subject that a rule can be about', () => {
    for (const kind of Object.keys(subjectKinds)) expect(Object.keys(foundWords.subjects)).toContain(kind);
  });

  it('explains a word once, where it is first met', () => {
    const terms = Object.values(view.words).flatMap((those) => those.map(({ term }) => term));
    expect(new Set(terms).size).toBe(terms.length);
    expect(view.words.first.map(({ term }) => term)).toContain('Second sign-in step (MFA)');
  });

  it('says how old the settings are, when to delete it, and that a demonstration is one', async () => {
    expect(clerk).toContain('The settings were read on the day of this report.');
    expect(clerk).toContain('Delete this report by 22 December 2027.');
    const older = clerkReport({ ...run, readAt: '2026-11-17T11:33:00.000Z' }, months);
    expect(older.minute1.age).toBe('The settings were read 5 days before this report.');
    const demo = textOf(await reportTexts(sampleRun({ source: 'simulator' })), clerkPath);
    expect(demo).toContain('This is a demonstration.');
    expect(clerk).not.toContain('This is a demonstration.');
  });

  it('says that it can be asked for, and how to redact it', () => {
    expect(section('freedom')).toContain('Freedom of Information Act 2000');
    expect(section('freedom')).toContain('black out all names');
  });
});
