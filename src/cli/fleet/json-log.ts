import type { Logger } from 'pino';
import type { CouncilOutcome } from '../../fleet/council-outcome.ts';
import type { WorkerWatch } from '../../fleet/run-worker.ts';
import { namesNobody } from '../../model/error-words.ts';
import { logSafe } from './log-safe.ts';

type Fields = Readonly<Record<string, string | number | undefined>>;

type Failed = Extract<CouncilOutcome, { ran: false }>;

/** Where a fault of ours happened, without what it says. */
function framesOf({ code, message }: Failed['error']): string | undefined {
  if (code !== 'INTERNAL') return undefined;
  const frames = message.split('\n').filter((line) => /^\s+at /.test(line));
  return frames.length === 0 ? undefined : frames.map((line) => line.trim()).join(' < ');
}

function failedFields({ file, error, seconds }: Failed): Fields {
  const words = namesNobody(error.code) ? error : undefined;
  return {
    file,
    code: error.code,
    error: words?.message,
    remedy: words?.hint,
    frames: framesOf(error),
    seconds,
  };
}

function ranFields(outcome: Extract<CouncilOutcome, { ran: true }>): Fields {
  const {
    place,
    doFirst,
    couldNotCheck,
    changes,
    perhapsNew,
    namesPurgedAt,
    seconds,
    delivered,
    notDelivered,
  } = outcome;
  const counts = {
    doFirst,
    couldNotCheck,
    new: changes?.fresh,
    gone: changes?.gone,
    unseen: changes?.unseen,
    perhapsNew: perhapsNew.reduce((sum, { findings }) => sum + findings, 0),
    // With `--fail-on new` a run ends with 1 for a reason that is about no finding, too.
    perhapsNewBecause: perhapsNew.map(({ because }) => because).join(', ') || undefined,
    namesPurgedAt,
  };
  return { place, ...counts, delivered, notDelivered, seconds };
}

/** Keys under which a secret would stand if somebody ever logged a whole object. */
const neverShown = [
  'password',
  'secret',
  'clientSecret',
  'token',
  'authorization',
  'databaseUrl',
  'certificate',
  'key',
];

/**
 * One JSON object a line, for a log service: councils by their names in the fleet file, counts, codes and paths. No person,
 * no device, no secret.
 * @param write takes a line with its end
 */
export async function jsonLog(secrets: readonly string[], write: (line: string) => void): Promise<Logger> {
  const { pino } = await import('pino');
  const safe = logSafe(secrets);
  return pino(
    {
      name: 'beadle',
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      redact: { paths: neverShown.flatMap((key) => [key, `*.${key}`]), censor: '(a secret, not shown)' },
      hooks: {
        // Each text is made safe before it is written, so that what is hidden tears no line apart.
        logMethod(args, method) {
          const [fields, text] = args as unknown as [object | string, string?];
          method.apply(this, [deepSafe(fields, safe), text === undefined ? undefined : safe(text)] as never);
        },
      },
    },
    { write },
  );
}

function deepSafe(value: unknown, safe: (text: string) => string): unknown {
  if (typeof value === 'string') return safe(value);
  if (value instanceof Error) return { name: value.name };
  if (Array.isArray(value)) return value.map((one) => deepSafe(one, safe));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [safe(key), deepSafe(one, safe)]));
}

/** What happens in a fleet, told to a log. */
export function loggedWatch(log: Logger): WorkerWatch {
  return {
    began: ({ id }) => log.info({ event: 'audit-began', council: id }),
    says: () => undefined,
    ended: ({ id }, outcome) =>
      outcome.ran
        ? log.info({ event: 'audit-ended', council: id, ...ranFields(outcome) })
        : log.error({ event: 'audit-failed', council: id, ...failedFields(outcome) }),
    postponed: ({ id }, outcome) =>
      log.warn({ event: 'audit-postponed', council: id, ...failedFields(outcome) }),
    trouble: (text) => log.warn({ event: 'trouble', text }),
  };
}
