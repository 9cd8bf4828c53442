import { clauseLine } from '../../model/clause-line.ts';
import type { Run } from '../../model/run.ts';
import { withoutLists } from '../clerk/phrases.ts';
import { markOf } from '../clerk/marks.ts';
import { brandingView, type Branding } from '../branding/branding.ts';
import { cleanAll } from '../text/clean.ts';
import { settingsAge } from '../settings-age.ts';
import { longDate, longMoment } from '../text/dates.ts';
import { stateCounts } from '../findings-csv.ts';
import { foldedReasons } from '../folded-reasons.ts';
import { planOf } from '../plan/codes.ts';
import { indexRun, type RunIndex } from '../run-index.ts';
import { toldResults } from '../told/finding-text.ts';
import { coverageOf } from './coverage.ts';
import { evidenceView } from './evidence-view.ts';
import { ruleRows } from './rule-rows.ts';
import { toDoView } from './work-list.ts';
import { backgroundRules, unknownView } from './unknown.ts';

/** Rules of a clause by what they do to it, as one rule often stands beside many of the same weight. */
function rulesByWeight(rules: Run['clauses'][number]['rules']) {
  const each = rules.map(({ rule, weight, built }) => ({
    weight: built ? weight : `${weight}, not built`,
    rule,
  }));
  return [...Map.groupBy(each, ({ weight }) => weight)].map(([weight, those]) => ({
    weight,
    ids: those.map(({ rule }) => rule),
  }));
}

const clauseView = ({
  ref,
  summary,
  verdict,
  because,
  rules,
  missing,
  notCovered,
}: Run['clauses'][number]) => ({
  ref: clauseLine(ref),
  summary,
  mark: markOf(verdict),
  because,
  rules: rulesByWeight(rules),
  missing: foldedReasons(missing),
  notCovered: notCovered.map(withoutLists),
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

/** Findings that the council accepted, in what counts; each once. */
function acceptedOf(run: Run, background: ReadonlySet<string>) {
  const all = [...toldResults(run).values()]
    .filter(({ rule }) => !background.has(rule))
    .flatMap(({ rule, findings }) => findings.map((finding) => ({ rule, ...finding })))
    .filter(({ accepted }) => accepted !== undefined);
  return [...new Map(all.map((one) => [one.fingerprint, one])).values()].map(
    ({ rule, message, accepted, fingerprint }) => ({
      rule,
      message,
      fingerprint,
      until: accepted?.until ?? '',
      minute: accepted?.minute ?? '',
      approver: accepted?.approver ?? '',
    }),
  );
}

/** What to do first, then what nobody knows and what would tell, then what passes, then what all of it rests on. */
export const technicalReport = (raw: Run, changes: string, branding?: Branding) => {
  const run = cleanAll(raw);
  const index = indexRun(run);
  const background = backgroundRules(run);
  const { seen, ...toDo } = toDoView(index);
  const unknown = unknownView(index, background, seen);
  const counted = run.rules.filter(({ id }) => !background.has(id));
  const fallingShort = new Set(
    run.results.filter(({ outcome }) => outcome === 'fail' || outcome === 'unknown').map(({ rule }) => rule),
  );
  const passes = ruleRows(
    run,
    counted.filter(({ id }) => !fallingShort.has(id)),
    seen,
  );
  const others = ruleRows(
    run,
    counted.filter(({ id }) => fallingShort.has(id)),
    seen,
  );
  return {
    kind: 'provider',
    title: `${run.council}: technical report, ${longDate(run.readAt)}`,
    council: run.council,
    branding: brandingView(branding, run.provider),
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
    toDo,
    totals: {
      ...totalsOf(index),
      causes: unknown.length,
      passes: passes.length,
      read: run.evidence.filter(({ status }) => status === 'collected').length,
      kinds: run.evidence.length,
    },
    unknown,
    passes,
    others,
    accepted: acceptedOf(run, background),
    background: ruleRows(
      run,
      run.rules.filter(({ id }) => background.has(id)),
      seen,
    ),
    coverage: coverageOf(run),
    clauses: run.clauses.filter(({ verdict }) => verdict !== 'background').map(clauseView),
    informative: run.clauses
      .filter(({ verdict }) => verdict === 'background')
      .map(({ ref, summary }) => ({ ref: clauseLine(ref), summary })),
    bySettings: bySettings(run),
    evidence: evidenceView(run),
  };
};

/** The numbers at the top; findings.csv has as many rows of each state, background left out. */
function totalsOf(index: RunIndex) {
  const states = stateCounts(index.run);
  return { items: planOf(index).items.length, ...states };
}
