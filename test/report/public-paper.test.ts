import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runsOf } from '../../fixtures/search.ts';
import { paperDocument } from '../../src/documents/paper/paper-document.ts';
import { publicCounts } from '../../src/documents/paper/public-counts.ts';
import { earlierCheck, publicPaper, type EarlierCheck } from '../../src/documents/paper/public-paper.ts';
import { writtenText } from '../../src/documents/word/written-text.ts';
import { Verdict } from '../../src/model/outcome.ts';
import { VerdictCounts, type Run } from '../../src/model/run.ts';
import { publicTexts, textOf } from './files.ts';
import { mayBePublic, plant } from './plant.ts';
import { sampleRun } from './sample-run.ts';

const run = sampleRun();
const paper = (form: string): string => `PUBLIC/PUBLIC meeting paper${form}`;
const changes = (form: string): string => `PUBLIC/PUBLIC policy changes${form}`;

const letters = fc.stringMatching(/^[a-z]{6,10}$/u);
const identifier = fc.oneof(
  letters.map((name) => `Zq${name} Xj${name}`),
  letters.map((name) => `zq${name}@xj${name}.example`),
  letters.map((name) => `xj${name}.onmicrosoft.example`),
  fc.uuid(),
);
/** The rules that fall short, in their own words. */
const shortfalls = run.rules.map(({ failTitle }) => failTitle);

const withPlanted = (text: string): Run =>
  plant(run, (original, path) => (mayBePublic(path) ? original : `${original} ${text}`));

