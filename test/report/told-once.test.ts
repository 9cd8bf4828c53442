import { describe, expect, it } from 'vitest';
import { planOf } from '../../src/documents/plan/codes.ts';
import { indexRun } from '../../src/documents/run-index.ts';
import { technicalPages } from '../../src/documents/technical/technical-pages.ts';
import type { Run } from '../../src/model/run.ts';
import { textIn } from './files.ts';
import { sampleRun } from './sample-run.ts';

const run = sampleRun();
const pagesOf = (of: Run): readonly string[] => technicalPages(of).map((page) => textIn(page) ?? '');
const pageOf = (of: Run): string => pagesOf(of).join('');

describe('the technical report, which says once what many share', () => {
  it('says the steps of a rule once, with the commands of every item, and an object has its page once in each', () => {
    const [first] = run.results;
    const [one] = first?.findings ?? [];
    if (first === undefined || one === undefined) throw new Error('the sample is empty');
    const ids = ['a', 'b'].map((n) => `${n}0000000-0000-4000-8000-000000000000`);
    const fix = [
      'Look at the account.',
      { do: 'By command:', run: ['Update-MgUser -UserId <object id> -AccountEnabled:$false'] },
    ];
    const id = 'mail/forwarding-to-personal';
    const [text] = run.rules;
    if (text === undefined) throw new Error('the sample is empty');
    const findings = ids.map((each, at) => ({
      ...one,
      accepted: undefined,
      fingerprint: `f${String(at)}`,
      subject: { kind: 'person' as const, id: each, name: `Person ${String(at)}` },
    }));
    const two = sampleRun({
      clauses: [],
      rules: [{ ...text, id, fix, urgency: 'do-first', undo: 'Set it back.', before: 'Ask first.' }],
      results: [{ ...first, rule: id, findings }],
      notInPolicy: [{ rule: id, result: 0, verdict: 'action-needed', baseline: 'none' }],
    });
    const items = planOf(indexRun(two)).items;
    expect(items).toHaveLength(2);
    const page = pageOf(two);
    for (const said of ['Look at the account.', 'Set it back.', 'Ask first.'])
      expect([said, page.split(said).length - 1]).toEqual([said, 1]);
    for (const each of ids) {
      expect(page).toContain(`Update-MgUser -UserId ${each} -AccountEnabled:$false`);
      expect(page.split(`/userId/${each}"`)).toHaveLength(2);
    }
    const [told = ''] = items.map(({ code }) => code);
    expect(page).toContain(`the steps and the undo stand under <a href="#${told}">${told}</a>`);
  });

  it('names a list of many by its place where it stood before, and a long value too', () => {
    const [first, second, ...others] = run.results.filter(({ findings }) => findings.length > 0);
    const [one] = first?.findings ?? [];
    if (first === undefined || second === undefined || one === undefined)
      throw new Error('the sample is small');
    const plans = JSON.stringify(['p'.repeat(80)]);
    const findings = Array.from({ length: 8 }, (_, at) => {
      const subject = { kind: 'person' as const, id: `id-${String(at)}`, name: `Person ${String(at)}` };
      const ref = { evidence: 'users', endpoint: 'GET /users', object: subject.id, at: run.readAt };
      return {
        ...one,
        accepted: undefined,
        fingerprint: `f${String(at)}`,
        subject,
        facts: [],
        evidence: [
          { ...ref, property: 'id', value: JSON.stringify(subject.id) },
          { ...ref, property: 'displayName', value: JSON.stringify(subject.name) },
          { ...ref, property: 'plans', value: plans },
        ],
      };
    });
    const later = new Set([first.rule, second.rule]);
    const page = pageOf({
      ...run,
      rules: run.rules.map((rule) =>
        later.has(rule.id) ? { ...rule, urgency: 'this-quarter' as const } : rule,
      ),
      results: [{ ...first, findings }, { ...second, findings }, ...others],
    });
    expect(page.match(/<li>Person 7 <code>id-7<\/code>/gu)).toHaveLength(1);
    const [, anchor, code] = /The same 8 as <a href="#([^"]+)">under ([A-C]\d+)<\/a>/u.exec(page) ?? [];
    expect(page).toContain(`<ul class="subjects" id="${anchor ?? '-'}">`);
    expect(page.split(plans)).toHaveLength(2);
    expect(page).toContain(`<code>plans</code> as under ${code ?? '-'}`);
    expect(page).not.toContain('<code>displayName = ');
    const names = [...page.matchAll(/Microsoft said<span class="hidden"> \(([^)]*)\)/gu)].map(
      ([, name]) => name,
    );
    expect(new Set(names).size).toBe(names.length);
    expect(names.length).toBeGreaterThan(2);
  });

  it('goes on, in the order of harm, on further pages where one would be too long, and loses nothing', () => {
    const [first] = run.results;
    const [one] = first?.findings ?? [];
    if (first === undefined || one === undefined) throw new Error('the sample is empty');
    const text = run.rules.find(({ id }) => id === first.rule);
    if (text === undefined) throw new Error('the sample has no such rule');
    const more = Array.from({ length: 300 }, (_, at) => ({
      rule: {
        ...text,
        id: `mail/made-${String(at)}`,
        urgency: at % 2 === 0 ? ('this-quarter' as const) : ('next-review' as const),
      },
      result: { ...first, rule: `mail/made-${String(at)}` },
    }));
    const long: Run = {
      ...run,
      rules: [...run.rules, ...more.map(({ rule }) => rule)],
      results: [...run.results, ...more.map(({ result }) => result)],
      notInPolicy: [
        ...run.notInPolicy,
        ...more.map(({ rule }, at) => ({
          rule: rule.id,
          result: run.results.length + at,
          verdict: 'action-needed' as const,
          baseline: 'none',
        })),
      ],
    };
    const pages = pagesOf(long);
    expect(pages.length).toBeGreaterThan(2);
    for (const page of pages) expect(Buffer.byteLength(page)).toBeLessThan(400_000);
    const codesOn = (html: string): string[] =>
      [...html.matchAll(/<article class="item [a-z-]+" id="([A-C]\d+)"/gu)].map(([, code]) => code ?? '');
    const codes = planOf(indexRun(long)).items.map(({ code }) => code);
    expect(pages.flatMap(codesOn)).toEqual(codes);
    const parts = (html: string) => [...html.matchAll(/<h2 id="([a-z-]+)"/gu)].map(([, id]) => id);
    const [page = '', ...others] = pages;
    const last = others.pop() ?? '';
    expect(parts(page)).toEqual(['to-do', 'unknown', 'passes']);
    for (const other of others) expect(parts(other)).toEqual(['to-do']);
    expect(parts(last).slice(-3)).toEqual(['clauses', 'coverage', 'evidence']);
    expect(page).toContain(`<a href="technical%2C%20page%20${String(pages.length)}.html#evidence">`);
    expect(last).toContain('<a href="technical.html#unknown">');
    const [from, to] = [codesOn(others[0] ?? '').at(0), codesOn(others[0] ?? '').at(-1)];
    expect(page).toContain(`page 2</a> has ${from ?? '-'} to ${to ?? '-'}`);
    // Each link to another page names one, and what it has.
    for (const html of pages)
      for (const [, address = '', anchor = ''] of html.matchAll(/href="([^"#:]*)#([^"]+)"/gu)) {
        const name = decodeURIComponent(address);
        const at = name === '' ? pages.indexOf(html) : Number(/\d+/u.exec(name)?.[0] ?? '1') - 1;
        expect([anchor, pages[at]?.includes(` id="${anchor}"`)]).toEqual([anchor, true]);
      }
    expect(pagesOf(run)).toHaveLength(1);
  });

  it('says on the first of two pages that nothing falls short, where the rest is long', () => {
    const unread: Run = {
      ...run,
      results: run.results.map((one) => ({
        ...one,
        outcome: 'unknown',
        findings: [],
        missing: [{ evidence: 'users', cause: 'permission', detail: '' }],
      })),
      clauses: run.clauses.map((clause) => ({
        ...clause,
        verdict: 'could-not-check',
        notCovered: Array.from({ length: 400 }, () => 'What no setting shows. '.repeat(50)),
      })),
    };
    const [page = '', ...others] = pagesOf(unread);
    expect(others).toHaveLength(1);
    expect(page).toContain('<h2 id="to-do">To do</h2>');
    expect(page).toContain('Nothing that could be checked falls short.');
    expect(page).toContain('page 1 (this one) has what is unknown, what passes');
  });
});
