import type { Plugin } from 'rolldown';

/** `new Intl.Segmenter()` and the pattern of all emoji: each takes Node longer than it takes to start. */
const slow = [
  { pattern: /^const (\w+) = (new Intl\.Segmenter\([^;]*\));$/gmu, method: 'segment' },
  { pattern: /^const (\w+) = (\/\^\\p\{RGI_Emoji\}\$\/v);$/gmu, method: 'test' },
];

function onlyCalls(code: string, name: string, method: string): boolean {
  const said = code.replaceAll(/\/\*[^]*?\*\/|^\s*\/\/.*$/gmu, '');
  const uses = [...said.matchAll(new RegExp(`\\b${name}\\b(\\.${method}\\()?`, 'gu'))];
  // The first use is where it is made.
  return uses.slice(1).every(([, call]) => call !== undefined);
}

/**
 * The code of a module with these made when they are first used, and not when the module is loaded. Packages that measure
 * text need them for what is not ASCII alone, which most starts never print.
 */
export function madeLater(code: string): string {
  let changed = code;
  for (const { pattern, method } of slow)
    changed = changed.replaceAll(pattern, (whole: string, name: string, made: string) =>
      onlyCalls(code, name, method)
        ? `let ${name}Made;\nconst ${name} = { ${method}: (text) => (${name}Made ??= ${made}).${method}(text) };`
        : whole,
    );
  return changed;
}

export const laterPatterns: Plugin = {
  name: 'later-patterns',
  transform: (code, id) => {
    if (!/[\\/]node_modules[\\/]/u.test(id)) return null;
    const changed = madeLater(code);
    return changed === code ? null : { code: changed, map: null };
  },
};