describe('the public meeting paper', () => {
  it('lets no planted identifier arrive, from any text of a run, in any format', async () => {
    await fc.assert(
      fc.asyncProperty(identifier, async (planted) => {
        const texts = await publicTexts(withPlanted(planted));
        expect(texts.size).toBeGreaterThan(5);
        for (const [path, text] of texts)
          expect(text.toLowerCase(), `in ${path}`).not.toContain(planted.toLowerCase());
      }),
      { numRuns: runsOf(10, 50) },
    );
  });

  it('is the same to the byte whatever the private texts are', async () => {
    const expected = await publicTexts(run);
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.string({ unit: 'binary' }), fc.constant('valueOf')), async (text) => {
        const other = plant(run, (original, path) => (mayBePublic(path) ? original : text));
        expect(await publicTexts(other)).toEqual(expected);
      }),
      { numRuns: runsOf(10, 50) },
    );
  });

  it('does not depend on which line or which rule falls short, only on how many', async () => {
    const [first, ...others] = run.clauses;
    const turned = { ...run, clauses: first === undefined ? [] : [...others, first] };
    const bare = { ...turned, results: [], notInPolicy: [], evidence: [], rules: [], remarks: [] };
    expect(await publicTexts(bare)).toEqual(await publicTexts(run));
  });

  it('would be caught: the same identifier in a suggestion does arrive', async () => {
    const leaky = plant(run, (text, path) => (path === 'policyGaps.0.suggestion' ? 'Zqann Xjann' : text));
    const texts = await publicTexts(leaky);
    for (const path of [paper('.txt'), changes('.html'), changes('.docx/word/document.xml')])
      expect(textOf(texts, path)).toContain('Zqann Xjann');
  });

  it('says no shortfall, no day of the check, no provider and nothing that is for the clerk', async () => {
    for (const [path, text] of await publicTexts(run)) {
      for (const title of shortfalls) expect(text, `in ${path}`).not.toContain(title);
      expect(text, `in ${path}`).not.toContain('22 November');
      expect(text, `in ${path}`).not.toContain('2026-11-22');
      expect(text, `in ${path}`).not.toContain('Fen IT');
      expect(text, `in ${path}`).not.toContain('Check before publishing');
    }
  });

  it('says the same in all formats', async () => {
    const texts = await publicTexts(run);
    const plain = textOf(texts, paper('.txt')).replaceAll(/\s+/gu, ' ');
    const said = [
      'Recommendation',
      'NOTES this report;',
      'In place, confirmed by the Clerk or accepted',
      'Access was read-only. No messages were read.',
      'Leave the policy as it is.',
      'The Clerk reports on ______.',
      'that the changes to the IT policy in the Appendix be adopted;',
    ];
    const adopted = [
      'Change passwords after suspected misuse, not by the calendar.',
      'The policy asks for regular password changes.',
      'Lines 4 bullet 3(b) and 12.1 bullet 4',
      'NCSC password guidance',
    ].map((text) => text.replace(/^Lines /u, ''));
    for (const sentence of said)
      for (const form of [paper('.html'), paper('.docx/word/document.xml')])
        expect(textOf(texts, form)).toContain(sentence);
    for (const sentence of adopted)
      for (const form of [changes('.html'), changes('.docx/word/document.xml')])
        expect(textOf(texts, form)).toContain(sentence);
    for (const sentence of [...said, ...adopted]) expect(plain).toContain(sentence);
  });

  it('calls lines of sections with the same number by words, not by a sign of ours', async () => {
    const text = textOf(await publicTexts(run), paper('.txt'));
    expect(text).toContain('Section: 12.3 (first) and 12.3 (second)');
    expect(text).not.toContain('#');
  });

  it('counts every commitment once, and shows no count of one or two', async () => {
    const text = textOf(await publicTexts(run), paper('.txt'));
    const [, findings = ''] = text.split('24 commitments in the policy');
    const numbers = [...(findings.split('Small numbers')[0] ?? '').matchAll(/ (\d+)$/gmu)].map(([, count]) =>
      Number(count),
    );
    expect(numbers).toEqual([3, 3, 18]);
    expect(findings).toContain('Not yet confirmed; wording to decide; does not apply');
  });

  it('has the same total whatever the verdicts are, and merges what is too small', () => {
    const anyCounts = fc
      .array(fc.nat({ max: 6 }), { minLength: Verdict.options.length, maxLength: Verdict.options.length })
      .map((list) => Object.fromEntries(Verdict.options.map((verdict, at) => [verdict, list[at] ?? 0])));
    fc.assert(
      fc.property(anyCounts, (given) => {
        const counts = VerdictCounts.parse({ ...given, background: 0 });
        const rows = publicCounts(counts);
        const total = Object.values(counts).reduce((sum, one) => sum + one, 0);
        expect(rows.reduce((sum, { count }) => sum + count, 0)).toBe(total);
        expect(rows.filter(({ count }) => count === 1 || count === 2).length).toBe(
          total === 1 || total === 2 ? 1 : 0,
        );
        const names = rows.flatMap((row) => row.rows);
        expect(new Set(names).size).toBe(names.length);
      }),
    );
  });

  it('is a draft while a question is open or something comes first, and says how many answers there are', () => {
    const clauses = run.clauses.map(
      ({ question: _question, attestation: _attestation, ...clause }) => clause,
    );
    const open = publicPaper(run);
    expect(open.draft).toBe(true);
    expect(open.answers.answered).toBeLessThan(open.answers.asked);
    expect(publicPaper({ ...run, clauses }).draft).toBe(true);
    const quiet = {
      ...run,
      clauses,
      rules: run.rules.map((rule) => ({ ...rule, urgency: 'next-review' as const })),
    };
    expect(publicPaper(quiet)).toMatchObject({ draft: false, answers: { asked: 0, answered: 0 } });
    expect(writtenText(paperDocument(publicPaper(quiet)))).not.toContain('DRAFT');
    expect(writtenText(paperDocument(open))).toMatch(/^DRAFT/u);
  });

  it('says that work is planned only where a plan holds all of it, with a day to come', () => {
    const said = (plan: Run['plan']): string =>
      writtenText(paperDocument(publicPaper(sampleRun(plan === undefined ? {} : { plan }))));
    const work = run.clauses.filter(({ verdict }) => ['action-needed', 'partly-in-place'].includes(verdict));
    const plan = work.map(({ ref }) => ({ ref, owner: 'Ada Quill', by: '2027-03-31', cost: 40 }));
    expect(said(undefined)).toContain('Work recommended');
    expect(said(plan)).toContain('Work planned');
    expect(said(plan)).toContain(
      `APPROVES the action plan that the Clerk holds, up to £${String(40 * plan.length)};`,
    );
    expect(said(plan)).not.toContain('Ada Quill');
    expect(said(plan.slice(1))).toContain('Work recommended');
    expect(said(plan.map((one) => ({ ...one, by: '2026-11-21' })))).toContain('Work recommended');
    expect(said(plan.map(({ cost: _cost, ...one }) => one))).toContain('up to £______;');
  });

  it('calls no work planned of which the plan holds the settings, and not what the clerk answered no to', () => {
    const plan = run.rules.map(({ id }) => ({ rule: id, owner: 'Ada Quill', by: '2027-03-31' }));
    const clauses = run.clauses
      .filter(({ verdict, rules }) => verdict === 'action-needed' && rules.length > 0)
      .map(({ attestation: _answer, ...clause }) => clause);
    expect(clauses.length).toBeGreaterThan(0);
    const attestation = { answer: 'no', by: 'The Clerk', on: '2026-11-01', current: true } as const;
    const denied = clauses.map((clause) => ({ ...clause, attestation }));
    expect(publicPaper(sampleRun({ clauses, plan })).plan).toBeDefined();
    expect(publicPaper(sampleRun({ clauses: denied, plan })).plan).toBeUndefined();
  });

  it('counts at the check before what it counts today', () => {
    const counts = { 'in-place': 3, confirmed: 2, accepted: 1, 'to-confirm': 9, 'action-needed': 4 };
    expect(earlierCheck({ readAt: '2025-11-22T11:33:00.000Z', counts })).toEqual({
      month: 'November 2025',
      inPlace: 6,
    });
  });

  it('says how many more are in place since the last check only where that points at nothing', () => {
    const since = (earlier: EarlierCheck | undefined): string =>
      writtenText(paperDocument(publicPaper(run, earlier))).replaceAll(/\s+/gu, ' ');
    expect(since('first')).toContain('This is the first check on record.');
    expect(since({ month: 'November 2025', inPlace: 0 })).toContain(
      'Since the check in November 2025, three more are in place',
    );
    expect(since({ month: 'November 2025', inPlace: 2 })).toContain('about as many');
    expect(since({ month: 'November 2025', inPlace: 13 })).toContain('10 fewer');
    expect(since(undefined)).toContain('Since the last check: ______');
  });

  it('adopts the same wording once, with every reason for it', () => {
    const [, gap] = run.policyGaps;
    if (gap === undefined) throw new Error('the sample has no such gap');
    const again = { ...gap, refs: ['9 bullet 1'], kind: 'drafting' as const, finding: 'It stands twice.' };
    expect(publicPaper(sampleRun({ policyGaps: [gap, again] })).changes).toEqual([
      expect.objectContaining({
        replaces: [...gap.refs, '9 bullet 1'],
        kinds: ['against-advice', 'drafting'],
        sense: `${gap.finding} It stands twice.`,
      }),
    ]);
  });

  it('puts a clause that no gap covers into the schedule, and new wording where its matter stands', () => {
    const decided = run.clauses.find(({ decision }) => decision !== undefined);
    const [added] = publicPaper(sampleRun({ policyGaps: [] })).changes;
    expect(added).toMatchObject({ replaces: [decided?.ref], wording: decided?.decision?.suggestion });
    const [gap] = run.policyGaps;
    if (gap === undefined) throw new Error('the sample has no such gap');
    const placed = { ...gap, refs: ['1 bullet 1', '7 bullet 1', '7 bullet 2', '4 bullet 1'] };
    expect(publicPaper(sampleRun({ policyGaps: [placed] })).changes[0]).toMatchObject({
      replaces: [],
      after: '7 bullet 2',
    });
  });

  it('names Assertion 10 in England only', async () => {
    const named = async (nation: Run['nation']) =>
      [...(await publicTexts(sampleRun({ nation })))].some(([, text]) => text.includes('Assertion 10'));
    expect(await named('england')).toBe(true);
    expect(await named('wales')).toBe(false);
  });

  it('is Word with real headings, header rows, real lists, page numbers and British English', async () => {
    const texts = await publicTexts(run);
    const word = textOf(texts, paper('.docx/word/document.xml'));
    expect(word.match(/<w:pStyle w:val="Heading1"\/>/gu)).toHaveLength(1);
    expect(word.match(/<w:pStyle w:val="Heading2"\/>/gu)?.length).toBe(8);
    expect(word).toContain('<w:tblHeader/>');
    expect(word).toContain('<w:numPr>');
    expect(textOf(texts, paper('.docx/word/styles.xml'))).toContain('en-GB');
    expect(textOf(texts, paper('.docx/word/header1.xml'))).toContain('DRAFT');
    expect(textOf(texts, paper('.docx/word/footer1.xml'))).toContain('NUMPAGES');
    const properties = textOf(texts, paper('.docx/docProps/core.xml'));
    expect(properties).toContain('<dc:title>Annual review of the IT policy: Exampleton Parish Council');
    expect(properties).not.toContain('dcterms');
    const schedule = textOf(texts, changes('.docx/word/document.xml'));
    expect(schedule.match(/<w:tblHeader\/>/gu)).toHaveLength(1);
    expect(schedule).toContain('w:orient="landscape"');
  });
});
