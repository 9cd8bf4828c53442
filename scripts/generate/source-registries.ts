import { format } from 'prettier';
import type { SourceFolder } from './source-folders.ts';

const note = '// Generated from the folders of src/sources by `npm run generate`. Do not edit.';

const importsOf = (sources: readonly SourceFolder[], file: 'kind' | 'collector'): string =>
  sources
    .map(({ area, folder, id }) => `import { ${id} } from '../${area}/${folder}/${file}.ts';`)
    .join('\n');

const listOf = (sources: readonly SourceFolder[]): string => sources.map(({ id }) => `${id},`).join('\n');

const kinds = (sources: readonly SourceFolder[]): string => `${note}
${importsOf(sources, 'kind')}

/** Every evidence kind that a snapshot may hold, by id. Order is the order of the file. */
export const evidenceKinds = {
${listOf(sources)}
} as const;
`;

const collectors = (sources: readonly SourceFolder[]): string => `${note}
import type { Collector } from '../declare/collector.ts';
import type { EvidenceId } from '../kinds.ts';
${importsOf(sources, 'collector')}

/** One collector for every evidence kind; the compiler refuses a kind without one. */
export const collectors: { readonly [Id in EvidenceId]: Collector<Id> } = {
${listOf(sources)}
};
`;

/** Makes generated TypeScript look as `npm run format` would leave it. */
export function formatted(text: string): Promise<string> {
  return format(text, { parser: 'typescript', singleQuote: true, printWidth: 110 });
}

/** The registries of kinds and of collectors, by path. They are made of names alone: no source is loaded for it. */
export async function registryFiles(sources: readonly SourceFolder[]): Promise<[string, string][]> {
  return [
    ['src/sources/generated/kind-registry.ts', await formatted(kinds(sources))],
    ['src/sources/generated/collector-registry.ts', await formatted(collectors(sources))],
  ];
}
