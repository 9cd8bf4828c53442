import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** A named file or folder is absent, or holds no case. */
export class NoCase extends Error {}

/** One file that is a case, or should be one. */
export interface CaseFile {
  /** Its own `id`, else the name of its file. */
  readonly name: string;
  readonly folder: string;
  readonly content: unknown;
}

interface Parsed {
  readonly path: string;
  readonly content: unknown;
}

function parsed(path: string): Parsed {
  try {
    return { path, content: JSON.parse(readFileSync(path, 'utf8')) as unknown };
  } catch {
    return { path, content: undefined };
  }
}

const member = ({ content }: Parsed, name: string): unknown =>
  typeof content === 'object' && content !== null ? (content as Record<string, unknown>)[name] : undefined;

function caseFile(one: Parsed): CaseFile {
  const id = member(one, 'id');
  const name = typeof id === 'string' && member(one, 'asks') === undefined ? id : basename(one.path, '.json');
  return { name, folder: dirname(one.path), content: one.content };
}

/** Beside a case about a file of another tool, whatever says not how it is run is such a file. */
function casesOf(folder: readonly Parsed[]): readonly Parsed[] {
  const holdsInputs = folder.some((one) => member(one, 'via') === 'import');
  return holdsInputs
    ? folder.filter((one) => member(one, 'via') !== undefined || member(one, 'asks') !== undefined)
    : folder;
}

function below(folder: string): readonly CaseFile[] {
  const entries = readdirSync(folder, { withFileTypes: true }).toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const files = entries.filter((entry) => entry.isFile() && entry.name.endsWith('.json'));
  const own = casesOf(files.map(({ name }) => parsed(join(folder, name))));
  const hasImports = own.some((one) => member(one, 'via') === 'import');
  // A folder beside such a case is one of its inputs: an export of many files.
  const folders = hasImports ? [] : entries.filter((entry) => entry.isDirectory() && entry.name !== 'sketch');
  return [...own.map(caseFile), ...folders.flatMap(({ name }) => below(join(folder, name)))];
}

/** The cases of files and folders, in the order of their names. @throws NoCase with the remedy */
export function caseFilesOf(named: readonly string[]): readonly CaseFile[] {
  const found = named.flatMap((path) => {
    if (!existsSync(path))
      throw new NoCase(`There is no file or folder ${path}. Name one: npm run test:cases -- FILE`);
    return statSync(path).isDirectory() ? below(path) : [caseFile(parsed(path))];
  });
  if (found.length === 0) throw new NoCase(`${named.join(', ')} holds no cases: they are files of JSON.`);
  return found;
}
