import { printable } from '../../model/printable.ts';
import type { Colour } from '../terminal.ts';
import type { Examination } from '../../audit/doctor/examine.ts';
import type { Lack } from '../../audit/doctor/lacks.ts';

const listed = (names: readonly string[], most = 12): string =>
  names.length <= most
    ? names.join(', ')
    : `${names.slice(0, most).join(', ')} and ${String(names.length - most)} more (each with --json)`;

const lackLines = ({ what, remedy, evidence, clauses, rules }: Lack): string[] => [
  `  ${what}`,
  `    not read, or not known: ${listed(evidence)}`,
  clauses.length === 0
    ? '    no clause of the policy needs it'
    : `    not checked in full: ${clauses.length === 1 ? 'clause' : 'clauses'} ${listed(clauses)}`,
  ...(rules.length === 0 ? [] : [`    outside the policy: ${listed(rules)}`]),
  `    ${remedy}`,
];

const granting = (name: string, granted: readonly string[], colour: Colour): string =>
  granted.includes(name) ? `  ${colour.green('✓')} ${name}` : `  ${colour.red('✗')} ${name}`;

const permissionLines = (
  { needed, neededByPolicyOnly, granted, unneeded }: Examination,
  colour: Colour,
): string[] => [
  ...needed
    .filter((name) => !neededByPolicyOnly.includes(name))
    .map((name) => granting(name, granted, colour)),
  ...(neededByPolicyOnly.length === 0
    ? []
    : [
        '  With this policy you also need',
        ...neededByPolicyOnly.map((name) => granting(name, granted, colour)),
      ]),
  ...unneeded.map(
    (name) => `  ${colour.yellow('!')} ${printable(name)}: nothing of this policy needs it; take it away`,
  ),
];

const probeLines = ({ probes }: Examination): string[] => {
  const answering = probes.filter(({ status }) => status === 'answers').length;
  const nothing = probes.filter(({ status }) => status === 'not-asked').map(({ evidence }) => evidence);
  return [
    `Asked once   ${String(answering)} of ${String(probes.length)} kinds of settings answer`,
    ...(nothing.length === 0 ? [] : [`  nothing to ask about here: ${listed(nothing)}`]),
  ];
};

/** Words for a number of seconds: nobody plans by a second. */
function duration(seconds: number): string {
  if (seconds < 90) return `${String(seconds)} seconds`;
  const minutes = Math.ceil(seconds / 60);
  return minutes < 120 ? `${String(minutes)} minutes` : `${String(Math.ceil(minutes / 60))} hours`;
}

const costLines = ({ expected }: Examination): string[] =>
  expected === null
    ? []
    : [
        `An audit     about ${String(expected.requests)} requests for ${String(expected.accounts)} accounts, and ${duration(expected.seconds)} at the least`,
      ];

/** What doctor found, for a technician at a terminal. */
export const describeExamination = (found: Examination, colour: Colour): string => {
  const { access, method, appId, tenantId, credentialExpires, exchange, warnings, lacks } = found;
  const certificate =
    credentialExpires === null ? [] : [`Certificate  ends on ${credentialExpires.slice(0, 10)}`];
  return [
    `Sign-in      works, as ${access === 'app-only' ? 'an application (app-only)' : 'a person (delegated)'}, by ${method}`,
    `Tenant       ${printable(tenantId)}`,
    `App          ${printable(appId)}`,
    ...certificate,
    `Exchange     ${exchange === 'works' ? 'works, with the permission and the Entra role Global Reader' : printable(exchange)}`,
    ...warnings.map((warning) => `${colour.yellow('Warning')}      ${warning}`),
    '',
    'Permissions',
    ...permissionLines(found, colour),
    '',
    ...probeLines(found),
    ...costLines(found),
    '',
    ...(lacks.length === 0 ? ['Nothing is missing.'] : ['What will be missing', ...lacks.flatMap(lackLines)]),
  ].join('\n');
};
