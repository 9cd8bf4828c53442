import { describe, expect, it } from 'vitest';
import { annexDocument } from '../../src/documents/annex/annex-document.ts';
import { evidenceSheet } from '../../src/documents/evidence-sheet/assertion-10.ts';
import { planOf } from '../../src/documents/plan/codes.ts';
import { indexRun } from '../../src/documents/run-index.ts';
import { publicPaper } from '../../src/documents/paper/public-paper.ts';
import { writtenText } from '../../src/documents/word/written-text.ts';
import type { Run } from '../../src/model/run.ts';
import { plant } from './plant.ts';
import { sampleRun } from './sample-run.ts';

const run = sampleRun();
const annex = (of: Run): string => writtenText(annexDocument(of)).replaceAll(/\s+/gu, ' ');
const sheet = (of: Run): string => {
  const document = evidenceSheet(of);
  return document === undefined ? '' : writtenText(document).replaceAll(/\s+/gu, ' ');
};

describe('the confidential annex', () => {
  it('begins with the motion that makes it private, by the law of the nation', () => {
    expect(annex(run)).toMatch(/^PRIVATE\./u);
    expect(annex(run)).toContain('section 1(2) of the Public Bodies (Admission to Meetings) Act 1960');
    expect(annex(run)).toContain('prejudicial to the public interest');
    expect(annex(sampleRun({ nation: 'wales' }))).toContain('Act 1960');
    expect(annex(sampleRun({ nation: 'scotland' }))).not.toContain('Act 1960');
    expect(annex(run)).not.toContain('Schedule 12A');
  });

  it('has every line that needs something, and every code of the run with its owner, day and cost', () => {
    const text = annex(run);
    const plan = planOf(indexRun(run));
    expect(plan.items.length + plan.answers.length).toBeGreaterThan(2);
    for (const { code } of [...plan.items, ...plan.answers]) expect(text).toContain(`Code ${code}`);
    const needed = run.clauses.filter(({ verdict }) =>
      ['action-needed', 'partly-in-place', 'could-not-check'].includes(verdict),
    );
    for (const { summary } of needed) expect(text).toContain(summary);
    expect(text).toContain('Owner: ______');
    expect(text).toContain('The Clerk said no on 3 October 2026.');
    const [item] = plan.items;
    const rule = item?.rules[0]?.id ?? '';
    const planned = annex(sampleRun({ plan: [{ rule, owner: 'Fen IT', by: '2026-12-11', cost: 1200 }] }));
    expect(planned).toMatch(/Owner: Fen IT By: 11 December 2026 Time and cost: £1,200/u);
  });
});

describe('the Assertion 10 evidence', () => {
  it('is of England, for the year end that comes next, and never declares anything', () => {
    expect(sheet(run)).toContain('Year ending 31 March 2027');
    expect(sheet(sampleRun({ readAt: '2027-04-01T10:00:00.000Z' }))).toContain('Year ending 31 March 2028');
    expect(sheet(sampleRun({ readAt: '2027-03-31T10:00:00.000Z' }))).not.toContain('Read them again');
    expect(sheet(sampleRun({ nation: 'wales' }))).toBe('');
    expect(sheet(run)).not.toMatch(/complian|\bmet\b|in order/iu);
    expect(sheet(run)).toContain('A website that meets the accessibility rules');
  });

  it('says of each rule what settings show, with the causes apart', () => {
    const [text] = run.rules;
    const [result] = run.results;
    if (text === undefined || result === undefined) throw new Error('the sample is empty');
    const rule = 'people/own-domain-address';
    const of = (outcome: 'pass' | 'fail' | 'unknown') =>
      sheet(
        sampleRun({
          rules: [{ ...text, id: rule }],
          results: [
            {
              ...result,
              rule,
              outcome,
              missing: outcome === 'unknown' ? [{ evidence: 'users', cause: 'permission', detail: '' }] : [],
            },
          ],
          clauses: [],
          notInPolicy: [],
        }),
      );
    expect(of('pass')).toContain(`${text.title}. Date: 22 November 2026 State: Checked`);
    expect(of('fail')).toContain('State: Checked, and falls short');
    expect(of('unknown')).toContain(`${text.title}: could not be checked.`);
    expect(of('unknown')).toContain('State: Not known');
  });

  it('has the counts of the public paper', () => {
    for (const { count } of publicPaper(run).counts) expect(sheet(run)).toContain(` ${String(count)} `);
  });
});

describe('both', () => {
  it('name nobody', () => {
    const named = plant(run, (text, path) =>
      /subject\.name$|attestation\.by$|about\.\d+\.name$|coverage|policy\.reviewed/u.test(path)
        ? `Zqann ${text}`
        : text,
    );
    expect(JSON.stringify(named)).toContain('Zqann');
    expect(`${annex(named)}${sheet(named)}`).not.toContain('Zqann');
  });
});
