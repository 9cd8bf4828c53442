import type { findingGroups } from './finding-groups.ts';

type Row = ReturnType<typeof findingGroups>['rows'][number];
type Property = Row['evidence'][number]['properties'][number];

/** A value of fewer characters is read faster than looked up. */
const fewest = 60;

/**
 * A long value that stood in the report before is named by its place: the plans of an account, or all addresses of a
 * mailbox, decide many rules.
 */
export function toldEvidence() {
  const first = new Map<string, string>();
  return (code: string) => {
    const place = (endpoint: string, { property, value, whole }: Property): string => {
      if (value.length < fewest) return '';
      const key = JSON.stringify([endpoint, property, whole]);
      const told = first.get(key);
      if (told === undefined) first.set(key, code);
      return told ?? '';
    };
    return <Shown extends Pick<Row, 'evidence'>>({ evidence, ...row }: Shown) => ({
      ...row,
      evidence: evidence.map(({ properties, ...one }) => ({
        ...one,
        properties: properties.map((told) => {
          const { property, value } = told;
          const as = place(one.endpoint, told);
          return { property, as, value: as === '' ? value : '' };
        }),
      })),
    });
  };
}
