import type { EvidenceRef, FactValue, Finding } from '../../model/run.ts';
import { utcMoment } from '../text/dates.ts';
import { factValueText } from '../told/fact-value.ts';
import type { ToldFinding } from '../told/finding-text.ts';

/** Values, subjects and lines beyond these are counted: findings.csv has each finding, run.json each subject. */
const mostValues = 4;
const mostSubjects = 50;
const mostGroups = 100;
/** Characters of one value that are shown: a list of plans or of rules goes on for pages, and findings.csv has it whole. */
const mostCharacters = 160;

function shortened(value: string): string {
  const characters = [...value];
  const more = characters.length - mostCharacters;
  return more > 0
    ? `${characters.slice(0, mostCharacters).join('')} … and ${String(more)} characters more`
    : value;
}

function valuesOf(all: readonly string[]): string {
  const values = [...new Set(all)].map(shortened);
  const more = values.length - mostValues;
  return more > 0 ? `${values.slice(0, mostValues).join(', ')} and ${String(more)} more` : values.join(', ');
}

/**
 * One line for each request and moment, with each property that it gave and what Microsoft said. A moment that all share
 * is said once, for all of them.
 */
function refsView(refs: readonly EvidenceRef[]) {
  const moments = new Set(refs.map(({ at }) => at));
  const [shared] = moments.size === 1 ? moments : [];
  const evidence = [...Map.groupBy(refs, ({ endpoint, at }) => `${endpoint}\n${at}`).values()].flatMap(
    (given) => {
      const [first] = given;
      const properties = [...Map.groupBy(given, ({ property }) => property)].map(([property, same]) => ({
        property,
        value: valuesOf(same.map(({ value }) => value)),
        /** All of it, to be told from another that is shown alike. */
        whole: [...new Set(same.map(({ value }) => value))].join('\n'),
      }));
      const at = shared === undefined && first !== undefined ? utcMoment(first.at) : '';
      return first === undefined ? [] : [{ endpoint: first.endpoint, at, properties }];
    },
  );
  return { evidence, at: shared === undefined ? '' : utcMoment(shared) };
}

/** One line for each fact, with the values that it has among these findings. */
const factsView = (facts: readonly FactValue[]) =>
  [...Map.groupBy(facts, ({ fact }) => fact)].map(([fact, same]) => ({
    fact,
    value: valuesOf(same.map(factValueText)),
  }));

const acceptance = ({ accepted }: Finding): string =>
  accepted === undefined
    ? ''
    : `Accepted until ${accepted.until}, minute ${accepted.minute}, by ${accepted.approver}`;

const shown = <T>(all: readonly T[], most: number) => ({
  some: all.slice(0, most),
  more: Math.max(0, all.length - most),
});

/** Groups in the order of their first, as many as are shown; the rest is counted. */
function groupsOf<T>(all: readonly T[], keyOf: (one: T) => string) {
  const groups = [...Map.groupBy(all, keyOf).values()];
  const left = groups.slice(mostGroups).reduce((sum, group) => sum + group.length, 0);
  return { groups: groups.slice(0, mostGroups), left };
}

/** What Microsoft said of a subject but its id and its name, which stand beside it; all where a request gave nothing else. */
function beyondNames({ subject, evidence }: ToldFinding): readonly EvidenceRef[] {
  const names = [JSON.stringify(subject.id), JSON.stringify(subject.name)];
  const telling = evidence.filter(({ value }) => !names.includes(value));
  const asked = new Set(telling.map(({ endpoint }) => endpoint));
  return evidence.filter((one) => !asked.has(one.endpoint) || telling.includes(one));
}

function findingView(group: readonly ToldFinding[], first: ToldFinding) {
  const subjects = shown(group, mostSubjects);
  return {
    subjects: subjects.some.map(({ subject, fingerprint }) => ({ ...subject, fingerprint })),
    more: subjects.more,
    /** Everybody in the group, to be told from another. */
    whole: group
      .map(({ subject }) => `${subject.kind}:${subject.id}`)
      .toSorted()
      .join('\n'),
    message: group.length === 1 ? first.message : first.said,
    accepted: acceptance(first),
    ...refsView(group.flatMap(beyondNames)),
    facts: factsView(group.flatMap(({ facts }) => facts)),
  };
}

/** Subjects of which the same is said stand together: forty kinds of account often share one gap. */
export function findingGroups(findings: readonly ToldFinding[]) {
  const { groups, left } = groupsOf(findings, (one) => `${one.said}\n\n${acceptance(one)}`);
  return {
    rows: groups.flatMap((group) => (group[0] === undefined ? [] : [findingView(group, group[0])])),
    left,
  };
}
