import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { unescapedOutputs } from './unescaped.ts';

const folder = new URL('../../reports/templates/', import.meta.url);
const templates = readdirSync(folder, { recursive: true })
  .map(String)
  .filter((name) => name.endsWith('.hbs'));

describe('templates', () => {
  it('escape everything', () => {
    expect(templates.length).toBeGreaterThan(5);
    for (const name of templates)
      expect(unescapedOutputs(readFileSync(new URL(name, folder), 'utf8')), `in ${name}`).toEqual([]);
  });

  it('would be caught: three braces, an ampersand, also inside blocks and attributes', () => {
    expect(unescapedOutputs('<p>{{{name}}}</p>')).toEqual([1]);
    expect(unescapedOutputs('<p>{{name}}</p>\n{{& name}}')).toEqual([2]);
    expect(
      unescapedOutputs('{{#each list}}\n{{#if a}}{{b}}{{else}}\n<a title="{{{c}}}">{{/if}}{{/each}}'),
    ).toEqual([3]);
    expect(unescapedOutputs('{{> part}}{{name}}')).toEqual([]);
  });
});
