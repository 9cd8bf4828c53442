import { createHash } from 'node:crypto';
import Handlebars from 'handlebars';
import { inParts } from './in-parts.ts';
import { precompiled } from './precompiled.ts';
import { templateFile } from './template-file.ts';
import { checkedTemplate, templateOptions, templateText } from './template-text.ts';
import { withPlainQuotes } from './text-entities.ts';

const engine = Handlebars.create();

/** A template, as it was compiled when the package was made of this very text; else it is compiled now. */
function templateOf<View>(name: string): Handlebars.TemplateDelegate<View> {
  const text = templateText(name);
  const ready = precompiled[createHash('sha256').update(text).digest('hex')];
  return ready === undefined
    ? engine.compile<View>(checkedTemplate(name, text), templateOptions)
    : engine.template<View>(ready);
}

const partials = [
  'page',
  'mark',
  'card',
  'clauses',
  'policy-lines',
  'person',
  'later-item',
  'later-body',
  'logo',
  'clause-line',
  'words',
  'note',
  'swatches',
  'commands',
  'rule-rows',
  'review-row',
];
for (const name of partials) engine.registerPartial(name, templateOf(`partials/${name}.hbs`));

/** Our own style sheets: the common one, and what one page adds to it. */
const styleOf = (own: string | undefined): string =>
  templateFile('style.css') + (own === undefined ? '' : templateFile(`${own}.css`));

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

type Page<View, Text> = (view: View, look?: PageLook) => Text;

/**
 * A page from its template, in pieces: what the template puts apart is one each. A long text is copied whole before it is
 * encoded, and memory for that costs more than to render it.
 * @param own name of a style sheet that only this page has
 * @param scripted name of the script that it has
 */
export const longPageOf = <View extends object>(
  name: string,
  own?: string,
  scripted?: string,
): Page<View, readonly string[]> => {
  const style = styleOf(own);
  const script = scripted === undefined ? '' : templateFile(`${scripted}.js`);
  const render = templateOf<View & { readonly csp: string; readonly scripted: boolean }>(`${name}.hbs`);
  return (view, { colour, pictures } = plainLook) => {
    const coloured = colour === undefined ? style : style + colourRule(colour);
    // Our own files, put in as partials: they must not be escaped, and nothing else comes in this way.
    const sheets = { style: () => coloured, script: () => script };
    const csp = cspOf(coloured, script, pictures);
    return inParts((apart) =>
      render({ ...view, csp, scripted: script !== '' }, { partials: sheets, helpers: { apart } }),
    ).map(withPlainQuotes);
  };
};

/** The same page in one text; every value is escaped for HTML. */
export const pageOf = <View extends object>(...named: Parameters<typeof longPageOf>): Page<View, string> => {
  const render = longPageOf<View>(...named);
  return (view, look) => render(view, look).join('');
};
