import { strFromU8, unzipSync } from 'fflate';
import type { Run } from '../../src/model/run.ts';
import { renderAll } from '../../src/documents/render-all.ts';

/** All reports as text by path; a Word file gives one text for each of its parts. */
export const reportTexts = async (run: Run): Promise<ReadonlyMap<string, string>> => {
  const files = await renderAll(run);
  return new Map(
    files.flatMap(({ path, data }): [string, string][] =>
      typeof data === 'string'
        ? [[path, data]]
        : Object.entries(unzipSync(data)).map(([part, bytes]) => [`${path}/${part}`, strFromU8(bytes)]),
    ),
  );
};

export const publicTexts = async (run: Run): Promise<ReadonlyMap<string, string>> =>
  new Map([...(await reportTexts(run))].filter(([path]) => path.startsWith('PUBLIC/')));

export const textOf = (texts: ReadonlyMap<string, string>, path: string): string => {
  const text = texts.get(path);
  if (text === undefined) throw new Error(`There is no ${path}.`);
  return text;
};

export const clerkPath = 'PRIVATE for the clerk/PRIVATE report.html';
export const technicalPath = 'PROVIDER ONLY/technical.html';
export const csvPath = 'PROVIDER ONLY/findings.csv';
