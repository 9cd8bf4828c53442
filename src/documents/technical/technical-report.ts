import type { Run } from '../../model/run.ts';
import { markOf } from '../clerk/marks.ts';
import { pageOf } from '../templates.ts';
import { cleanAll } from '../text/clean.ts';
import { settingsAge } from '../settings-age.ts';
import { longDate, longMoment } from '../text/dates.ts';
import { coverageOf } from './coverage.ts';
import { ruleView } from './rule-view.ts';

const clauseView = ({
  ref,
  summary,
  verdict,
  because,
  rules,
  missing,
  notCovered,
}: Run['clauses'][number]) => ({
  ref,
  summary,
  mark: markOf(verdict),
  because,
  rules: rules.map(({ rule, weight, built }) => `${rule} (${weight}${built ? '' : ', not built'})`),
  missing,
  notCovered,
});

/** What settings alone show, whatever was answered: how far the configuration goes, and no count of promises. */
const bySettings = ({ clauses }: Run) => {
  const shown = clauses.flatMap(({ verdict, settings }) =>
    verdict === 'background' || settings === undefined ? [] : [settings],
  );
  return [...Map.groupBy(shown, (verdict) => verdict)].map(([verdict, those]) => ({
    mark: markOf(verdict),
    count: those.length,
  }));
};

/** Everything that a technician can act on, and everything that the verdicts rest on. */
const technicalReport = (raw: Run, changes: string) => {
  const run = cleanAll(raw);
  const rules = run.rules.map((text) => ruleView(run, text));
  const ofState = (outcome: string) =>
    rules.filter(({ results }) => results.some((result) => result.outcome === outcome)).length;
  return {
    kind: 'provider',
    title: `${run.council}: technical report, ${longDate(run.readAt)}`,
    council: run.council,
    tenant: run.tenant,
    policy: run.policy,
    source: run.source,
    beadle: run.beadle,
    rulesDigest: run.rulesDigest,
    readAt: longMoment(run.readAt),
    age: settingsAge(run),
    judgedAt: longMoment(run.judgedAt),
    changes,
    remarks: run.remarks,
    totals: {
      rules: rules.length,
      fail: ofState('fail'),
      unknown: ofState('unknown'),
      background: rules.filter((rule) => rule.background).length,
    },
    coverage: coverageOf(run),
    counted: rules.filter((rule) => !rule.background),
    background: rules.filter((rule) => rule.background),
    clauses: run.clauses.map(clauseView),
    bySettings: bySettings(run),
    evidence: run.evidence,
  };
};

const render = pageOf<ReturnType<typeof technicalReport>>('technical');

/** The provider's page; its reader knows Microsoft's words. */
export const technicalHtml = (run: Run, { changes = '' }: { readonly changes?: string } = {}): string =>
  render(technicalReport(run, changes));
