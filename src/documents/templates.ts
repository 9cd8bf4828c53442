import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import Handlebars from 'handlebars';
import { unescapedOutputs } from './unescaped.ts';

const folder = new URL('../../reports/templates/', import.meta.url);

const source = (name: string): string => {
  const text = readFileSync(new URL(name, folder), 'utf8');
  const unescaped = unescapedOutputs(text);
  if (unescaped.length > 0) {
    throw new Error(`reports/templates/${name}:${String(unescaped[0])} puts out text that is not escaped`);
  }
  return text;
};

/** `strict`: a name that the view does not have is an error, never a hole. */
const options = { strict: true, knownHelpersOnly: true, preventIndent: true } as const;

const engine = Handlebars.create();
const partials = [
  'page',
  'mark',
  'card',
  'person',
  'later-item',
  'clause-line',
  'words',
  'note',
  'swatches',
  'rule',
  'rule-result',
  'review-row',
];
// Without its last line break: a partial may stand within a line.
for (const name of partials)
  engine.registerPartial(name, engine.compile(source(`partials/${name}.hbs`).trimEnd(), options));

/** Our own style sheets: the common one, and what one page adds to it. */
const styleOf = (own: string | undefined): string =>
  source('style.css') + (own === undefined ? '' : source(`${own}.css`));

/** Only our own style sheet, by its digest: no script, no image, no request, no form. */
const cspOf = (style: string): string =>
  `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style, 'utf8').digest('base64')}'; base-uri 'none'; form-action 'none'`;

/**
 * A page from its template; every value is escaped for HTML.
 * @param own name of a style sheet that only this page has
 */
export const pageOf = <View extends object>(name: string, own?: string): ((view: View) => string) => {
  const style = styleOf(own);
  const csp = cspOf(style);
  const render = engine.compile<View & { readonly csp: string }>(source(`${name}.hbs`), options);
  // Our own file, put in as a template: a style sheet must not be escaped, and nothing else comes in this way.
  const sheet = engine.compile(style, options);
  return (view) => render({ ...view, csp }, { partials: { style: sheet } });
};
