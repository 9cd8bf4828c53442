import type { Finding, RuleResult, Run } from '../../model/run.ts';

/** Rules that say how somebody can sign in; the coverage of accounts is read off their results. */
const aboutSignIn = (rule: string): boolean =>
  rule.startsWith('sign-in/') || rule.startsWith('people/second-step');

/** Real accounts first; kinds of account that no directory entry stands for are reported apart. */
const kinds = [
  { kind: 'person', heading: 'Accounts' },
  { kind: 'accountKind', heading: 'Kinds of account, whether or not one exists' },
] as const;

type Requirement = RuleResult & { readonly title: string };

type State = 'falls short' | 'accepted' | 'could not be checked' | 'no finding';

/** By subject id, so that ten thousand accounts stay quick. */
const statesOf = ({ findings, doubts }: RuleResult): ReadonlyMap<string, State> =>
  new Map([
    ...doubts.map(({ subject }): [string, State] => [subject.id, 'could not be checked']),
    ...findings.map(({ subject, accepted }): [string, State] => [
      subject.id,
      accepted === undefined ? 'falls short' : 'accepted',
    ]),
  ]);

const tableOf = (kind: string, requirements: readonly Requirement[]) => {
  const subjects = new Map(
    requirements
      .flatMap(({ findings, doubts }) => [...findings, ...doubts])
      .filter(({ subject }) => subject.kind === kind)
      .map(({ subject }) => [subject.id, subject]),
  );
  const states = requirements.map((requirement) => ({
    title: requirement.title,
    of: statesOf(requirement),
  }));
  return [...subjects.values()].map(({ id, name }) => ({
    id,
    name,
    cells: states.map(({ title, of }) => ({ title, state: of.get(id) ?? 'no finding' })),
  }));
};

/** The gap without the account's name, so that the same gap of many accounts is one line. */
const gapOf = ({ message, subject }: Finding): string =>
  message.startsWith(subject.name) ? message.slice(subject.name.length).replace(/^[:,\s]+/u, '') : message;

const grouped = (
  entries: readonly { readonly gap: string; readonly name: string }[],
): { readonly gap: string; readonly count: number; readonly names: string }[] => {
  const groups = new Map<string, string[]>();
  for (const { gap, name } of entries) groups.set(gap, [...(groups.get(gap) ?? []), name]);
  return [...groups]
    .map(([gap, names]) => ({ gap, count: names.length, names: names.join(', ') }))
    .toSorted((a, b) => b.count - a.count || (a.gap < b.gap ? -1 : 1));
};

const gapsOf = ({ rule, title, findings, doubts, missing }: Requirement) => ({
  rule,
  title,
  gaps: grouped(findings.map((finding) => ({ gap: gapOf(finding), name: finding.subject.name }))),
  unknown: grouped(
    doubts.length > 0
      ? doubts.flatMap(({ subject, missing: reasons }) =>
          reasons.map(({ cause, evidence, detail }) => ({
            gap: `${cause}: ${evidence}: ${detail}`,
            name: subject.name,
          })),
        )
      : missing.map(({ cause, evidence, detail }) => ({
          gap: `${cause}: ${evidence}: ${detail}`,
          name: 'every account',
        })),
  ),
});

/**
 * Accounts by requirements, and the gaps by cause. The run names only subjects that fall short, are accepted or could
 * not be checked; the others are counted.
 */
export const coverageOf = ({ results, rules }: Run) => {
  const titles = new Map(rules.map(({ id, title }) => [id, title]));
  const requirements = results
    .filter(({ rule }) => aboutSignIn(rule))
    .map((result): Requirement => ({ ...result, title: titles.get(result.rule) ?? result.rule }));
  return {
    requirements: requirements.map(({ title, rule, outcome, counts }) => ({ title, rule, outcome, counts })),
    tables: kinds
      .map(({ kind, heading }) => ({ heading, accounts: tableOf(kind, requirements) }))
      .filter(({ accounts }) => accounts.length > 0),
    gaps: requirements.map(gapsOf).filter(({ gaps, unknown }) => gaps.length + unknown.length > 0),
  };
};
