import { checkPolicy, loadPolicy, type Policy } from '../../rulebook/load-policy.ts';
import { isPromise } from '../../rulebook/clause-file.ts';
import { outlookOf } from '../../rulebook/outlook.ts';
import { formatProblem, withoutSecretLine } from '../../rulebook/problem.ts';
import { BeadleError } from '../../model/error.ts';
import { policyFile, shippedOrOwn, shippedPolicies, shippedRules } from '../../audit/standards.ts';
import { couldNotRun } from '../exit-code.ts';
import type { Terminal } from '../terminal.ts';
import type { Command } from './command-options.ts';

export interface PoliciesCommand {
  readonly action: 'list' | 'show' | 'check' | 'new';
  readonly policy: string | undefined;
  readonly from: string | undefined;
  readonly review: boolean;
  readonly folder: string;
  readonly council: string | undefined;
}

const load = async (name: string): Promise<Policy> => shippedOrOwn(await policyFile(name, process.cwd()));

const summaryOf = (policy: Policy) => ({
  id: policy.id,
  council: policy.council,
  title: policy.title,
  pack: policy.pack,
  adopted: policy.adopted ?? null,
  clauses: policy.clauses.length,
  promises: policy.clauses.filter(isPromise).length,
});

const list = async (terminal: Terminal): Promise<number> => {
  const ids = await shippedPolicies();
  const summaries = (await Promise.all(ids.map((id) => load(id)))).map(summaryOf);
  if (terminal.json) {
    terminal.result(JSON.stringify(summaries));
    return 0;
  }
  const width = Math.max(...summaries.map(({ id }) => id.length));
  for (const { id, council, title, pack, clauses, promises } of summaries)
    terminal.result(
      `${id.padEnd(width)}  ${pack ? `Pack: ${title}` : council}: ${String(clauses)} clauses, ${String(promises)} promises`,
    );
  return 0;
};

const clauseLines = ({
  ref,
  kind = 'no kind',
  verification,
  summary,
  rules,
  ask,
}: Policy['clauses'][number]): string[] => [
  `${ref}  (${verification}, ${kind}) ${summary}`,
  ...rules.map(({ rule, notBuilt, weight }) =>
    rule === undefined ? `    not built yet: ${notBuilt ?? ''} (${weight})` : `    ${rule} (${weight})`,
  ),
  ...(ask === undefined ? [] : [`    asks: ${ask}`]),
];

const gapLines = ({ kind, refs, finding, reason, suggestion, source }: Policy['gaps'][number]): string[] => [
  `  ${finding}${refs.length === 0 ? '' : ` (${refs.join(', ')})`}`,
  ...(reason === undefined ? [] : [`    Why: ${reason}`]),
  `    To adopt: ${suggestion}`,
  `    ${kind}; source: ${source}`,
];

const show = async (name: string, terminal: Terminal): Promise<number> => {
  const policy = await load(name);
  if (terminal.json) {
    terminal.result(JSON.stringify(policy));
    return 0;
  }
  const { id, title, council, adopted, notes, clauses, gaps } = policy;
  terminal.result(`${id}  ${council}: ${title}${adopted === undefined ? '' : `, adopted ${adopted}`}\n`);
  terminal.result(clauses.flatMap(clauseLines).join('\n'));
  if (notes.length > 0) terminal.result(['', 'Notes', ...notes.map((note) => `  ${note}`)].join('\n'));
  if (gaps.length > 0) terminal.result(['', 'Gaps in the text', ...gaps.flatMap(gapLines)].join('\n'));
  return 0;
};

const outlooks = ({ clauses }: Policy): { ref: string; outlook: string }[] =>
  clauses.map((clause) => ({ ref: clause.ref, outlook: outlookOf(clause) }));

const many = (count: number, one: string): string => `${String(count)} ${one}${count === 1 ? '' : 's'}`;

const check = async (name: string, terminal: Terminal): Promise<number> => {
  const { rules: book, catalogue, bank } = await shippedRules();
  const file = await policyFile(name, process.cwd());
  const shelf = { book, catalogue, bank };
  const problems = await checkPolicy(file, shelf);
  const errors = problems.filter(({ warning }) => warning !== true).length;
  const policy = errors === 0 ? await loadPolicy(file, shelf) : undefined;
  const clauses = policy === undefined ? [] : outlooks(policy);
  if (terminal.json) {
    terminal.result(JSON.stringify({ problems: problems.map(withoutSecretLine), clauses }));
    return errors === 0 ? 0 : couldNotRun;
  }
  for (const problem of problems) terminal.error(`${formatProblem(problem)}\n`);
  if (policy === undefined) {
    const mended = errors === 1 ? 'it is' : 'they are';
    terminal.error(`${many(errors, 'error')}. Nothing can be judged by this policy until ${mended} mended.`);
    return couldNotRun;
  }
  const width = Math.max(...clauses.map(({ ref }) => ref.length));
  for (const { ref, outlook } of clauses) terminal.result(`${ref.padEnd(width)}  ${outlook}`);
  const well = problems.length === 0 ? 'all as it should be' : many(problems.length, 'warning');
  const sorted = policy.clauses.filter(isPromise).every(({ kind }) => kind !== undefined);
  const gaps = sorted
    ? `${many(policy.gaps.length, 'gap')} in the text ("beadle policies show" lists them)`
    : 'and what it is silent on cannot be found until each promise names its kind';
  const unread = policy.reviewed === undefined ? ' Nobody has said that they read its wording for gaps.' : '';
  terminal.result(`\n${file}: ${well}; ${many(clauses.length, 'clause')}, ${gaps}.${unread}`);
  return 0;
};

/** `beadle policies`: what a council promised, and whether the file that says so is right. */
export const policies: Command<PoliciesCommand> = async (options, terminal) => {
  const { action, policy } = options;
  if (action === 'new') return (await import('./policies-new.ts')).policiesNew(options, terminal);
  if (action === 'list' && policy !== undefined)
    throw new BeadleError('USAGE', '"policies list" shows all that ship, and takes no policy.', {
      hint: '"beadle policies show" shows one, and "beadle policies check" checks a file.',
    });
  if (action === 'list') return list(terminal);
  if (policy === undefined)
    throw new BeadleError('USAGE', 'Which policy?', {
      hint: '"beadle policies list" shows their ids; a path to a YAML file works as well.',
    });
  return action === 'show' ? show(policy, terminal) : check(policy, terminal);
};
