import type { Family } from '../reader.ts';

/** A published limit: so many requests (or resource units) in so many milliseconds. */
export interface Rate {
  readonly count: number;
  readonly ms: number;
}

export interface Budget {
  /** Requests outside a batch at the same time. Ours, except where the source says otherwise. */
  readonly atOnce: number;
  /** Where no number is published: up to so many at once, one more after each round without a throttled answer. */
  readonly upTo?: number;
  /** Every one is kept at once: one call counts towards each. Empty where Microsoft publishes none. */
  readonly rates: readonly Rate[];
  /** Page of Microsoft Graph's documentation, and the row in it. */
  readonly source: string;
}

const limits = 'learn.microsoft.com/graph/throttling-limits';

/**
 * What Microsoft permits one application in one tenant, and how much of it we use. Read 2026-08; explained in
 * docs/scheduler.md. Microsoft may change every number: the answers in hand decide.
 */
export const budgets: Readonly<Record<Family, Budget>> = {
  // 3,500 resource units in 10 s is the smallest of three sizes of tenant; a council is small, and its size unknown.
  identity: {
    atOnce: 4,
    rates: [{ count: 3500, ms: 10_000 }],
    source: `${limits}, Identity and access: resource units for a tenant under 50 users`,
  },
  'conditional-access': {
    atOnce: 1,
    rates: [{ count: 1, ms: 1000 }],
    source: `${limits}, Conditional Access: 1 request a second for the tenant, no Retry-After`,
  },
  reports: {
    atOnce: 1,
    rates: [{ count: 5, ms: 10_000 }],
    source: `${limits}, Identity and access reports: 5 requests in 10 s`,
  },
  'sign-in-activity': {
    atOnce: 1,
    rates: [{ count: 10, ms: 60_000 }],
    source: `${limits}, signInActivity: 10 requests a minute`,
  },
  // Counted for each mailbox: 10,000 in 10 minutes, 4 at once. We send two for each mailbox.
  outlook: {
    atOnce: 4,
    rates: [],
    source: `${limits}, Outlook: 10,000 requests in 10 minutes and 4 at once for each mailbox`,
  },
  'intune-devices': {
    atOnce: 2,
    rates: [{ count: 2000, ms: 20_000 }],
    source: `${limits}, Intune devices: 2,000 requests in 20 s`,
  },
  'intune-config': {
    atOnce: 2,
    rates: [{ count: 1000, ms: 20_000 }],
    source: `${limits}, Intune configuration: 1,000 requests in 20 s`,
  },
  policies: {
    atOnce: 2,
    rates: [{ count: 200, ms: 60_000 }],
    source: `${limits}, Identity providers and flows: 200 requests a minute; no limit is named for other policies`,
  },
  // Microsoft's own module sends several at once (Connect-ExchangeOnline, -UseMultithreading, on by default) and puts up
  // to ten of one cmdlet into a $batch of the admin API; neither path has a published number (read 2026-11). Cmdlets and
  // batches of them count alike.
  exchange: {
    atOnce: 2,
    upTo: 5,
    rates: [],
    source:
      'no published number; learn.microsoft.com/powershell/module/exchangepowershell/connect-exchangeonline, -UseMultithreading',
  },
};

/** A `$batch` holds at most 20 requests (Microsoft Graph, json-batching; read 2026-05). */
export const batchSize = 20;
/**
 * Cmdlets in a `$batch` of the Exchange admin API: Microsoft's module and CIPP put ten (read 2026-11). Nobody says whether
 * its parts are answered in turn or together: the last mailboxes are shared over all that may be under way, so that no
 * place stays empty, yet in about sevens at the least: fives cost more requests and save hardly any time.
 */
export const cmdletBatch = { least: 7, most: 10 };
/** Batches on their way at the same time, at the start and at most. Ours: Microsoft publishes no number. */
export const batchesAtOnce = { atOnce: 16, upTo: 32 };
/** Requests about one mailbox at the same time (Outlook's published limit). */
export const perMailbox = 4;
