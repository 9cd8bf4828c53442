import { createHash, randomBytes } from 'node:crypto';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { privateCache } from '../model/private-cache.ts';

/** What the YAML files that ship hold, by the SHA-256 of their text: reading it takes a tenth of parsing them again. */
export interface ParsedValues {
  /** `undefined` where the text was not parsed before. */
  readonly of: (text: string) => unknown;
  readonly add: (text: string, value: unknown) => void;
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Values of files that changed since are let go once there are more than these. */
const most = 1000;

type Values = Record<string, unknown>;

/** The values in a file; none where it is absent, or is not whole and as it was written. */
function valuesIn(file: string): Values {
  try {
    const text = readFileSync(file, 'utf8');
    const end = text.indexOf('\n');
    const content = text.slice(end + 1);
    return sha256(content) === text.slice(0, end) ? (JSON.parse(content) as Values) : {};
  } catch {
    return {};
  }
}

/** Whole or not at all: another process may read at the same moment. What cannot be kept is parsed again next time. */
function keep(file: string, values: Values): void {
  const content = JSON.stringify(values);
  const draft = `${file}.${String(process.pid)}-${randomBytes(6).toString('hex')}.tmp`;
  try {
    writeFileSync(draft, `${sha256(content)}\n${content}`, { mode: 0o600, flag: 'wx' });
    renameSync(draft, file);
  } catch {
    rmSync(draft, { force: true });
  }
}

const isJson = (value: unknown): boolean =>
  isDeepStrictEqual(JSON.parse(JSON.stringify(value)) as unknown, value);

/**
 * Parsed values in a file, which is read when it is first asked, and written when the process ends and there is more.
 * @param file below a folder that nobody else can write to: whoever changed it would change what rules say
 * @param atEnd what calls its argument when the process ends
 */
export function parsedValuesIn(
  file: string,
  atEnd: (write: () => void) => void = (write) => process.once('exit', write),
): ParsedValues {
  let known: Values | undefined;
  const added: Values = {};
  const all = (): Values => (known ??= Object.assign(Object.create(null) as Values, valuesIn(file)));
  return {
    of: (text) => all()[sha256(text)],
    add: (text, value) => {
      if (value === undefined || !isJson(value)) return;
      if (Object.keys(added).length === 0)
        atEnd(() => {
          const before = Object.keys(all()).length < most ? all() : {};
          keep(file, { ...before, ...added });
        });
      added[sha256(text)] = value;
    },
  };
}

/** Raise it whenever the same text is read into other values: another parser, other options of it. */
const reading = 1;

/** Where they lie in the private folder. */
export const parsedValuesFile = `parsed-rules-${String(reading)}.json`;

let kept: ParsedValues | undefined;

/** Values that are kept for this user; undefined where the process has no private folder for them. */
export function parsedValues(): ParsedValues | undefined {
  const folder = privateCache.folder();
  return (kept ??= folder === undefined ? undefined : parsedValuesIn(join(folder, parsedValuesFile)));
}
