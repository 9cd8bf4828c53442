// `node scripts/start.js FILE.ts [ARGUMENTS]`: runs a tool of this project, or says which Node it needs.
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { needsNode24 } from './needs-node-24.js';

needsNode24();

const [file = ''] = process.argv.splice(2, 1);
process.argv[1] = resolve(file);
await import(pathToFileURL(process.argv[1]).href);
