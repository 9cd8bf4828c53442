import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { strToU8, zipSync } from 'fflate';
import { outlinePolicy } from '../outline/outline-policy.ts';
import { readDocument } from './read-document.ts';
import { readOpenDocument } from './open-document.ts';
import { readPlainText } from './plain-text.ts';

const folder = mkdtempSync(join(tmpdir(), 'beadle-read-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function saved(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content, 'latin1');
  return path;
}

describe('readDocument', () => {
  it.each([
    ['scan.docx', '%PDF-1.4 ...', 'is a PDF, which Beadle does not read'],
    [
      'old.docx',
      '\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1',
      'is an old Word file, or one that a password protects',
    ],
    ['text.docx', '{\\rtf1\\ansi policy}', 'is a file of rich text (RTF)'],
    ['nothing.txt', '', 'is empty'],
    ['policy.pages', 'words', 'is of a kind that cannot be read'],
    ['broken.docx', 'PK\u0003\u0004 and no more', 'could not be read as a document'],
  ])('says of %s what it is and what to do', async (name, content, what) => {
    const path = saved(name, content);
    await expect(readDocument(path)).rejects.toMatchObject({
      code: 'IMPORT_UNREADABLE',
      message: `${path} ${what}.`,
      hint: expect.stringMatching(/\w{3,}.*\.$/u),
    });
  });
});

it('reads a document as what it is, whatever ending it was saved under', async () => {
  const samples = fileURLToPath(new URL('../../../../test/benchmark/policy-samples/', import.meta.url));
  const open = join(folder, 'saved.docx');
  copyFileSync(join(samples, 'M-coldbeck.odt'), open);
  expect((await readDocument(open)).at(0)?.text).toBe('Coldbeck with Hutton Parish Council');
  const word = join(folder, 'saved.doc');
  copyFileSync(join(samples, 'K-sallow-green.docx'), word);
  expect((await readDocument(word)).at(0)?.text).toBe('Sallow Green Parish Council');
});

it('takes words that open each list for no header of a page', () => {
  const parts = ['Email', 'Devices', 'Data'].map((heading) => [heading, 'Do not:', '- lose it', '- lend it']);
  const { clauses } = outlinePolicy(readPlainText(parts.flat().join('\n')));
  expect(clauses.filter(({ text }) => text === 'Do not:')).toHaveLength(3);
});

it('puts together what a program broke at a width, and leaves the footer of each page out', () => {
  const text = [
    '2.1 Passwords must have at least 12 characters and must not be the',
    "    Council's name or the name of a pet or of a street or of a",
    '    season.',
    '2.2 Nobody tells another person their password, not even the Clerk',
    'or the man of Smith Ltd who looks after the computers of the office.',
    '   - laptops are never left in a car, not for a minute, nor in the',
    '     boot;',
    'Policy of Exampleton                                    Page 1 of 2',
    '\f2.3 Loss is reported.',
    'Page 2 of 2',
  ].join('\r\n');
  const { clauses, leftOut } = outlinePolicy(readPlainText(text));
  expect(clauses.map(({ ref, text: words }) => `${ref} ${words.split(' ').at(-1) ?? ''}`)).toEqual([
    '2.1 season.',
    '2.2 office.',
    '2.2 bullet 1 boot;',
    '2.3 reported.',
  ]);
  expect(leftOut.map(({ why }) => why)).toEqual(['repeated on each page', 'repeated on each page']);
});

it('joins no lines of a text that nobody broke at a width', () => {
  const text =
    'Passwords are long and known to one person\nLaptops are encrypted by the firm\nPhones have a code';
  expect(readPlainText(text)).toHaveLength(3);
});

it('reads notes, text boxes and sections of an OpenDocument text, and no deleted words', () => {
  const names = ['office', 'text', 'table', 'draw'].map(
    (name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`,
  );
  const body = `<text:tracked-changes><text:changed-region><text:deletion><text:p>Gone.</text:p></text:deletion></text:changed-region></text:tracked-changes>
    <text:p>A rule.<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>A note.</text:p></text:note-body></text:note><draw:frame><draw:text-box><text:p>A box.</text:p></draw:text-box></draw:frame></text:p>
    <text:section><text:p>In a section.</text:p></text:section>`;
  const content = `<office:document-content ${names.join(' ')}><office:body><office:text>${body}</office:text></office:body></office:document-content>`;
  const lines = readOpenDocument(zipSync({ 'content.xml': strToU8(content) }), 'p.odt');
  expect(lines.map(({ text, note }) => [text, note])).toEqual([
    ['A rule.', false],
    ['A box.', false],
    ['A note.', true],
    ['In a section.', false],
  ]);
});

it('reads words of an OpenDocument text that are struck through apart', () => {
  const names = ['office', 'text', 'style'].map(
    (name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`,
  );
  const struck =
    '<style:style style:name="T1" style:family="text"><style:text-properties style:text-line-through-style="solid"/></style:style>';
  const body = '<text:p>It locks after <text:span text:style-name="T1">15</text:span> 5 minutes.</text:p>';
  const content = `<office:document-content ${names.join(' ')}><office:automatic-styles>${struck}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`;
  const [line] = readOpenDocument(zipSync({ 'content.xml': strToU8(content) }), 'p.odt');
  expect(line).toMatchObject({ text: 'It locks after 5 minutes.', struck: '15' });
});
