import type { CouncilMemory } from './notice-memory.ts';

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

/** When, and by which measure, it is told. */
export interface TellingAt {
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
function endToTell(
  before: CouncilMemory | undefined,
  now: CouncilNow,
  setting: TellingAt,
): string | undefined {
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

/** What is told of one council, and what is then remembered as told. */
export interface Told {
  readonly now: CouncilNow;
  readonly texts: readonly string[];
  readonly memory: CouncilMemory;
}

export function toldOf(before: CouncilMemory | undefined, now: CouncilNow, setting: TellingAt): Told {
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
