import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import Handlebars from 'handlebars';
import type { Plugin } from 'rolldown';
import { checkedTemplate, templateOptions, templateText } from '../../src/documents/template-text.ts';

/** Templates and partials, by their paths below `reports/templates`. */
function templateNames(root: string): string[] {
  const names = readdirSync(join(root, 'reports/templates'), { recursive: true }).map(String);
  return names.map((name) => name.replaceAll('\\', '/')).filter((name) => name.endsWith('.hbs'));
}

function precompiledModule(root: string): string {
  const entries = templateNames(root).map((name) => {
    const text = templateText(name);
    const digest = createHash('sha256').update(text).digest('hex');
    return `${JSON.stringify(digest)}: ${String(Handlebars.precompile(checkedTemplate(name, text), templateOptions))}`;
  });
  return `export const precompiled = {\n${entries.join(',\n')}\n};\n`;
}

/** Puts the compiled templates into the bundle, in place of the empty list of a checkout. */
export function precompileTemplates(root: string): Plugin {
  return {
    name: 'precompile-templates',
    load: (id) => (/[\\/]src[\\/]documents[\\/]precompiled\.ts$/u.test(id) ? precompiledModule(root) : null),
  };
}
