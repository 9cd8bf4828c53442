import { strFromU8 } from 'fflate';
import { clauseLine } from '../../src/model/clause-line.ts';
import type { ReportFile } from '../../src/documents/report-file.ts';
import type { ClauseResult, RuleResult } from '../../src/model/run.ts';
import { fallsShort, isMissing, spoken, type Statement, type Traced } from './traced.ts';
import { textOfWord } from './word-rows.ts';

function saidOfRules(said: string, clause: ClauseResult, traced: Traced): boolean {
  const text = said.replace(/^We looked only at [^.]*?\. /u, '');
  const titles = new Map(traced.run.rules.map(({ id, failTitle }) => [id, failTitle]));
  const results = clause.rules.map((used) => ({
    used,
    result: used.result === undefined ? undefined : traced.run.results[used.result],
    failTitle: titles.get(used.rule),
  }));
  if (/^Could not (?:check|list)\b| could not be checked\.$/u.test(text))
    return results.some(
      ({ result }) =>
        (result === undefined || result.counts.unknown > 0 || result.outcome === 'unknown') &&
        isMissing(result, traced),
    );
  if (text.startsWith('The policy gives no number'))
    return results.some(({ used }) => used.assumed.length > 0);
  return results.some(
    ({ result, failTitle }) =>
      result?.outcome === 'fail' &&
      failTitle !== undefined &&
      text.startsWith(failTitle.replace(/\.$/u, '')) &&
      fallsShort(text, failTitle, result, traced),
  );
}

function saidNo(said: string, { ref }: ClauseResult, { council }: Traced): boolean {
  return council.answers.some(
    (one) => one.ref === ref && one.answer === 'no' && said === `The Clerk said no on ${spoken(one.on)}.`,
  );
}

function bytesOf(files: readonly ReportFile[], ending: string): Uint8Array {
  const data = files.find(({ path }) => path.endsWith(ending))?.data;
  if (!(data instanceof Uint8Array)) throw new Error(`There is no ${ending}.`);
  return data;
}

/** What the confidential annex says line by line of what falls short or is not known. */
export function annexStatements(files: readonly ReportFile[], traced: Traced): Statement[] {
  const clauses = new Map(traced.run.clauses.map((clause) => [clauseLine(clause.ref), clause]));
  return textOfWord(bytesOf(files, 'confidential annex.docx')).rows.flatMap((row) => {
    const clause = row.length === 5 ? clauses.get(row[0]?.[0] ?? '') : undefined;
    if (clause === undefined) return [];
    return (row[2] ?? []).map((said) => ({
      says: `${clause.ref}: ${said}`,
      holds: said.startsWith('The Clerk said')
        ? saidNo(said, clause, traced)
        : saidOfRules(said, clause, traced),
    }));
  });
}

/** What the evidence sheet calls checked, short or not known. */
export function evidenceStatements(files: readonly ReportFile[], traced: Traced): Statement[] {
  const { run, lacking } = traced;
  const results = (id: string): RuleResult[] => run.results.filter(({ rule }) => rule === id);
  return textOfWord(bytesOf(files, 'Assertion 10 evidence.docx')).rows.flatMap((row) => {
    const [said = '', , state = ''] = row.map((cell) => cell.join(' '));
    if (!/^(?:Checked|Not known)/u.test(state)) return [];
    const holds = run.rules.some(({ id, title, failTitle }) => {
      if (state === 'Checked')
        return (
          said === `${title.replace(/\.$/u, '')}.` &&
          results(id).some(
            ({ outcome, evidence }) => outcome === 'pass' && evidence.some((one) => !lacking(one.evidence)),
          )
        );
      if (state === 'Not known')
        return said.startsWith(title) && results(id).some((result) => isMissing(result, traced));
      return (
        said.startsWith(failTitle) &&
        results(id).some((result) => result.outcome === 'fail' && fallsShort(said, failTitle, result, traced))
      );
    });
    return [{ says: said, holds }];
  });
}

