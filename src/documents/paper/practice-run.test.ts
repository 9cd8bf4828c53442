import { expect, it } from 'vitest';
import { sampleRun } from '../../../test/report/sample-run.ts';
import { paperDocument } from './paper-document.ts';
import { writtenText } from '../word/written-text.ts';
import { publicPaper } from './public-paper.ts';

it('says of a practice run that it is one, and of no other', () => {
  const run = sampleRun();
  const textOf = (source: typeof run.source): string =>
    writtenText(paperDocument(publicPaper({ ...run, source })));
  expect(publicPaper({ ...run, source: 'simulator' }).demonstration).toBe(true);
  expect(publicPaper({ ...run, source: 'tenant' }).demonstration).toBe(false);
  expect(textOf('simulator')).not.toBe(textOf('tenant'));
});
