import { createHash } from 'node:crypto';
import { londonDay } from '../model/london-day.ts';
import type { Notice } from './notice.ts';
import { nothingTold, type CouncilMemory, type NoticeMemory } from './notice-memory.ts';

/** How one council stands after a run of the fleet. */
export interface CouncilNow {
  readonly id: string;
  readonly council: string;
  /** Absent where the audit could not run; then the code of the error. */
  readonly doFirst?: readonly string[];
  readonly errorCode?: string;
  /** yyyy-mm-dd. */
  readonly credentialEnds?: string;
}

interface Setting {
  readonly now: Date;
  readonly credentialDays: number;
  /** Where to look; the fleet file. */
  readonly where: string;
}

const dayMs = 86_400_000;

function things(count: number): string {
  return count === 1 ? '1 thing' : `${String(count)} things`;
}

function doFirstTexts(before: readonly string[], now: readonly string[]): string[] {
  const fresh = now.filter((key) => !before.includes(key)).length;
  const done = before.filter((key) => !now.includes(key)).length;
  const all = `${String(now.length)} open in all`;
  return [
    ...(fresh === 0 ? [] : [`${things(fresh)} new to do first (${all}).`]),
    ...(done === 0
      ? []
      : [`${things(done)} to do first ${done === 1 ? 'is' : 'are'} done or gone (${all}).`]),
  ];
}

/** The end of a certificate that is to be told now. */
function endToTell(before: CouncilMemory | undefined, now: CouncilNow, setting: Setting): string | undefined {
  const { credentialEnds } = now;
  if (credentialEnds === undefined || credentialEnds === before?.credentialEnds) return undefined;
  const left = Date.parse(credentialEnds) - setting.now.getTime();
  return left > setting.credentialDays * dayMs ? undefined : credentialEnds;
}

function stateTexts(before: CouncilMemory | undefined, { doFirst, errorCode }: CouncilNow): string[] {
  const failedBefore = before?.failed ?? false;
  if (doFirst === undefined)
    return failedBefore ? [] : [`The audit could not run (${errorCode ?? 'no reason is known'}).`];
  return [
    ...(failedBefore ? ['The audit runs again.'] : []),
    ...doFirstTexts(before?.doFirst ?? [], doFirst),
  ];
}

interface Told {
  readonly now: CouncilNow;
  readonly texts: readonly string[];
  readonly memory: CouncilMemory;
}

function toldOf(before: CouncilMemory | undefined, now: CouncilNow, setting: Setting): Told {
  const end = endToTell(before, now, setting);
  const credentialEnds = end ?? before?.credentialEnds;
  return {
    now,
    texts: [...stateTexts(before, now), ...(end === undefined ? [] : [`The certificate ends on ${end}.`])],
    memory: {
      doFirst: [...(now.doFirst ?? before?.doFirst ?? [])],
      failed: now.doFirst === undefined,
      ...(credentialEnds === undefined ? {} : { credentialEnds }),
    },
  };
}

function noticeOf(
  kind: Notice['kind'],
  subject: string,
  councils: Notice['councils'],
  setting: Setting,
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
  setting: Setting,
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
