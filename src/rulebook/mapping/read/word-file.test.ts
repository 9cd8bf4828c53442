import { describe, expect, it } from 'vitest';
import { outlinePolicy } from '../outline/outline-policy.ts';
import { readWordFile } from './word-file.ts';
import { wordFile, wordLevel, wordParagraph } from './testing-word.ts';

const decimal = `<w:abstractNum w:abstractNumId="7">${wordLevel(0, 'decimal', '%1.', '<w:pStyle w:val="Heading1"/>')}${wordLevel(1, 'decimal', '%1.%2')}${wordLevel(2, 'lowerLetter', '(%3)')}</w:abstractNum><w:num w:numId="2"><w:abstractNumId w:val="7"/></w:num>`;
const headings =
  '<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>';

function labels(bytes: Uint8Array): string[] {
  return readWordFile(bytes, 'policy.docx').map(({ label, text }) => `${label}|${text}`);
}

describe('readWordFile', () => {
  it('counts as Word does: by style, by level, and anew under each higher number', () => {
    const body = [
      wordParagraph('Scope', undefined, 'Heading1'),
      wordParagraph('one', { num: 2, level: 1 }),
      wordParagraph('two', { num: 2, level: 1 }),
      wordParagraph('under two', { num: 2, level: 2 }),
      wordParagraph('Email', undefined, 'Heading1'),
      wordParagraph('one again', { num: 2, level: 1 }),
    ].join('');
    expect(labels(wordFile(body, decimal, headings))).toEqual([
      '1.|Scope',
      '1.1|one',
      '1.2|two',
      '(a)|under two',
      '2.|Email',
      '2.1|one again',
    ]);
    expect(readWordFile(wordFile(body, decimal, headings), 'x')[0]?.headingLevel).toBe(1);
  });

  it('starts again where a list says so, and goes on where two lists share a definition', () => {
    const numbering = `<w:abstractNum w:abstractNumId="1">${wordLevel(0, 'upperRoman', '%1)')}</w:abstractNum>
      <w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
      <w:num w:numId="3"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`;
    const body = [1, 1, 2, 3].map((num) => wordParagraph('x', { num, level: 0 })).join('');
    expect(labels(wordFile(body, numbering))).toEqual(['I)|x', 'II)|x', 'III)|x', 'I)|x']);
  });

  it('reads what the page shows: no deleted text, no hidden text, the words of a text once', () => {
    const body = `<w:p><w:r><w:t>Keep </w:t></w:r><w:del><w:r><w:delText>not this </w:delText></w:r></w:del><w:ins><w:r><w:t>this</w:t></w:r></w:ins><w:r><w:rPr><w:vanish/></w:rPr><w:t> hidden</w:t></w:r></w:p>`;
    expect(labels(wordFile(body))).toEqual(['|Keep this']);
  });

  it('reads words that are struck through apart, and counts the number of a paragraph that is all struck', () => {
    const run = (text: string, look = ''): string =>
      `<w:r><w:rPr>${look}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
    const inList = '<w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="2"/></w:numPr></w:pPr>';
    const body = [
      `<w:p>${inList}${run('It locks after ')}${run('15 ', '<w:strike/>')}${run('5 minutes')}${run(' or so', '<w:dstrike/>')}${run('.', '<w:strike w:val="false"/>')}</w:p>`,
      `<w:p>${inList}${run('Nobody does this.', '<w:strike/>')}</w:p>`,
      wordParagraph('Tell the Clerk.', { num: 2, level: 1 }),
    ].join('');
    const lines = readWordFile(wordFile(body, decimal, headings), 'x');
    expect(lines.map(({ label, text, struck }) => [label, text, struck])).toEqual([
      ['1.1', 'It locks after 5 minutes.', '15 or so'],
      ['1.2', '', 'Nobody does this.'],
      ['1.3', 'Tell the Clerk.', ''],
    ]);
    const { clauses, leftOut } = outlinePolicy(lines);
    expect(clauses.map(({ ref }) => ref)).toEqual(['1.1', '1.3']);
    expect(leftOut).toEqual([
      { text: '15 or so', why: 'struck through' },
      { text: 'Nobody does this.', why: 'struck through' },
    ]);
  });

  it('reads as struck or hidden what a style of characters or of paragraphs strikes or hides', () => {
    const style = (type: string, id: string, look: string, from = ''): string =>
      `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${id}"/>${from}<w:rPr>${look}</w:rPr></w:style>`;
    const styles = [
      style('character', 'Gone', '<w:strike/>'),
      style('character', 'GoneToo', '<w:color w:val="FF0000"/>', '<w:basedOn w:val="Gone"/>'),
      style('character', 'Twice', '<w:dstrike/>'),
      style('character', 'Note', '<w:vanish/>'),
      style('paragraph', 'Old', '<w:strike/>'),
    ].join('');
    const run = (text: string, rStyle: string, look = ''): string =>
      `<w:r><w:rPr><w:rStyle w:val="${rStyle}"/>${look}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
    const body = [
      `<w:p>${run('It locks after ', 'Plain')}${run('15 ', 'Gone')}${run('20 ', 'GoneToo')}${run('30 ', 'Twice')}${run('5 minutes', 'Gone', '<w:strike w:val="0"/>')}${run(' (ask Ann)', 'Note')}${run('.', '')}</w:p>`,
      wordParagraph('Nobody does this.', undefined, 'Old'),
      // A switch that both styles turn on is off again (ECMA-376 part 1, 17.7.3).
      `<w:p><w:pPr><w:pStyle w:val="Old"/></w:pPr>${run('Tell the Clerk.', 'Gone')}</w:p>`,
    ].join('');
    const lines = readWordFile(wordFile(body, '', styles), 'x');
    expect(lines.map(({ text, struck }) => [text, struck])).toEqual([
      ['It locks after 5 minutes.', '15 20 30'],
      ['', 'Nobody does this.'],
      ['Tell the Clerk.', ''],
    ]);
  });

  it('reads a text box after its paragraph, once, and rows inside a content control', () => {
    const boxed = (text: string): string => `<w:txbxContent>${wordParagraph(text)}</w:txbxContent>`;
    const body = `<w:p><w:r><w:t>A rule.</w:t></w:r><w:r><mc:AlternateContent xmlns:mc="m"><mc:Choice>${boxed('A box.')}</mc:Choice><mc:Fallback>${boxed('A box.')}</mc:Fallback></mc:AlternateContent></w:r></w:p>
      <w:tbl><w:sdt><w:sdtContent><w:tr><w:tc>${wordParagraph('Phones')}</w:tc><w:tc>${wordParagraph('A code')}</w:tc></w:tr></w:sdtContent></w:sdt></w:tbl>`;
    expect(labels(wordFile(body))).toEqual(['|A rule.', '|A box.', '|Phones A code']);
  });

  it('takes a number that was typed for the number', () => {
    expect(labels(wordFile(wordParagraph('7) Antivirus is on.')))).toEqual(['7)|Antivirus is on.']);
  });

  it('reads tables row by row, and a table of one column as paragraphs', () => {
    const cell = (text: string): string => `<w:tc>${wordParagraph(text)}</w:tc>`;
    const table = `<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>${cell('Rule')}${cell('Who')}</w:tr><w:tr>${cell('Lock it')}${cell('Staff')}</w:tr></w:tbl>`;
    const frame = `<w:tbl><w:tr>${cell('Framed words')}</w:tr></w:tbl>`;
    const lines = readWordFile(wordFile(table + frame), 'x');
    expect(lines.map(({ row, text }) => [row?.header, row?.cells, text])).toEqual([
      [true, ['Rule', 'Who'], 'Rule Who'],
      [false, ['Lock it', 'Staff'], 'Lock it Staff'],
      [undefined, undefined, 'Framed words'],
    ]);
  });

  it('says what to do about a file that is none', () => {
    expect(() => readWordFile(new TextEncoder().encode('%PDF-1.7'), 'policy.docx')).toThrow(
      expect.objectContaining({
        code: 'IMPORT_UNREADABLE',
        hint: expect.stringContaining('save it again as .docx'),
      }),
    );
  });
});
