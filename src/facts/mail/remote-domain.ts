import type { z } from 'zod';
import type { RemoteDomain } from '../../sources/mail/remote-domains/kind.ts';
import { computed } from '../base/computed.ts';
import { missingOf, valueOf } from '../base/read-evidence.ts';
import { doubt } from './mail-doubt.ts';
import { open, perhaps, stopped, type Stop } from './stop.ts';

type Remote = z.infer<typeof RemoteDomain>;
type Lookup = (domain: string) => Stop;

const named = (one: Pick<Remote, 'domainName'>): string => one.domainName.toLowerCase();

const stopOf = (one: Pick<Remote, 'domainName' | 'autoForwardEnabled'>): Stop => {
  const said = `Remote domain "${one.domainName}": AutoForwardEnabled`;
  if (one.autoForwardEnabled === false) return stopped(`${said} False.`);
  if (one.autoForwardEnabled === true) return { ...open, because: `${said} True.` };
  return perhaps(`${said} not read.`, doubt('remoteDomains', 'error', `${said} did not come back.`));
};

/** The domain and every domain above it: a.b.c, b.c, c. */
const upwards = (domain: string): string[] => {
  const labels = domain.split('.');
  return labels.map((_, index) => labels.slice(index).join('.'));
};

/**
 * Whether a remote domain drops automatically forwarded mail to a domain. A named one beats `*`; `*.x` covers x and its
 * subdomains (New-RemoteDomain, read 2026-08). No page settles which of two that fit wins, nor whether a plain name
 * covers its subdomains: where those disagree with the one that applies, the answer stays open.
 */
export const remoteStops = computed({
  name: 'remote domains that refuse forwarding',
  needs: { remoteDomains: ['domainName', 'autoForwardEnabled'] },
  derive: (given): Lookup => {
    const remotes = valueOf(given, 'remoteDomains');
    const gaps = missingOf(given, 'remoteDomains');
    if (remotes === undefined || gaps.length > 0)
      return () => perhaps('The remote domains were not read.', ...gaps);
    const byName = new Map(remotes.map((one) => [named(one), one]));
    const known = new Map<string, Stop>();

    const find: Lookup = (domain) => {
      const wild = upwards(domain).flatMap((one) => byName.get(`*.${one}`) ?? []);
      const plain = upwards(domain).flatMap((one) => byName.get(one) ?? []);
      const applies = byName.get(domain) ?? wild[0] ?? byName.get('*');
      if (applies === undefined)
        return perhaps(
          'No remote domain applies.',
          doubt('remoteDomains', 'error', 'The default remote domain did not come back.'),
        );
      const answer = stopOf(applies);
      const agree = [...wild, ...plain].every((one) => stopOf(one).stops === answer.stops);
      return agree
        ? answer
        : perhaps(
            'Remote domains disagree.',
            doubt(
              'remoteDomains',
              'not-supported',
              `Microsoft does not say which remote domain wins for ${domain}.`,
            ),
          );
    };
    return (domain) => {
      const answer = known.get(domain) ?? find(domain);
      known.set(domain, answer);
      return answer;
    };
  },
});

/** Domains that count as inside for mail flow rules (`IsInternal`); undefined when that was not read. */
export const internalDomains = computed({
  name: 'remote domains that count as inside',
  needs: { remoteDomains: ['domainName', 'isInternal'] },
  derive: (given): ((domain: string) => boolean | undefined) => {
    const remotes = valueOf(given, 'remoteDomains');
    if (remotes === undefined || missingOf(given, 'remoteDomains').length > 0) return () => undefined;
    const names = new Set(remotes.filter((one) => one.isInternal === true).map(named));
    return (domain) =>
      names.size > 0 &&
      (names.has('*') || upwards(domain).some((one) => names.has(one) || names.has(`*.${one}`)));
  },
});
