import { BankFile, type Contradiction, type Expectation, type Kind, type KindMatch } from './bank-file.ts';
import type { Catalogue } from './catalogue.ts';
import type { Unit } from './clause-number.ts';
import { entryProblems } from './entry-problems.ts';
import type { RuleBook } from './load-rules.ts';
import { didYouMean } from './problem-at.ts';
import { type Problem, problemsError } from './problem.ts';
import { schemaProblems } from './schema-problems.ts';
import type { YamlPath } from './yaml-place.ts';
import { readShippedYaml, type YamlSource } from './yaml-source.ts';

/** The kind of a clause that is of no kind of the bank, and is meant so. */
export const noKind = 'none';

/** The kinds of clause that council IT policies hold, what a policy should say, and what contradicts what. */
export interface ClauseBank {
  readonly kinds: ReadonlyMap<string, Kind>;
  readonly expectations: readonly Expectation[];
  readonly contradicts: readonly Contradiction[];
  /** Every number that a clause may give, by name, with what it counts. */
  readonly numbers: ReadonlyMap<string, Unit | undefined>;
}

/** A bank without kinds, for policies that name none. */
export const emptyBank: ClauseBank = {
  kinds: new Map(),
  expectations: [],
  contradicts: [],
  numbers: new Map(),
};

function kindOfMatch(match: KindMatch): string {
  return typeof match === 'string' ? match : match.kind;
}

/** Each place of the file that names a kind. */
function namedKinds(file: BankFile): [YamlPath, string][] {
  return [
    ...file.expectations.flatMap(({ kinds, near, only }, index) => {
      const at = ['expectations', index];
      return [
        ...kinds.map((match, i): [YamlPath, string] => [[...at, 'kinds', i], kindOfMatch(match)]),
        ...near.map((kind, i): [YamlPath, string] => [[...at, 'near', i], kind]),
        ...only.map((kind, i): [YamlPath, string] => [[...at, 'only', i], kind]),
      ];
    }),
    ...file.contradicts.flatMap(({ between }, index) =>
      between.flatMap((side, s) =>
        side.map((match, i): [YamlPath, string] => [
          ['contradicts', index, 'between', s, i],
          kindOfMatch(match),
        ]),
      ),
    ),
  ];
}

function twiceProblems(file: BankFile, source: YamlSource): Problem[] {
  return (['kinds', 'expectations', 'contradicts'] as const).flatMap((list) =>
    file[list].flatMap(({ id }, index) =>
      file[list].findIndex((one) => one.id === id) === index
        ? []
        : [
            source.problem(
              { path: [list, index, 'id'] },
              `"${id}" stands here twice`,
              'Keep one of the two.',
            ),
          ],
    ),
  );
}

function bankProblems(file: BankFile, source: YamlSource, book: RuleBook, catalogue: Catalogue): Problem[] {
  const ids = file.kinds.map(({ id }) => id);
  const strays = namedKinds(file).flatMap(([path, kind]) =>
    ids.includes(kind)
      ? []
      : [
          source.problem(
            { path },
            `There is no kind "${kind}"`,
            didYouMean(kind, ids, 'Add it to the kinds.'),
          ),
        ],
  );
  const entries = file.kinds.flatMap(({ rules }, index) =>
    rules.flatMap((entry, i) =>
      entryProblems(entry, book, catalogue, (inner, message, remedy, onKey = false) =>
        source.problem({ path: ['kinds', index, 'rules', i, ...inner], onKey }, message, remedy),
      ),
    ),
  );
  return [...twiceProblems(file, source), ...strays, ...entries];
}

function numbersOf({ kinds }: BankFile, book: RuleBook): ReadonlyMap<string, Unit | undefined> {
  const ofRules = book.rules.flatMap(({ params }) =>
    Object.entries(params).flatMap(([name, { type, unit }]) =>
      type === 'int' ? [[name, unit] as const] : [],
    ),
  );
  const ofKinds = kinds.flatMap(({ number }) =>
    number === undefined ? [] : [[number.name, number.unit] as const],
  );
  return new Map([...ofRules, ...ofKinds]);
}

/** @throws BeadleError RULE_INVALID when the file is wrong, or names a rule, a check or a kind that is not there */
export async function loadBank(path: string, book: RuleBook, catalogue: Catalogue): Promise<ClauseBank> {
  const source = await readShippedYaml(path);
  if (source.syntaxProblems.length > 0) throw problemsError('RULE_INVALID', source.syntaxProblems);
  const parsed = BankFile.safeParse(source.value);
  if (!parsed.success) throw problemsError('RULE_INVALID', schemaProblems(source, parsed.error, BankFile));
  const file = parsed.data;
  const problems = bankProblems(file, source, book, catalogue).filter(({ warning }) => warning !== true);
  if (problems.length > 0) throw problemsError('RULE_INVALID', problems);
  return {
    kinds: new Map(file.kinds.map((kind) => [kind.id, kind])),
    expectations: file.expectations,
    contradicts: file.contradicts,
    numbers: numbersOf(file, book),
  };
}
