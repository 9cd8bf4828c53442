import { strFromU8, unzipSync } from 'fflate';
import type { Run } from '../../src/model/run.ts';
import { publicFiles } from '../../src/documents/public-files.ts';
import { renderAll } from '../../src/documents/render-all.ts';
import { runText } from '../../src/store/run-file/run-text.ts';
import type { RunFile } from '../../src/store/run-store.ts';

/** The text of run.json. */
export const runJson = (run: Run): string => [...runText(run)].join('');

/** A text that is written as it stands or piece by piece; undefined for what is no text. */
export const textIn = ({ data }: Pick<RunFile, 'data'>): string | undefined =>
  typeof data === 'string' ? data : data instanceof Uint8Array ? undefined : [...data].join('');

const textsOf = (files: readonly RunFile[]): ReadonlyMap<string, string> =>
  new Map(
    files.flatMap(({ path, data }): [string, string][] =>
      data instanceof Uint8Array
        ? Object.entries(unzipSync(data)).map(([part, bytes]) => [`${path}/${part}`, strFromU8(bytes)])
        : [[path, textIn({ data }) ?? '']],
    ),
  );

/** All reports as text by path; a Word file gives one text for each of its parts. */
export const reportTexts = async (run: Run): Promise<ReadonlyMap<string, string>> => textsOf(renderAll(run));

/** Those of the public folder, made alone: properties make them often. */
export const publicTexts = async (run: Run): Promise<ReadonlyMap<string, string>> =>
  textsOf(publicFiles(run));

export const textOf = (texts: ReadonlyMap<string, string>, path: string): string => {
  const text = texts.get(path);
  if (text === undefined) throw new Error(`There is no ${path}.`);
  return text;
};

export const clerkPath = 'PRIVATE for the clerk/PRIVATE report.html';
export const wholePath = 'PRIVATE for the clerk/PRIVATE report, everything open.html';
export const technicalPath = 'PROVIDER ONLY/technical.html';
export const csvPath = 'PROVIDER ONLY/findings.csv';
export const runPath = 'PROVIDER ONLY/run.json';
