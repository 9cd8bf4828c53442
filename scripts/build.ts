/** Makes `dist/`, which only the published package needs. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeDist } from './build/write-dist.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
await writeDist(root, join(root, 'dist'));
