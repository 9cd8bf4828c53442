import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadStandards, shippedPolicies, shippedRules } from '../../src/audit/standards.ts';
import { checksPage } from './checks-page.ts';
import { allowListFile, powershellTable } from './exchange-cmdlets.ts';
import { factsPage } from './facts-page.ts';
import { kindsPage } from './kinds-page.ts';
import { limitsTable } from './limits-table.ts';
import { permissionList, permissionsPage } from './permissions-page.ts';
import { ruleVersions } from './rule-versions.ts';
import { rulesPage } from './rules-page.ts';
import { readUnseen } from './unseen.ts';
import { schemaFiles } from './schemas.ts';
import { wordFrames } from '../word/frames.ts';

/** A part of a file that people write, between two marks. */
export interface Part {
  readonly path: string;
  readonly start: string;
  readonly end: string;
  readonly content: string;
}

/** What each rule asked when the file was written last; empty before the first time. */
function recordedVersions(root: string): string {
  const path = join(root, 'rules/versions.json');
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}

/** Everything that is made of the loaded program: whole files by path, and parts of files. */
export async function documents(
  root: string,
): Promise<{ readonly files: readonly [string, string][]; readonly parts: readonly Part[] }> {
  const standards = await Promise.all((await shippedPolicies()).map((id) => loadStandards(id, root)));
  const shippedBook = await shippedRules();
  return {
    files: [
      ...schemaFiles(),
      ['reports/templates/word-frames.json', await wordFrames()],
      ['src/graph/http/cmdlets.ts', await allowListFile()],
      ['rules/versions.json', ruleVersions([...shippedBook.rules.byId.values()], recordedVersions(root))],
      ['docs/rules.md', rulesPage(standards)],
      ['docs/clause-kinds.md', kindsPage(shippedBook.bank)],
      ['docs/checks.md', checksPage(standards, shippedBook.catalogue, await readUnseen(root))],
      ['docs/facts.md', factsPage()],
      ['docs/permissions.md', permissionsPage(standards)],
    ],
    parts: [
      {
        path: 'README.md',
        start: '<!-- generated: permissions -->',
        end: '<!-- /generated -->',
        content: `\n${permissionList()}\n`,
      },
      {
        path: 'docs/scheduler.md',
        start: '<!-- generated: limits -->',
        end: '<!-- /generated -->',
        content: `\n${limitsTable()}\n`,
      },
      {
        path: 'powershell/Export-ExchangeSettings.ps1',
        start: '# generated: cmdlets',
        end: '# /generated',
        content: powershellTable(),
      },
    ],
  };
}
