import { shipped } from '../../audit/places.ts';
import { rangeOf } from '../../rulebook/param-range.ts';
import { BeadleError } from '../../model/error.ts';
import { preparedBook } from '../../rulebook/prepared.ts';
import type { Rule } from '../../rulebook/rule.ts';
import type { Terminal } from '../terminal.ts';
import type { Command } from './command-options.ts';
import type { RulesCommand } from './rules-in-full.ts';

/** Rules as a list shows them, and the kinds of clause whose usual checks hold one. */
interface Listed {
  readonly rules: readonly Pick<Rule, 'id' | 'kind' | 'params' | 'text'>[];
  readonly kinds: readonly {
    readonly id: string;
    readonly rules: readonly { readonly rule?: string | undefined }[];
  }[];
}

/** A folder of one's own has no clause bank. What ships is not compiled for a list where it was checked before. */
async function listed(folder: string): Promise<Listed> {
  const ready = folder === shipped.rules ? preparedBook(shipped) : undefined;
  if (ready !== undefined) return { rules: ready.standards.rules, kinds: ready.standards.bank.kinds };
  if (folder !== shipped.rules) {
    const { loadRules } = await import('../../rulebook/load-rules.ts');
    return { rules: (await loadRules(folder)).rules, kinds: [] };
  }
  const { shippedRules } = await import('../../audit/standards.ts');
  const { rules: book, bank } = await shippedRules();
  return { rules: book.rules, kinds: [...bank.kinds.values()] };
}

/** `minLength = 6 (int, from 4 to 16 characters)`. */
const paramLine = ([name, param]: [string, Rule['params'][string]]): string => {
  const range = param.type === 'int' ? `, ${rangeOf(param)}` : '';
  return `${name} = ${JSON.stringify(param.default)} (${param.type}${range})`;
};

const list = async (folder: string, terminal: Terminal): Promise<number> => {
  const { rules: all, kinds: known } = await listed(folder);
  const kindsOf = (id: string): string[] =>
    known.filter((kind) => kind.rules.some(({ rule }) => rule === id)).map((kind) => kind.id);
  if (terminal.json) {
    terminal.result(
      JSON.stringify(
        all.map(({ id, kind, params, text }) => ({ for: kind, ...text, params, kinds: kindsOf(id) })),
      ),
    );
    return 0;
  }
  // Ids differ by thirty characters: a column for them would leave no room for the rest on a usual screen.
  const lines = all.flatMap(({ id, params, text }) => {
    const kinds = kindsOf(id);
    return [
      id,
      `  ${text.title}`,
      ...Object.entries(params).map((param) => `  ${paramLine(param)}`),
      ...(kinds.length > 0 ? [`  kinds: ${kinds.join(', ')}`] : []),
    ];
  });
  terminal.result([...lines, `${String(all.length)} rules`].join('\n'));
  return 0;
};

/** `beadle rules`: what the checks are, and whether their examples hold. */
export const rules: Command<RulesCommand> = async (options, terminal) => {
  // Whoever names a folder so would read that another one, which was never meant, is as it should be.
  if (options.action !== 'show' && options.id !== undefined)
    throw new BeadleError(
      'USAGE',
      `"rules ${options.action}" takes all rules of a folder, and nothing by its name.`,
      {
        hint: 'Name another folder with --folder; "beadle rules show" takes the id of one rule.',
      },
    );
  if (options.action === 'list') return list(options.folder ?? shipped.rules, terminal);
  const { rulesInFull } = await import('./rules-in-full.ts');
  return rulesInFull(options, terminal);
};
