import { readFileSync } from 'node:fs';

// Read without a schema library: every start of the program waits for this.
const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
const content = JSON.parse(text) as unknown;
const version: unknown =
  typeof content === 'object' && content !== null && 'version' in content ? content.version : undefined;
if (typeof version !== 'string') throw new TypeError('package.json names no version');

/** Version of this package, printed in every report and snapshot. */
export const beadleVersion = version;
