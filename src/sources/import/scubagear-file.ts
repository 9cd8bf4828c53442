import { isObject, parseExport, unreadable, type Content, type ImportFile } from './export-file.ts';

export const hint =
  'Choose ProviderSettingsExport.json from the folder of a ScubaGear report, unchanged; run ScubaGear again if it is damaged.';

/** Before version 1.0 every backslash was taken out of the file: `\\u0027`, an apostrophe, became `u0027`. */
const escapes: Readonly<Record<string, string>> = { u0026: '&', u0027: "'", u003c: '<', u003e: '>' };

/** No settings are nested as deep as this: what is deeper counts as cut off, as PowerShell cuts it, and costs its own kind. */
const deepest = 100;
const cutOff = '@{}';

/** Texts as they were before PowerShell and ScubaGear wrote them. */
function restored(value: unknown, depth = 0): unknown {
  if (typeof value === 'string')
    return value.replaceAll(
      /\\?(u00(?:2[67]|3[ce]))/giu,
      (_, code: string) => escapes[code.toLowerCase()] ?? code,
    );
  if (typeof value !== 'object' || value === null) return value;
  if (depth > deepest) return cutOff;
  if (Array.isArray(value)) return value.map((one) => restored(one, depth + 1));
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, restored(inner, depth + 1)]));
}

/**
 * The settings of an export. Newer versions of ScubaGear put them into their results file, under `Raw`.
 * @throws BeadleError IMPORT_UNREADABLE
 */
export function settingsIn(file: ImportFile): Content {
  const content = restored(parseExport(file, hint));
  const inner = isObject(content) && isObject(content['Raw']) ? content['Raw'] : content;
  if (isObject(inner) && 'module_version' in inner && ('tenant_details' in inner || 'tenant_id' in inner))
    return inner;
  throw unreadable(
    file,
    'this is not a settings export of ScubaGear: "module_version" or "tenant_details" is missing.',
    { hint },
  );
}
