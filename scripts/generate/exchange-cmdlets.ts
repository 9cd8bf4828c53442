import { collectors } from '../../src/sources/generated/collector-registry.ts';
import { isAskedOnce } from '../../src/sources/declare/reads.ts';
import { formatted } from './source-registries.ts';

/** One cmdlet with every property that some collector reads of it. */
interface Asked {
  readonly cmdlet: string;
  readonly properties: readonly string[];
  readonly isUnlimited: boolean;
  /** Some collector asks it once for all, as a script can. */
  readonly isPlain: boolean;
}

/** What collectors ask Exchange, by cmdlet: several collectors may read different properties of one. */
export function askedCmdlets(): readonly Asked[] {
  const found = new Map<string, { properties: Set<string>; isUnlimited: boolean; isPlain: boolean }>();
  for (const { requests } of Object.values(collectors))
    for (const read of requests) {
      if (read.service !== 'exchange') continue;
      const { cmdlet, properties, parameters } = read;
      const entry = found.get(cmdlet) ?? {
        properties: new Set<string>(),
        isUnlimited: false,
        isPlain: false,
      };
      found.set(cmdlet, entry);
      if (!isAskedOnce(read)) continue;
      entry.isPlain = true;
      for (const one of properties) entry.properties.add(one);
      entry.isUnlimited ||= parameters['ResultSize'] === 'Unlimited';
    }
  return [...found].map(([cmdlet, { properties, isUnlimited, isPlain }]) => ({
    cmdlet,
    properties: [...properties],
    isUnlimited,
    isPlain,
  }));
}

/** src/graph/http/cmdlets.ts: the only cmdlets that may be sent. */
export function allowListFile(): Promise<string> {
  const names = askedCmdlets()
    .map(({ cmdlet }) => cmdlet)
    .toSorted();
  return formatted(`// Generated from the requests of src/sources by \`npm run generate\`. Do not edit.
/**
 * The only Exchange cmdlets that Beadle ever sends. What each answers: Microsoft Learn, module ExchangePowerShell, one
 * page for each cmdlet. A cmdlet joins this list with the evidence that needs it.
 */
export const allowedCmdlets: ReadonlySet<string> = new Set([
${names.map((name) => `'${name}',`).join('\n')}
]);
`);
}

/** The table of the shipped PowerShell script: cmdlet -> properties, and which cmdlets stop early unless told not to. */
export function powershellTable(): string {
  const asked = askedCmdlets().filter(({ isPlain }) => isPlain);
  const width = Math.max(...asked.map(({ cmdlet }) => cmdlet.length)) + 2;
  const rows = asked.map(({ cmdlet, properties }) => {
    const list = properties.map((one) => `'${one}'`).join(', ');
    return `    ${`'${cmdlet}'`.padEnd(width)} = ${properties.length === 1 ? ', ' : ''}${list}`;
  });
  const unlimited = asked.filter((one) => one.isUnlimited).map(({ cmdlet }) => `'${cmdlet}'`);
  return `$wanted = [ordered]@{\n${rows.join('\n')}\n}\n$unlimited = ${unlimited.join(', ')}`;
}
