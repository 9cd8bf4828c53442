import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { renderAll } from '../../src/documents/render-all.ts';
import { readFictional } from '../golden/fictional-run.ts';
import { sampleRun } from './sample-run.ts';
import { wordProblems } from './word-structure.ts';

const { snapshot, judge } = await readFictional('muddlecombe');
const files = [...renderAll(judge(snapshot)), ...renderAll(sampleRun())].flatMap(({ path, data }) =>
  path.endsWith('.docx') && data instanceof Uint8Array ? [{ path, data }] : [],
);

type Tail = readonly [ending: string, part: string, change: (xml: string) => string, problem: string];
type Plant = readonly [what: string, ...Tail];

/** The file with one part written otherwise. */
function planted([ending, part, change]: Tail): string[] {
  const file = files.find(({ path }) => path.endsWith(ending));
  const parts = unzipSync(file?.data ?? new Uint8Array());
  const before = strFromU8(parts[part] ?? new Uint8Array());
  const after = change(before);
  expect(after).not.toBe(before);
  return wordProblems(zipSync({ ...parts, [part]: strToU8(after) }));
}

describe('a Word file', () => {
  it('has the parts, relations, order, ids and names that Word asks for', () => {
    expect(files.length).toBeGreaterThanOrEqual(14);
    expect(files.flatMap(({ path, data }) => wordProblems(data).map((one) => `${path}: ${one}`))).toEqual([]);
  });

  const body = 'word/document.xml';
  it.each<Plant>([
    ['a tag too few', 'Questions.docx', body, (xml) => xml.replace('</w:tbl>', ''), body],
    [
      'properties of a cell in another order',
      'Questions.docx',
      body,
      (xml) => xml.replace(/(<w:tcW [^>]*\/>)(<w:tcMar>.*?<\/w:tcMar>)/su, '$2$1'),
      'w:tcPr has w:tcMar, w:tcW',
    ],
    [
      'a paragraph’s space before its style',
      'meeting paper.docx',
      body,
      (xml) => xml.replace('<w:pPr><w:pStyle', '<w:pPr><w:spacing w:after="1"/><w:pStyle'),
      'w:pPr has w:spacing, w:pStyle',
    ],
    [
      'a cell without a paragraph',
      'annex.docx',
      body,
      (xml) => xml.replace(/(<w:tc>.*?<\/w:tcPr>).*?<\/w:tc>/su, '$1</w:tc>'),
      'does not end with a paragraph',
    ],
    [
      'a row with a cell too few',
      'annex.docx',
      body,
      (xml) => xml.replace(/<w:tc>.*?<\/w:tc>/su, ''),
      'cells in a grid of',
    ],
    [
      'a list that nobody defined',
      'meeting paper.docx',
      body,
      (xml) => xml.replace(/<w:numId w:val="\d+"/u, '<w:numId w:val="999"'),
      'no list 999',
    ],
    [
      'a style that nobody defined',
      'meeting paper.docx',
      body,
      (xml) => xml.replace('w:val="Heading1"', 'w:val="Heading77"'),
      'no style Heading77',
    ],
    [
      'two bookmarks of one name',
      'meeting paper.docx',
      body,
      (xml) =>
        xml.replace(
          '<w:sectPr>',
          [1, 2]
            .map(
              (id) =>
                `<w:p><w:bookmarkStart w:id="${String(id)}" w:name="here"/><w:bookmarkEnd w:id="${String(id)}"/></w:p>`,
            )
            .join('') + '<w:sectPr>',
        ),
      'two bookmarks called here',
    ],
    [
      'a name that is too long',
      'Questions.docx',
      body,
      (xml) => xml.replace('<w:alias w:val="', `<w:alias w:val="${'x'.repeat(64)}`),
      'more than 64 letters',
    ],
    [
      'a relation that leads nowhere',
      'meeting paper.docx',
      'word/_rels/document.xml.rels',
      (xml) => xml.replace('styles.xml', 'stiles.xml'),
      'leads to no part: word/stiles.xml',
    ],
    [
      'a relation that is not there',
      'meeting paper.docx',
      body,
      (xml) => xml.replace(/r:id="[^"]*"/u, 'r:id="rId404"'),
      'no relation is called rId404',
    ],
    [
      'a part without a type',
      'meeting paper.docx',
      '[Content_Types].xml',
      (xml) =>
        xml
          .replace(/<Default [^>]*Extension="xml"[^>]*\/>/u, '')
          .replace(/<Override [^>]*styles.xml[^>]*\/>/u, ''),
      'no type for word/styles.xml',
    ],
    [
      'a prefix that nobody declared',
      'meeting paper.docx',
      body,
      (xml) => xml.replace('mc:Ignorable="', 'mc:Ignorable="w99 '),
      'is not declared: w99',
    ],
  ])('is seen to be broken by %s', (_, ...plant) => {
    const problem = plant[3];
    expect(planted(plant).join('\n')).toContain(problem);
  });
});