/** Each question of the form, with whom it is about and when it was answered. */
export function questionStatements(files: readonly ReportFile[], { run, council }: Traced): Statement[] {
  const clauses = new Map(run.clauses.map((clause) => [clauseLine(clause.ref), clause]));
  return textOfWord(bytesOf(files, 'Questions.docx')).rows.flatMap((row) => {
    const lines = row[0] ?? [];
    const clause = clauses.get(lines.at(-1) ?? '');
    if (clause === undefined) return [];
    return lines.slice(0, -1).map((said): Statement => {
      const says = `${clause.ref}: ${said}`;
      const people = /^This is about (.*)\.$/u.exec(said)?.[1];
      if (people !== undefined) {
        const days = (council.inputs.people ?? []).flatMap(({ name, started, left }) =>
          Object.entries({ joined: started, left }).flatMap(([what, day]) =>
            day === undefined ? [] : [`${name} (${what} on ${spoken(day)})`],
          ),
        );
        return { says, holds: days.some((one) => people.includes(one)) };
      }
      const last = /^You answered last on (.*)\.$/u.exec(said)?.[1];
      if (last !== undefined)
        return {
          says,
          holds: council.answers.some(({ ref, on }) => ref === clause.ref && spoken(on) === last),
        };
      if (said.startsWith('The answer is also for')) {
        const others = run.clauses.filter(({ sameAs, askedWith }) =>
          [sameAs, askedWith].includes(clause.ref),
        );
        return { says, holds: others.some(({ ref }) => said.includes(clauseLine(ref))) };
      }
      const answered = council.answers.some(({ ref, answer }) => ref === clause.ref && answer === 'no');
      return { says, holds: said.endsWith(` ${clause.question?.ask ?? ''}`) && !answered };
    });
  });
}

const textOf = ({ data }: ReportFile): string =>
  typeof data === 'string' ? data : data instanceof Uint8Array ? strFromU8(data) : [...data].join('');

/** The technical report, be it on one page or on two. */
const technicalOf = (files: readonly ReportFile[]): string =>
  files
    .filter(({ path }) => path.includes('/technical'))
    .map(textOf)
    .join('');

/** What the technical report says of each kind of evidence: whether it was read, and how much. */
export function technicalStatements(files: readonly ReportFile[], { run, lacking }: Traced): Statement[] {
  const rows = technicalOf(files).matchAll(
    /<li data-find><b>(\S+)<\/b> <code>[^<]*<\/code>: ([a-z]+), (\d+) read(?:, (\d+) not read)?,/gu,
  );
  return [...rows].map(([, evidence = '', status = '', items = '']) => {
    const input = evidence.startsWith('input:');
    const known = run.evidence.find((one) => one.evidence === evidence);
    return {
      says: `${evidence}: ${status}, ${items}`,
      holds: known !== undefined && (input || (status === 'collected') === !lacking(evidence)),
    };
  });
}

/** Every rule that the technical report says passes: its results pass, and something was read or told for one of them. */
export function passStatements(files: readonly ReportFile[], { run, lacking }: Traced): Statement[] {
  const html = technicalOf(files);
  const rows = html.matchAll(/<span class="outcome pass">pass<\/span> ([^<]*) <code[^>]*>([^<]+)<\/code>/gu);
  return [...rows].map(([, title = '', id = '']) => {
    const results = run.results.filter(({ rule }) => rule === id);
    const passed = results.filter(({ outcome }) => outcome === 'pass');
    return {
      says: `${id} passes: ${title}`,
      holds:
        passed.some(({ evidence }) =>
          evidence.some((one) => one.evidence.startsWith('input:') || !lacking(one.evidence)),
        ) && results.every(({ outcome }) => outcome === 'pass' || outcome === 'not-applicable'),
    };
  });
}

/** The counts and facts of the public paper. */
export function paperStatements(files: readonly ReportFile[], { run, council }: Traced): Statement[] {
  const data = files.find(({ path }) => path.endsWith('meeting paper.txt'))?.data;
  const text = (typeof data === 'string' ? data : '').replaceAll(/\s+/gu, ' ');
  const of = (...verdicts: readonly string[]): number =>
    run.clauses.filter(({ verdict }) => verdicts.includes(verdict)).length;
  const asked = run.clauses.filter(
    ({ verdict, question, sameAs, askedWith }) =>
      verdict !== 'background' && question !== undefined && sameAs === undefined && askedWith === undefined,
  );
  const given = asked.filter(({ ref, attestation }) => {
    const mine = council.answers
      .filter((one) => one.ref === ref)
      .toSorted((a, b) => b.on.localeCompare(a.on))[0];
    return (
      mine !== undefined &&
      mine.answer !== 'dont-know' &&
      (mine.answer === 'no' || attestation?.current === true)
    );
  });
  const expected: readonly string[] = [
    `${String(run.clauses.length - of('background'))} commitments in the policy`,
    `answered ${String(given.length)} of ${String(asked.length)} questions`,
    `adopted on ${spoken(run.policy.adopted ?? '')}`,
  ];
  return expected.map((says) => ({ says, holds: text.includes(says) }));
}
