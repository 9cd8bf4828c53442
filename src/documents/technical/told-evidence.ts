import type { findingGroups } from './finding-groups.ts';

type Row = ReturnType<typeof findingGroups>['rows'][number];

/** A value of fewer characters is read faster than looked up. */
const fewest = 60;

/**
 * A long value that stood in the report before is named by its place: the plans of an account, or all addresses of a
 * mailbox, decide many rules.
 */
export function toldEvidence() {
  const first = new Map<string, string>();
  return (code: string) => {
    const place = (endpoint: string, property: string, value: string): string => {
      if (value.length < fewest) return '';
      const key = JSON.stringify([endpoint, property, value]);
      const told = first.get(key);
      if (told === undefined) first.set(key, code);
      return told ?? '';
    };
    return <Shown extends Pick<Row, 'evidence'>>({ evidence, ...row }: Shown) => ({
      ...row,
      evidence: evidence.map(({ properties, ...one }) => ({
        ...one,
        properties: properties.map(({ property, value }) => {
          const as = place(one.endpoint, property, value);
          return { property, as, value: as === '' ? value : '' };
        }),
      })),
    });
  };
}
