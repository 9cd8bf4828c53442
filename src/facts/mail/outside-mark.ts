import { domainInLowerCase } from '../base/lower-case.ts';
import { computed } from '../base/computed.ts';
import { unknown, whenKnown, type Known } from '../base/known.ts';
import { answered, readList, readOne } from '../base/read-evidence.ts';
import { allOf, anyOf } from '../base/reasoned.ts';
import { isPersonalProvider, isUnder } from './destination.ts';
import { domainPlaces } from './domains.ts';
import { rulesAtWork } from './rules-at-work.ts';

/**
 * Outlook's own mark and a mail flow rule that writes a warning do the same work, and either is enough
 * (Set-ExternalInOutlook, read 2026-11). A mark that leaves out a provider of private mailboxes, or a domain of the
 * council's own email (`*.gov.uk` holds many a council's), is none: whoever pretends to be a colleague writes from one, or
 * in the name of the other.
 */
export const outsideMark = computed({
  name: 'mark on email from outside',
  needs: {
    externalInOutlook: ['enabled', 'exceptedDomains'],
    acceptedDomains: ['domainName'],
    transportRules: ['marksOutsideSenders'],
  },
  uses: { rulesAtWork, domainPlaces },
  derive: (given) => {
    const own = readList(given, 'acceptedDomains');
    const isAnyBelow = (domain: string): Known<boolean> =>
      own.items.some(({ domainName }) => isUnder(domainInLowerCase(domainName), domain)) ||
      (own.missing.length > 0 ? unknown(...own.missing) : false);
    const isHarmless = (entry: string): Known<boolean> => {
      const domain = entry.replace(/^\*\./u, '');
      if (isPersonalProvider(domain)) return false;
      const found = given.use.domainPlaces(domain);
      const isOutside = found.place === 'unknown' ? unknown(...found.missing) : found.place === 'outside';
      return entry === domain
        ? isOutside
        : allOf([isOutside, whenKnown([isAnyBelow(domain)], (isOurs) => !isOurs)]);
    };
    const mark = whenKnown([readOne(given, 'externalInOutlook')], (one) =>
      allOf([
        answered(one.enabled, 'externalInOutlook.enabled'),
        whenKnown([answered(one.exceptedDomains, 'externalInOutlook.exceptedDomains')], (domains) =>
          allOf(domains.map(isHarmless)),
        ),
      ]),
    );
    const { items, missing } = readList(given, 'transportRules');
    const outsideEmailIsMarked = anyOf([
      mark,
      ...items
        .filter((rule) => rule.marksOutsideSenders !== false)
        .map(({ id, marksOutsideSenders }) =>
          allOf([
            given.use.rulesAtWork(id),
            answered(marksOutsideSenders, 'transportRules.marksOutsideSenders'),
          ]),
        ),
      ...(missing.length > 0 ? [unknown(...missing)] : []),
    ]);
    return () => ({ outsideEmailIsMarked });
  },
});
