import { strToU8, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { readOpenDocument } from './open-document.ts';

const names = ['office', 'text', 'style', 'fo'].map((prefix) => `xmlns:${prefix}="urn:${prefix}"`).join(' ');
const outline =
  '<text:outline-style style:name="Outline"><text:outline-level-style text:level="1" style:num-format="1"/></text:outline-style>';
const style = (name: string, rest: string, inner = ''): string =>
  `<style:style style:name="${name}" style:family="paragraph" ${rest}>${inner}</style:style>`;
const bold = '<style:text-properties fo:font-weight="bold"/>';

/** One heading of each named style, as a document with these styles is read. */
function read(styles: string, ...used: readonly string[]) {
  const headings = used
    .map((name) => `<text:h text:style-name="${name}" text:outline-level="1">Phones</text:h>`)
    .join('');
  const file = zipSync({
    'content.xml': strToU8(
      `<office:document-content ${names}><office:body><office:text>${headings}</office:text></office:body></office:document-content>`,
    ),
    'styles.xml': strToU8(
      `<office:document-styles ${names}><office:styles>${styles}${outline}</office:styles></office:document-styles>`,
    ),
  });
  return readOpenDocument(file, 'p.odt').map((line) => ({ label: line.label, bold: line.bold }));
}

it('counts no heading whose style, or one that it is made from, takes the numbers away', () => {
  const styles = [
    style('Heading_20_1', ''),
    style('Plain', 'style:parent-style-name="Heading_20_1" style:list-style-name=""'),
    style('P1', 'style:parent-style-name="Plain"'),
    style('P2', 'style:parent-style-name="Heading_20_1"'),
    style('P3', 'style:parent-style-name="Plain" style:list-style-name="Outline"'),
  ].join('');
  const labels = read(styles, 'Heading_20_1', 'Plain', 'P1', 'P2', 'P3').map(({ label }) => label);
  expect(labels).toEqual(['1', '', '', '2', '3']);
});

it('takes what is bold from the style that a style is made from', () => {
  const styles = [
    style('Heading_20_1', '', bold),
    style('P1', 'style:parent-style-name="Heading_20_1"'),
    style('P2', 'style:parent-style-name="P1"', bold.replace('bold', 'normal')),
    style('P3', 'style:parent-style-name="P2"', bold.replace('bold', '700')),
  ].join('');
  const weights = read(styles, 'Heading_20_1', 'P1', 'P2', 'P3').map((line) => line.bold);
  expect(weights).toEqual([true, true, false, true]);
});

it('ends where a file makes a style from itself', () => {
  expect(read(style('A', 'style:parent-style-name="A"'), 'A')).toEqual([{ label: '1', bold: false }]);
});
