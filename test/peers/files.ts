import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseCases, type PeerCase } from './adapter/case.ts';

/** A file of cases is absent, or is none. */
export class NoCases extends Error {}

/** The files named on the command line, else every file of cases in a folder. @throws NoCases with the remedy */
export const caseFiles = (named: readonly string[], folder: string): readonly string[] => {
  const absent = named.filter((file) => !existsSync(file) || !statSync(file).isFile());
  if (absent.length > 0) {
    throw new NoCases(
      `There is no file ${absent.join(', ')}. Name a file of cases: npm run test:peers -- FILE`,
    );
  }
  if (named.length > 0) return named;
  const found = existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.jsonl'))
        .toSorted()
    : [];
  if (found.length === 0) {
    throw new NoCases(
      `${folder} holds no cases beside this checkout. Name a file: npm run test:peers -- FILE`,
    );
  }
  return found.map((name) => join(folder, name));
};

/** @throws NoCases with file, line and property of the first line that is no case */
export const readCases = (file: string): readonly PeerCase[] => {
  let cases: readonly PeerCase[];
  try {
    cases = parseCases(readFileSync(file, 'utf8'), file);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new NoCases(`${why}\nA file of cases holds one JSON object a line.`, { cause: error });
  }
  if (cases.length === 0) throw new NoCases(`${file} holds no cases: one JSON object a line is expected.`);
  return cases;
};
