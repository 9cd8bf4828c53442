import { collectors } from '../../src/sources/generated/collector-registry.ts';
import { nameOf } from '../../src/sources/declare/reads.ts';
import type { Standards } from '../../src/audit/standards.ts';
import { clausesUsing, permissionUses, rulesUsing, type Use } from '../../src/audit/what-needs.ts';
import { code, note, page, table } from './markdown.ts';

const exchange = 'Exchange.ManageAsApp';
const service = (permission: string): string =>
  permission === exchange ? 'Office 365 Exchange Online' : 'Microsoft Graph';

/** For the README: each permission once, with every reason. */
export const permissionList = (): string =>
  [...permissionUses()]
    .map(([permission, uses]) => {
      const whys = [...new Set(uses.map(({ why }) => why))].join(' ');
      const of = permission === exchange ? ` (of ${service(permission)})` : '';
      return `- ${code(permission)}${of}: ${whys}`;
    })
    .join('\n');

const causesOf = ({ evidence }: Use): string =>
  Object.entries(collectors[evidence].causes)
    .map(([cause, sentence]) => `Missing with the cause "${cause}": ${sentence}`)
    .join(' ');

const useRow = (use: Use, standards: readonly Standards[]): string[] => {
  const rules = rulesUsing(standards[0]?.rules.rules ?? [], [use.evidence]);
  const clauses = standards.flatMap(({ policy }) => {
    const refs = clausesUsing(policy, rules);
    return refs.length === 0 ? [] : [`${policy.id}: ${refs.join(', ')}`];
  });
  const { requests, licence } = collectors[use.evidence];
  return [
    code(use.evidence),
    [...new Set(requests.map(nameOf))].map(code).join(', '),
    [use.why, licence === undefined ? '' : `Needs ${licence.name}.`, causesOf(use)].filter(Boolean).join(' '),
    rules.map(({ id }) => id).join(', ') || 'none yet',
    clauses.join('; ') || 'none',
  ];
};

/** docs/permissions.md: what each permission reads, and which checks and clauses rest on it. */
export const permissionsPage = (standards: readonly Standards[]): string =>
  page([
    note,
    '# Permissions',
    'Every permission that Beadle asks for, what it reads with it, and what rests on that. All of them only read. A permission that is not granted makes the clauses of its rows unknown, never failed. `Exchange.ManageAsApp` does nothing by itself: the Entra role Global Reader decides what may be read.',
    ...[...permissionUses()].map(([permission, uses]) =>
      [
        `## ${permission}`,
        `Application permission of ${service(permission)}.`,
        table(
          ['Evidence', 'Request', 'Why', 'Checks', 'Clauses'],
          uses.map((use) => useRow(use, standards)),
        ),
      ].join('\n\n'),
    ),
  ]);
