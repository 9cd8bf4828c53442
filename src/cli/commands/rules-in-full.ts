import { checkRules } from '../../judge/check-rules.ts';
import { loadRules } from '../../rulebook/load-rules.ts';
import { nearest } from '../../rulebook/nearest.ts';
import { formatProblem, withoutSecretLine } from '../../rulebook/problem.ts';
import type { Rule } from '../../rulebook/rule.ts';
import { BeadleError } from '../../model/error.ts';
import { factsOf } from '../../audit/facts-of.ts';
import { shipped } from '../../audit/places.ts';
import { type FixStep, stepParts } from '../../model/fix-step.ts';
import { couldNotRun } from '../exit-code.ts';
import type { Terminal } from '../terminal.ts';
import type { Command } from './command-options.ts';

export interface RulesCommand {
  readonly action: 'list' | 'show' | 'test';
  readonly id: string | undefined;
  readonly folder: string | undefined;
}

function noteLines(one: Rule['text']['former'][number]): string[] {
  if ('snapshot' in one) return [`  ${one.snapshot} (snapshot.json keeps it)`];
  return [`  ${one.note}`, ...(one.read === undefined ? [] : [`       ${one.read}`])];
}

/** The sentence of a step, and below it each command as it is pasted. */
function stepInLines(step: FixStep, index: number): string[] {
  const { text, commands } = stepParts(step);
  return [`  ${String(index + 1)}. ${text}`, ...commands.map((command) => `       ${command}`)];
}

const shownRule = (rule: Rule): string => {
  const { text, kind } = rule;
  const params = Object.entries(rule.params).map(
    ([name, { type, default: value, why }]) => `  ${name} (${type}, ${JSON.stringify(value)}): ${why}`,
  );
  const facts = factsOf(rule).map(
    ({ name, description, from }) => `  ${kind}.${name}: ${description} (${from.join(', ')})`,
  );
  const maps = Object.entries(text.maps).map(([map, value]) => `  ${map}: ${value}`);
  return [
    rule.id,
    `  ${text.title}`,
    `  ${text.failTitle}`,
    '',
    ...(rule.where === undefined ? [] : [`where    ${rule.where.source}`]),
    `require  ${rule.require.source}`,
    ...(params.length === 0 ? [] : ['', 'Parameters', ...params]),
    '',
    'Facts',
    ...facts,
    '',
    `Why      ${text.why}`,
    `Ask      ${text.ask}`,
    `Before   ${text.before}`,
    'Fix',
    ...text.fix.flatMap(stepInLines),
    `Undo     ${text.undo}`,
    ...(text.former.length === 0 ? [] : ['Note first', ...text.former.flatMap(noteLines)]),
    `Urgency  ${text.urgency}; ${String(text.effort.minutes)} minutes, cost ${text.effort.cost}`,
    ...(maps.length === 0 ? [] : ['', 'Asked by', ...maps]),
    '',
    `Outside the policy: ${rule.outside.weight} (${rule.outside.baseline})`,
    `Examples: ${String(rule.examples.length)}`,
  ].join('\n');
};

const show = async (folder: string, id: string | undefined, terminal: Terminal): Promise<number> => {
  const { byId } = await loadRules(folder);
  const rule = id === undefined ? undefined : byId.get(id);
  const near = id === undefined ? undefined : nearest(id, [...byId.keys()]);
  if (rule === undefined)
    throw new BeadleError('USAGE', id === undefined ? 'Which rule?' : `There is no rule ${id}.`, {
      hint: `${near === undefined ? '' : `Did you mean "${near}"? `}"beadle rules list" shows their ids.`,
    });
  terminal.result(terminal.json ? JSON.stringify(rule.source.value) : shownRule(rule));
  return 0;
};

const test = async (folder: string, terminal: Terminal): Promise<number> => {
  const problems = await checkRules(folder);
  if (terminal.json) {
    terminal.result(JSON.stringify({ problems: problems.map(withoutSecretLine) }));
    return problems.length === 0 ? 0 : couldNotRun;
  }
  for (const problem of problems) terminal.error(`${formatProblem(problem)}\n`);
  if (problems.length > 0) {
    terminal.error(`${String(problems.length)} ${problems.length === 1 ? 'problem' : 'problems'}`);
    return couldNotRun;
  }
  const { rules } = await loadRules(folder);
  const examples = rules.reduce((sum, rule) => sum + rule.examples.length, 0);
  terminal.result(`${String(rules.length)} rules, ${String(examples)} examples: all as they should be.`);
  return 0;
};

/** `beadle rules show` and `beadle rules test`. */
export const rulesInFull: Command<RulesCommand> = ({ action, id, folder = shipped.rules }, terminal) => {
  return action === 'show' ? show(folder, id, terminal) : test(folder, terminal);
};
