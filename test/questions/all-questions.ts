import { readdir } from 'node:fs/promises';
import type { Question } from './question.ts';

type Module = Readonly<Record<string, unknown>>;

const isQuestions = ([name, value]: readonly [string, unknown]): boolean =>
  name.endsWith('Questions') && Array.isArray(value);

/**
 * The questions of every file beside this one, by the name of their list: `programQuestions`. A new file is found by itself;
 * its lists are exported under a name that ends in "Questions".
 */
export async function allQuestions(): Promise<Readonly<Record<string, readonly Question[]>>> {
  const files = (await readdir(import.meta.dirname))
    .filter((file) => /(?<!\.test)\.ts$/u.test(file))
    .toSorted();
  const modules = await Promise.all(files.map((file): Promise<Module> => import(`./${file}`)));
  const lists = modules.flatMap((module) => Object.entries(module).filter(isQuestions));
  return Object.fromEntries(lists) as Readonly<Record<string, readonly Question[]>>;
}
