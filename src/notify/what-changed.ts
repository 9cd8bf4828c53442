import { createHash } from 'node:crypto';
import { londonDay } from '../model/london-day.ts';
import type { Notice } from './notice.ts';
import { nothingTold, type NoticeMemory } from './notice-memory.ts';
import { toldOf, type CouncilNow, type TellingAt } from './told-of-council.ts';

function noticeOf(
  kind: Notice['kind'],
  subject: string,
  councils: Notice['councils'],
  setting: TellingAt,
): Notice {
  const at = setting.now.toISOString();
  const foot = `Where to look: beadle fleet status --fleet ${setting.where}`;
  const id = createHash('sha256')
    .update(JSON.stringify([kind, at, subject, councils]))
    .digest('hex')
    .slice(0, 24);
  return { id: `beadle_${id}`, kind, at, subject, councils, foot };
}

function audits(count: number): string {
  return count === 1 ? '1 audit' : `${String(count)} audits`;
}

/**
 * What to tell after a run of a fleet, and what is then remembered as told: new and finished do-first items, audits that
 * stopped running or run again, certificates about to end, and once a month how many audits ran and were missed, so that
 * silence is never taken for health. What did not change is not told again.
 */
export function whatChanged(
  before: NoticeMemory | undefined,
  councils: readonly CouncilNow[],
  setting: TellingAt,
): { readonly notices: readonly Notice[]; readonly memory: NoticeMemory } {
  const month = londonDay(setting.now).slice(0, 7);
  const known = before ?? nothingTold(month);
  const told = councils.map((now) => toldOf(known.councils[now.id], now, setting));
  const changed = told.filter(({ texts }) => texts.length > 0);
  const missed = councils.filter(({ doFirst }) => doFirst === undefined).length;
  const isNewMonth = known.month.name !== month;
  const { ran: ranBefore, missed: missedBefore, name } = known.month;
  const notices = [
    ...(changed.length === 0
      ? []
      : [
          noticeOf(
            'change',
            `Beadle: ${String(changed.length)} of ${String(councils.length)} councils changed`,
            changed.map(({ now, texts }) => ({ council: now.council, texts: [...texts] })),
            setting,
          ),
        ]),
    ...(isNewMonth
      ? [
          noticeOf(
            'heartbeat',
            `Beadle in ${name}: ${audits(ranBefore)} ran, ${String(missedBefore)} missed`,
            [],
            setting,
          ),
        ]
      : []),
  ];
  const ran = councils.length - missed;
  return {
    notices,
    memory: {
      ...known,
      councils: {
        ...known.councils,
        ...Object.fromEntries(told.map(({ now, memory }) => [now.id, memory])),
      },
      month: isNewMonth
        ? { name: month, ran, missed }
        : { name: month, ran: ranBefore + ran, missed: missedBefore + missed },
    },
  };
}
