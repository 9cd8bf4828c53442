import type { Standards } from '../../src/audit/standards.ts';
import { clausesUsing } from '../../src/audit/what-needs.ts';
import type { Rule } from '../../src/rulebook/rule.ts';
import { code, note, page, table } from './markdown.ts';

const areaOf = ({ id }: Rule): string => id.split('/')[0] ?? '';

const usedBy = (rule: Rule, standards: readonly Standards[]): string =>
  standards
    .flatMap(({ policy }) => {
      const refs = clausesUsing(policy, [rule]);
      return refs.length === 0 ? [] : [`${policy.id}: ${refs.join(', ')}`];
    })
    .join('; ') || 'no clause';

const row = (rule: Rule, standards: readonly Standards[]): string[] => [
  `[${rule.id}](../rules/checks/${rule.id}.yaml)`,
  rule.text.title,
  code(rule.kind),
  rule.text.urgency,
  `${rule.outside.weight} (${rule.outside.baseline})`,
  usedBy(rule, standards),
];

const head = ['Rule', 'The good state', 'About', 'Urgency', 'Outside the policy', 'Clauses'];

/** docs/rules.md: every check, by area, with the clauses that use it. */
export const rulesPage = (standards: readonly Standards[]): string => {
  const [first] = standards;
  const rules = first?.rules.rules ?? [];
  const notBuilt = [...(first?.catalogue.values() ?? [])].filter((check) => check.rules.length === 0);
  const areas = [...new Set(rules.map(areaOf))];
  return page([
    note,
    '# Rules',
    `${String(rules.length)} rules. Each is a YAML file with its texts, its expression and its examples; \`beadle rules show ID\` prints one.`,
    ...areas.map((area) => {
      const rows = rules.filter((rule) => areaOf(rule) === area).map((rule) => row(rule, standards));
      return `## ${area}\n\n${table(head, rows)}`;
    }),
    '## Not built yet',
    'Checks that policies ask for and that no rule answers. Their clauses say so.',
    table(
      ['Check', 'The good state'],
      notBuilt.map(({ id, title }) => [code(id), title]),
    ),
  ]);
};
