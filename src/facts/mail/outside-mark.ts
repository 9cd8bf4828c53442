import { computed } from '../base/computed.ts';
import { unknown, whenKnown } from '../base/known.ts';
import { answered, readList, readOne } from '../base/read-evidence.ts';
import { anyOf } from '../base/reasoned.ts';
import { rulesAtWork } from './rules-at-work.ts';

/**
 * Outlook's own mark and a mail flow rule that writes a warning do the same work, and either is enough
 * (Set-ExternalInOutlook, read 2026-11).
 */
export const outsideMark = computed({
  name: 'mark on email from outside',
  needs: { externalInOutlook: ['enabled'], transportRules: ['marksOutsideSenders'] },
  uses: { rulesAtWork },
  derive: (given) => {
    const mark = whenKnown([readOne(given, 'externalInOutlook')], (one) =>
      answered(one.enabled, 'externalInOutlook.enabled'),
    );
    const { items, missing } = readList(given, 'transportRules');
    const marking = items.filter((rule) => rule.marksOutsideSenders === true);
    const outsideEmailIsMarked = anyOf([
      mark,
      ...marking.map(({ id }) => given.use.rulesAtWork(id)),
      ...(missing.length > 0 ? [unknown(...missing)] : []),
    ]);
    return () => ({ outsideEmailIsMarked });
  },
});
