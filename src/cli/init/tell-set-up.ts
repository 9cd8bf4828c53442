import { basename } from 'node:path';
import type { NeededPermission } from '../../audit/permissions-for.ts';
import { printable } from '../../model/printable.ts';
import type { Terminal } from '../terminal.ts';
import { fleetFile } from './files.ts';
import type { SetUp } from './set-up-words.ts';

/** What a set-up did to files. */
export interface Written {
  readonly written: readonly string[];
  readonly kept: readonly string[];
  readonly updated: readonly string[];
  /** Kept, and other than it would have been written. */
  readonly differs: readonly string[];
}

interface Steps {
  readonly permissions: readonly NeededPermission[];
  /** What only checks outside the policy need. */
  readonly notAsked: readonly NeededPermission[];
  readonly setUp: SetUp;
  /** What to do at the end. */
  readonly last: readonly string[];
}

const numbered = (lines: readonly string[]): string[] =>
  lines.map((line, index) => {
    const [text = '', ...commands] = line.split('\n').map(printable);
    // A command stands alone, so that it can be copied whole.
    return [`  ${String(index + 1)}. ${text}`, ...commands.map((command) => `     ${command}`)].join('\n');
  });

/** One reason, and how many there are besides: whoever consents must not take one for all. */
const permissionLine = ({ permission, whys: [first = '', ...more] }: NeededPermission): string =>
  `  ${permission}: ${first}${more.length === 0 ? '' : ` And ${String(more.length)} more; --json lists them.`}`;

const section = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : ['', title, ...lines];

/** What was left as it was in a file that got what it lacked: a fleet file signs in for all, a council's own for itself. */
function notAsAsked(path: string, differs: readonly string[]): string {
  if (!differs.includes(path)) return '';
  return basename(path) === fleetFile
    ? '. It signs in another way than you asked for now; that stays. For this council alone write "signIn:" into its beadle.yaml.'
    : ', with the ids. What else you asked for now is not in it: change it there.';
}

/** What a second run left alone, although it was asked for something else. */
const asItWas = (path: string, differs: readonly string[]): string =>
  differs.includes(path)
    ? `Kept     ${printable(path)}, as it was. What you asked for now is not in it: change it there.`
    : `Kept     ${printable(path)}, as it was`;

function fileLines({ written, kept, updated, differs }: Written): string[] {
  return [
    ...written.map((path) => `Written  ${printable(path)}`),
    ...updated.map((path) => `Updated  ${printable(path)}${notAsAsked(path, differs)}`),
    ...kept.map((path) => asItWas(path, differs)),
  ];
}

/** Tells which files are there now, and what lets Beadle read the tenant. */
export function tellSetUp(written: Written, steps: Steps | undefined, terminal: Terminal): void {
  if (terminal.json) {
    terminal.result(JSON.stringify({ ...written, ...steps }));
    return;
  }
  const lines = fileLines(written);
  if (steps !== undefined) {
    const { permissions, notAsked, setUp, last } = steps;
    lines.push(
      ...section(
        'What it will be allowed to read, and why',
        permissions.filter(({ byPolicyOnly }) => !byPolicyOnly).map(permissionLine),
      ),
      ...section(
        'With this policy you also need',
        permissions.filter(({ byPolicyOnly }) => byPolicyOnly).map(permissionLine),
      ),
      ...section(
        'Not asked for: no clause of the policy needs it. Checks outside the policy stay unknown without; --all-checks asks for it',
        notAsked.map(permissionLine),
      ),
      ...section('By script', numbered(setUp.scripts)),
      ...section(setUp.scripts.length === 0 ? 'Steps' : 'Or by hand in the portal', numbered(setUp.portal)),
      ...section('Then', numbered([...setUp.after, ...last])),
    );
  }
  terminal.result(lines.join('\n'));
}
