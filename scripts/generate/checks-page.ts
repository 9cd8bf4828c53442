import { collectors } from '../../src/sources/generated/collector-registry.ts';
import { evidenceIds, type EvidenceId } from '../../src/sources/kinds.ts';
import type { Check } from '../../src/rulebook/catalogue.ts';
import type { Standards } from '../../src/audit/standards.ts';
import { clausesUsing, evidenceOf } from '../../src/audit/what-needs.ts';
import { code, note, page, table } from './markdown.ts';

const isEvidence = (id: string): id is EvidenceId => evidenceIds.some((known) => known === id);
const listed = (names: Iterable<string>): string => [...new Set(names)].map(code).join(', ');

function checkRow(check: Check, standards: readonly Standards[], unseen: string): string[] {
  const rules = (standards[0]?.rules.rules ?? []).filter(({ id }) => check.rules.includes(id));
  const sources = [...new Set(rules.flatMap(evidenceOf))].toSorted();
  const read = sources.filter(isEvidence).map((id) => collectors[id]);
  const licences = read.flatMap(({ licence }) => (licence === undefined ? [] : [licence.name]));
  const clauses = standards.flatMap(({ policy }) => {
    const refs = clausesUsing(policy, rules);
    return refs.length === 0 ? [] : [`${policy.id}: ${refs.join(', ')}`];
  });
  return [
    `${code(check.id)} ${check.title}`,
    listed(check.rules) || 'not built yet',
    clauses.join('; ') || 'none',
    listed(sources),
    listed(read.flatMap(({ permissions }) => permissions.map(({ permission }) => permission))),
    [...new Set(licences)].join(', ') || 'none beyond mailboxes',
    unseen,
  ];
}

/** docs/checks.md: each check with its clauses, what it is read from, and what it cannot see. */
export function checksPage(
  standards: readonly Standards[],
  catalogue: ReadonlyMap<string, Check>,
  unseen: ReadonlyMap<string, string>,
): string {
  const checks = [...catalogue.values()];
  const kept = checks.filter(({ dropped }) => dropped === undefined);
  return page([
    note,
    '# Checks',
    'Every check that policies ask for: the rules behind it, the clauses of the policies that ship, what it is read from with which permission, and the plans that some of it needs. Where the council lacks a plan, what only that plan shows stays unknown or does not apply. One thing is sure without it: where no subscription ever named Intune, no app protects council data on a phone, and a check that asks for that fails. The last column says what the check cannot see, whatever is read.',
    table(
      ['Check', 'Rules', 'Clauses', 'Read from', 'Permissions', 'Plans for some of it', 'Cannot see'],
      kept.map((check) => checkRow(check, standards, unseen.get(check.id) ?? '')),
    ),
    '## Asked of the Clerk instead',
    'No setting of a small council can show these. Their clauses ask, and say why.',
    table(
      ['Check', 'Why no setting shows it'],
      checks.flatMap(({ id, title, dropped }) =>
        dropped === undefined ? [] : [[`${code(id)} ${title}`, dropped]],
      ),
    ),
  ]);
}
