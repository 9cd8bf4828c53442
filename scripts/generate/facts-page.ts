import { factsOfKind } from '../../src/audit/facts-of.ts';
import { subjectKinds, type SubjectKind } from '../../src/facts/subjects.ts';
import { code, note, page, table } from './markdown.ts';

const kindSection = (kind: SubjectKind): string => {
  const rows = factsOfKind(kind).map(({ name, type, description, from }) => [
    code(`${kind}.${name}`),
    type,
    description,
    from.map(code).join(', '),
  ]);
  return `## ${kind}\n\n${table(['Fact', 'Type', 'What it says', 'Made of'], rows)}`;
};

/** docs/facts.md: everything that a rule can talk about. */
export const factsPage = (): string => {
  const kinds = Object.keys(subjectKinds) as SubjectKind[];
  return page([
    note,
    '# Facts',
    'Everything that a rule can talk about, by kind of subject. Every subject also has an `id` and a `name`. A fact that the evidence does not settle is unknown; the engine carries that, so a rule never asks for it. "Made of" names the evidence (`npm run beadle -- audit` shows what was read) and its property; `input:` is what the council tells in `beadle.yaml`.',
    ...kinds.map(kindSection),
  ]);
};
