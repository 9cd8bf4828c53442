import { readFile } from 'node:fs/promises';
import { isScalar, LineCounter, parseDocument, visit } from 'yaml';
import type { ErrorCode } from '../model/error.ts';
import { BeadleError } from '../model/error.ts';
import { decodedText } from '../model/decoded-text.ts';
import { parsedValues } from './parsed-values.ts';
import type { Problem } from './problem.ts';
import { offsetOf, type YamlPath, type YamlPlace } from './yaml-place.ts';

/** A YAML file that remembers where each value stands. */
export interface YamlSource {
  readonly file: string;
  readonly text: string;
  /** The plain value; `undefined` if the file is not YAML at all, and `syntaxProblems` says why. */
  readonly value: unknown;
  readonly syntaxProblems: readonly Problem[];
  /** A problem at a value. `offset` counts characters inside a text value; `onKey` points at the key instead. */
  readonly problem: (place: YamlPlace, message: string, remedy: string) => Problem;
  /** A single value as it is written, such as 12.10 for the number 12.1; `undefined` where none stands. */
  readonly written: (path: YamlPath) => string | undefined;
}

function documentOf(text: string) {
  const lines = new LineCounter();
  const doc = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    version: '1.2',
    schema: 'core',
  });
  return { lines, doc };
}

/** Text that was found to be right before: it is parsed when its value or a place in it is asked for. */
export function laterYaml(file: string, text: string): YamlSource {
  let parsed: YamlSource | undefined;
  const source = (): YamlSource => (parsed ??= parseYaml(file, text));
  return {
    file,
    text,
    get value() {
      return source().value;
    },
    syntaxProblems: [],
    problem: (...about) => source().problem(...about),
    written: (path) => source().written(path),
  };
}

/** The same where its value is known. */
function parsedBefore(file: string, text: string, value: unknown): YamlSource {
  return Object.defineProperty(laterYaml(file, text), 'value', { value, enumerable: true });
}

/** What the library tells programmers (yaml 2.9.1), for those who write the file. */
const words: readonly (readonly [RegExp, string])[] = [
  [/multiple documents/iu, 'a line of dashes begins a second document'],
  [/call stack/iu, 'it is nested too deep'],
  [/keys must be unique/iu, 'this name stands here a second time; keep one of the two'],
  [/Nested mappings are not allowed/iu, 'a text with a colon and a space in it needs quotes around it'],
  [/must start at the same column/iu, 'lines that belong together do not begin in the same column'],
  [/Implicit (?:map )?keys? need/iu, 'a colon is missing after a name'],
];

const inWords = (message: string): string => words.find(([said]) => said.test(message))?.[1] ?? message;

/** Parses YAML text. A key that stands twice, an alias or a tab is a syntax problem, never a guess. */
export function parseYaml(file: string, text: string): YamlSource {
  const { lines, doc } = documentOf(text);
  const excerpts = text.split(/\r?\n/u);
  const at = (offset: number, message: string, remedy: string): Problem => {
    const { line, col } = lines.linePos(offset);
    return { file, line, column: col, message, remedy, excerpt: excerpts[line - 1] ?? '' };
  };
  const syntaxProblems = [...doc.errors, ...doc.warnings].map((error) =>
    at(
      error.pos[0],
      `This is not valid YAML: ${inWords(error.message)}`,
      'Check the indentation, the quotes and the colons here.',
    ),
  );
  visit(doc, {
    Alias: (_key, alias) => {
      syntaxProblems.push(
        at(
          alias.range?.[0] ?? 0,
          `An alias (*${alias.source}) hides what stands here`,
          'Write the value out.',
        ),
      );
    },
  });
  return {
    file,
    text,
    value: syntaxProblems.length > 0 ? undefined : (doc.toJS() as unknown),
    syntaxProblems,
    problem: (place, message, remedy) => at(offsetOf(doc, text, place), message, remedy),
    written: (path) => {
      const node = doc.getIn(path, true);
      return isScalar(node) ? node.source : undefined;
    },
  };
}

const textOf = (path: string, code: ErrorCode): Promise<string> =>
  readFile(path)
    .then(decodedText)
    .catch((cause: unknown) => {
      throw new BeadleError(code, `${path} could not be read`, {
        hint: 'Check that the file exists and that you may read it.',
        cause,
      });
    });

/** @throws BeadleError with the code given when the file cannot be read. */
export const readYaml = async (path: string, shownAs: string, code: ErrorCode): Promise<YamlSource> =>
  parseYaml(shownAs, await textOf(path, code));

/** The same of a text that ships and holds nothing of a council: what it says is kept for the next process. */
export function shippedYaml(path: string, text: string): YamlSource {
  const kept = parsedValues();
  const value = kept?.of(text);
  if (value !== undefined) return parsedBefore(path, text, value);
  const source = parseYaml(path, text);
  kept?.add(text, source.value);
  return source;
}

/** @throws BeadleError RULE_INVALID when the file cannot be read */
export async function readShippedYaml(path: string): Promise<YamlSource> {
  return shippedYaml(path, await textOf(path, 'RULE_INVALID'));
}
