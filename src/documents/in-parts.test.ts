import Handlebars from 'handlebars';
import { describe, expect, it } from 'vitest';
import { inParts } from './in-parts.ts';

const render = Handlebars.compile('a{{#each list}}<{{#apart}}{{this}}{{@index}}{{/apart}}>{{/each}}{{end}}');
const piecesOf = (view: object): readonly string[] =>
  inParts((apart) => render(view, { helpers: { apart } }));

describe('a page in parts', () => {
  it('gives what is put apart as pieces of their own, where it stands', () => {
    expect(piecesOf({ list: ['x', 'y'], end: 'z' })).toEqual(['a<', 'x0', '><', 'y1', '>z']);
    expect(piecesOf({ list: [], end: 'z' })).toEqual(['az']);
  });

  it('is right where a value holds the sign of a gap', () => {
    expect(piecesOf({ list: ['x'], end: '\u0000' })).toEqual(['a<x0>\u0000']);
    expect(piecesOf({ list: ['\u0000'], end: 'z' }).join('')).toBe('a<\u00000>z');
  });
});
