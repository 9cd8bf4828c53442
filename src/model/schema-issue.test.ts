import { expect, it } from 'vitest';
import { z } from 'zod';
import { issueInWords } from './schema-issue.ts';

it('says of a value that is not there that it is missing, and keeps every other message', () => {
  const said = (value: unknown): string =>
    issueInWords(z.object({ at: z.string() }).safeParse(value).error?.issues[0]);
  expect(said({})).toBe('it is missing');
  expect(said({ at: 7 })).toContain('number');
});
