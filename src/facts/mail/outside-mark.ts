import type { EvidenceValue } from '../../sources/kinds.ts';
import { computed } from '../base/computed.ts';
import { isUnknown, type Known } from '../base/known.ts';
import { answered, missingOf, readList, readOne } from '../base/read-evidence.ts';
import { unknown, whenKnown } from '../base/known.ts';

type Rule = Pick<EvidenceValue<'transportRules'>[number], 'state' | 'mode' | 'marksOutsideSenders'>;

const lower = (text: string | null | undefined): string => (text ?? '').toLowerCase();
const marks = (rule: Rule): boolean =>
  rule.marksOutsideSenders === true && lower(rule.state) === 'enabled' && lower(rule.mode) === 'enforce';

/**
 * Outlook's own mark and a mail flow rule that writes a warning do the same work, and either is enough
 * (Set-ExternalInOutlook, read 2026-11).
 */
export const outsideMark = computed({
  name: 'mark on email from outside',
  needs: { externalInOutlook: ['enabled'], transportRules: ['state', 'mode', 'marksOutsideSenders'] },
  derive: (given) => {
    const mark = whenKnown([readOne(given, 'externalInOutlook')], (one) =>
      answered(one.enabled, 'externalInOutlook.enabled'),
    );
    const byRule = readList(given, 'transportRules').items.some(marks);
    const read = (): Known<boolean> => {
      if (mark === true || byRule) return true;
      const gaps = [...(isUnknown(mark) ? mark.missing : []), ...missingOf(given, 'transportRules')];
      return gaps.length > 0 ? unknown(...gaps) : false;
    };
    const outsideEmailIsMarked = read();
    return () => ({ outsideEmailIsMarked });
  },
});
