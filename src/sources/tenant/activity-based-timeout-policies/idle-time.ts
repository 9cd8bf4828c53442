import { z } from 'zod';

const Definition = z.object({
  ActivityBasedTimeoutPolicy: z.object({
    ApplicationPolicies: z.array(
      z.object({ ApplicationId: z.string(), WebSessionIdleTimeout: z.string().nullish() }),
    ),
  }),
});

/** `[d.]hh:mm:ss` */
const duration = /^(?:(\d+)\.)?(\d{1,2}):(\d{1,2}):(\d{1,2})(?:\.\d+)?$/;

const secondsOf = (text: string): number | undefined => {
  const found = duration.exec(text);
  if (found === null) return undefined;
  const [days = 0, hours = 0, minutes = 0, seconds = 0] = found.slice(1).map((part) => Number(part || 0));
  return ((days * 24 + hours) * 60 + minutes) * 60 + seconds;
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

interface IdleTime {
  readonly idleSeconds: number | null;
  readonly isUnreadable: boolean;
}
const unreadable: IdleTime = { idleSeconds: null, isUnreadable: true };

/**
 * The idle time for every web app, in seconds.
 * @param definition one text of JSON, as Microsoft sends it
 */
export function idleTimeOf(definition: readonly (string | null)[] | null | undefined): IdleTime {
  const read = Definition.safeParse(parsed(definition?.[0] ?? ''));
  if (!read.success) return unreadable;
  const { ApplicationPolicies: apps } = read.data.ActivityBasedTimeoutPolicy;
  const everyApp = apps.find(({ ApplicationId: app }) => app.toLowerCase() === 'default');
  if (everyApp?.WebSessionIdleTimeout == null) return { idleSeconds: null, isUnreadable: false };
  const seconds = secondsOf(everyApp.WebSessionIdleTimeout);
  return seconds === undefined ? unreadable : { idleSeconds: seconds, isUnreadable: false };
}
