import type { Run } from '../../model/run.ts';
import { longDate, longMoment } from '../text/dates.ts';
import { fill } from '../text/fill.ts';
import { checkedWords } from '../words.ts';

/** Where the settings came from, when they were read and judged, and what was not looked at. */
export const howOf = (run: Run) => ({
  source: checkedWords.source[run.source],
  readAt: longMoment(run.readAt),
  judgedAt: longMoment(run.judgedAt),
  read: run.evidence.filter(({ status }) => status === 'collected').length,
  kinds: run.evidence.length,
  remarks: run.remarks,
  notLookedAt: checkedWords.notLookedAt,
  version: run.beadle,
});

/** Which policy it is, how we read it, and who read its wording. */
export const policyOf = ({ policy }: Run) => ({
  policyTitle: policy.title,
  adopted: policy.adopted === undefined ? '' : longDate(policy.adopted),
  minute: policy.minute ?? '',
  policyNotes: policy.notes,
  reviewed:
    policy.reviewed === undefined
      ? checkedWords.unread
      : fill(checkedWords.readBy, { by: policy.reviewed.by, on: longDate(policy.reviewed.on) }),
});
