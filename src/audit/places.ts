import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Folders that ship with the package; the same relative place in a checkout and in `dist/`. */
export const shipped = {
  rules: fileURLToPath(new URL('../../rules/checks', import.meta.url)),
  policies: fileURLToPath(new URL('../../rules/policies', import.meta.url)),
  bank: fileURLToPath(new URL('../../rules/clause-bank.yaml', import.meta.url)),
  mapping: fileURLToPath(new URL('../../rules/mapping', import.meta.url)),
  setup: fileURLToPath(new URL('../../setup', import.meta.url)),
  catalogue: fileURLToPath(new URL('../../rules/catalogue.yaml', import.meta.url)),
};

/** Names that Windows keeps for devices, with or without an ending. */
const deviceName = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])$/;

/** A name that Windows, macOS and Linux all accept as a folder: lower case letters, digits and hyphens. */
export const slug = (name: string): string => {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '');
  return plain === '' || deviceName.test(plain) ? `council${plain && `-${plain}`}` : plain;
};

/** The folder in which the runs of a council stand. @param output folder below which each council has its own */
export function councilFolder({
  output,
  council,
}: {
  readonly output: string;
  readonly council: string;
}): string {
  return join(output, slug(council));
}

/** `2026-11-22T113300Z`: sorts by time and holds no character that Windows refuses. */
export const runStamp = (at: Date): string =>
  at
    .toISOString()
    .replace(/\.\d+Z$/, 'Z')
    .replaceAll(':', '');
