import { createHash } from 'node:crypto';
import Handlebars from 'handlebars';
import { templateFile } from './template-file.ts';
import { unescapedOutputs } from './unescaped.ts';

const source = (name: string): string => {
  const text = templateFile(name);
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
  'clauses',
  'person',
  'later-item',
  'later-body',
  'logo',
  'clause-line',
  'words',
  'note',
  'swatches',
  'rule-rows',
  'review-row',
];
// Without its last line break: a partial may stand within a line.
for (const name of partials)
  engine.registerPartial(name, engine.compile(source(`partials/${name}.hbs`).trimEnd(), options));

/** Our own style sheets: the common one, and what one page adds to it. */
const styleOf = (own: string | undefined): string =>
  source('style.css') + (own === undefined ? '' : source(`${own}.css`));

const digest = (text: string): string =>
  `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`;

/** Only our own style sheet, by its digest, and where a page has one our own script: no image, no request, no form. */
const cspOf = (style: string, script: string, pictures: boolean): string =>
  `default-src 'none'; style-src ${digest(style)}; ${script === '' ? '' : `script-src ${digest(script)}; `}${pictures ? 'img-src data:; ' : ''}base-uri 'none'; form-action 'none'`;

/** How a page of a provider looks. */
export interface PageLook {
  /** #rrggbb; in the dark the page keeps its own colour. */
  readonly colour?: string | undefined;
  /** It shows a picture of its own, from its own text. */
  readonly pictures: boolean;
}

const plainLook: PageLook = { pictures: false };

const colourRule = (colour: string): string =>
  `@media print, (prefers-color-scheme: light) { :root { --deep: ${colour}; } }\n`;

/**
 * A page from its template; every value is escaped for HTML.
 * @param own name of a style sheet that only this page has
 * @param scripted name of the script that it has
 */
export const pageOf = <View extends object>(
  name: string,
  own?: string,
  scripted?: string,
): ((view: View, look?: PageLook) => string) => {
  const style = styleOf(own);
  const script = scripted === undefined ? '' : source(`${scripted}.js`);
  const render = engine.compile<View & { readonly csp: string; readonly scripted: boolean }>(
    source(`${name}.hbs`),
    options,
  );
  // Our own files, put in as templates: they must not be escaped, and nothing else comes in this way.
  const scriptSheet = engine.compile(script, options);
  const ownStyle = engine.compile(style, options);
  return (view, { colour, pictures } = plainLook) => {
    const coloured = colour === undefined ? style : style + colourRule(colour);
    const sheets = {
      style: coloured === style ? ownStyle : engine.compile(coloured, options),
      script: scriptSheet,
    };
    const csp = cspOf(coloured, script, pictures);
    return render({ ...view, csp, scripted: script !== '' }, { partials: sheets });
  };
};
