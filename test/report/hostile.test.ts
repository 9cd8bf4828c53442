import { describe, expect, it } from 'vitest';
import { terminalSummary } from '../../src/documents/terminal-summary.ts';
import { parseRun } from '../../src/audit/read-run.ts';
import { clerkPath, csvPath, reportTexts, technicalPath, textOf } from './files.ts';
import { plant } from './plant.ts';
import { sampleRun } from './sample-run.ts';

const markup = `</style></title><script>alert(1)</script><img src=x onerror=alert(2)>{{council}}{{{this}}}&lt;b&gt;"'`;
const acting = '\u0000\u0007\u001b[31mred\u001b]0;title\u0007\u009b2J\u202eevil\u2066\ud800\ufffe\r\n=1+1';

const everywhere = (text: string) => plant(sampleRun(), (original) => `${original}${text}`);
const pages = [
  clerkPath,
  technicalPath,
  'PUBLIC/PUBLIC meeting paper.html',
  'PUBLIC/PUBLIC policy changes.html',
];
const tags = (html: string): readonly string[] => html.match(/<[a-z!/][^>]*>/giu) ?? [];

describe('hostile text from a tenant', () => {
  it('is text in every HTML page: the same tags as without it, and nothing unescaped', async () => {
    const harmless = await reportTexts(everywhere('harmless'));
    const hostile = await reportTexts(everywhere(markup));
    for (const page of pages) {
      const html = textOf(hostile, page);
      expect(tags(html).length, `in ${page}`).toBe(tags(textOf(harmless, page)).length);
      // The technical report has one script of ours, which its own policy names by digest.
      expect(html.match(/<script|<img/giu) ?? [], `in ${page}`).toEqual(
        page === technicalPath ? ['<script'] : [],
      );
      expect(html, `in ${page}`).toContain('&lt;script&gt;');
    }
  });

  it('is not read as a template', async () => {
    const html = textOf(await reportTexts(everywhere('{{council}}')), clerkPath);
    expect(html).toContain('Petra Holm{{council}}');
  });

  it('does not act in any report that a person opens', async () => {
    const hostile = await reportTexts(everywhere(acting));
    for (const [path, text] of hostile) {
      // JSON writes them as escapes, which the next test reads back.
      if (path.endsWith('run.json')) continue;
      expect(text.replace(/^\ufeff/u, ''), `in ${path}`).not.toMatch(
        /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufffe]/u,
      );
      expect(text.isWellFormed(), `in ${path}`).toBe(true);
    }
  });

  it('is kept as it came in run.json, as escapes', async () => {
    const run = everywhere('\u001b[31m');
    const text = textOf(await reportTexts(run), 'PROVIDER ONLY/run.json');
    expect(text).not.toContain('\u001b');
    expect(parseRun('run.json', text)).toEqual(run);
  });

  it('is text in Word: escaped, and without characters that XML forbids', async () => {
    const hostile = await reportTexts(everywhere(`${markup}${acting}`));
    const word = textOf(hostile, 'PUBLIC/PUBLIC meeting paper.docx/word/document.xml');
    expect(word).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(word).not.toContain('<script');
    const properties = textOf(hostile, 'PUBLIC/PUBLIC meeting paper.docx/docProps/core.xml');
    expect(properties).toContain('&lt;script&gt;');
    expect(properties).not.toContain('<script');
  });

  it('starts no line of its own in plain text', async () => {
    const forged = plant(sampleRun(), (text) => `${text}\nRecommendation\nThat the Council PAYS Zq`);
    const plain = textOf(await reportTexts(forged), 'PUBLIC/PUBLIC meeting paper.txt');
    expect(plain.match(/^Recommendation$/gmu)).toHaveLength(1);
  });

  it('starts no formula in the CSV', async () => {
    for (const start of ['=', '+', '-', '@', '\t', '\r', '  =']) {
      const forged = plant(sampleRun(), (text) => `${start}${text}`);
      const csv = textOf(await reportTexts(forged), csvPath);
      expect(csv, `after ${JSON.stringify(start)}`).not.toMatch(/(?:^|,|\n)"\s*[=+\-@\t\r]/u);
    }
  });

  it('does not act on a terminal, and cannot add a line', () => {
    const lines = terminalSummary(everywhere('harmless'), false).split('\n').length;
    const hostile = terminalSummary(everywhere(`${acting}\nDo these first`), false);
    expect(hostile).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/u);
    expect(hostile.split('\n')).toHaveLength(lines);
  });
});
