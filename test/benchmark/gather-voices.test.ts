import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { gatheredVoices } from './mapping/gathered-voices.ts';

it('finds in voices.yaml what the invented policies say today: `npm run voices` writes it', async () => {
  const written: unknown = parse(
    readFileSync(new URL('../../rules/mapping/voices.yaml', import.meta.url), 'utf8'),
  );
  expect(written).toEqual({ voices: await gatheredVoices() });
});
