import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withPlainQuotes } from './text-entities.ts';

describe('signs that need no entity', () => {
  it('are plain letters between tags, and stay entities within one', () => {
    expect(
      withPlainQuotes(
        '<p title="a &quot;b&quot; &#x3D; c">say &quot;no&quot;, it&#x27;s a&#x3D;&#x60;b&#x60;</p>',
      ),
    ).toBe('<p title="a &quot;b&quot; &#x3D; c">say "no", it\'s a=`b`</p>');
  });

  it('never become a tag or another entity', () => {
    const text = '<p>&lt;img src&#x3D;x onerror&#x3D;&quot;y&quot;&gt; &amp;quot; &amp;lt;</p>';
    expect(withPlainQuotes(text)).toBe('<p>&lt;img src=x onerror="y"&gt; &amp;quot; &amp;lt;</p>');
  });

  it('are found as a pattern finds them that takes a tag as a whole, however texts and tags follow each other', () => {
    const plain = new Map([
      ['&quot;', '"'],
      ['&#x27;', "'"],
    ]);
    const byPattern = (html: string): string =>
      html.replaceAll(/<[^>]*>|&(?:quot|#x27);/gu, (found) => plain.get(found) ?? found);
    const part = fc.constantFrom(
      '<',
      '>',
      '<a b="&quot;">',
      '&quot;',
      '&#x27;',
      '&amp;',
      '&lt;',
      'x',
      '</p>',
    );
    const pages = fc.array(part, { maxLength: 12 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(pages, (page) => {
        expect(withPlainQuotes(page)).toBe(byPattern(page));
      }),
      { numRuns: 300 },
    );
  });
});
