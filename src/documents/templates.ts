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

const style = source('style.css');
const engine = Handlebars.create();
// Our own file, put in as a template: a style sheet must not be escaped, and nothing else comes in this way.
engine.registerPartial('style', style);
for (const name of ['page', 'mark', 'first-thing', 'clause-line', 'rule', 'rule-result', 'review-row']) {
  engine.registerPartial(name, engine.compile(source(`partials/${name}.hbs`), options));
}

/** Only our own style sheet, by its digest: no script, no image, no request, no form. */
const csp = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style, 'utf8').digest('base64')}'; base-uri 'none'; form-action 'none'`;

/** A page from its template; every value is escaped for HTML. */
export const pageOf = <View extends object>(name: string): ((view: View) => string) => {
  const render = engine.compile<View & { readonly csp: string }>(source(`${name}.hbs`), options);
  return (view) => render({ ...view, csp });
};
