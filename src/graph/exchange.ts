import { createHash } from 'node:crypto';
import { exchangeFailure, readWarnings, type ExchangeAccess } from './exchange-failure.ts';
import { unreadable } from './failure.ts';
import type { Hosts } from './http/hosts.ts';
import { makeLinks } from './link.ts';
import { isRecord, type Answer } from './message.ts';
import { makePageCheck, readPage } from './page.ts';
import type { CmdletRequest, GraphReader } from './reader.ts';
import type { OnEvent } from './scheduler/events.ts';
import { furtherPage, type Job } from './scheduler/job.ts';

export interface ExchangeReading {
  readonly send: (job: Job) => Promise<Answer>;
  readonly hosts: Hosts;
  readonly tenantId: string;
  /** Fails with ReadFailure where there is no token for Exchange at all. */
  readonly access: () => Promise<ExchangeAccess>;
  readonly onEvent?: OnEvent;
}

const systemMailbox = 'SystemMailbox{bb558c35-97f1-4cb9-8ff7-d53741dc928c}';

const toJob = (request: CmdletRequest, { hosts, tenantId }: ExchangeReading): Job => {
  const { cmdlet, parameters = {}, select, anchor } = request;
  const query = select === undefined ? '' : `?$select=${select.map(encodeURIComponent).join(',')}`;
  const base = `${hosts.exchange}/adminapi/beta/${tenantId}`;
  const url = `${base}/InvokeCommand${query}`;
  const headers = {
    'content-type': 'application/json; charset=utf-8',
    'x-responseformat': 'json',
    'x-anchormailbox': anchor === undefined ? `APP:${systemMailbox}@${tenantId}` : `UPN:${anchor}`,
    'x-cmdletname': cmdlet,
    prefer: 'odata.maxpagesize=1000',
  };
  const body = { CmdletInput: { CmdletName: cmdlet, Parameters: parameters } };
  return {
    name: cmdlet,
    family: 'exchange',
    cost: 1,
    alone: { audience: 'exchange', method: 'POST', url, headers, body: JSON.stringify(body) },
    ...(request.batch === true
      ? { inBatch: { to: `${base}/$batch`, method: 'POST', url, headers, body } }
      : {}),
  };
};

/** Some paths write dates as `/Date(ms)/`. */
const plainText = (text: string): string => {
  const ms = /^\/Date\((-?\d{1,15})\)\/$/.exec(text)?.[1];
  return ms === undefined || Math.abs(Number(ms)) > 8.64e15 ? text : new Date(Number(ms)).toISOString();
};

/** Drops the siblings that tell types (`X@odata.type`, `X@data.type`) and writes dates in one way. */
export const plain = (value: unknown): unknown => {
  if (typeof value === 'string') return plainText(value);
  if (Array.isArray(value)) return value.map(plain);
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) => (key.includes('@') ? [] : [[key, plain(inner)]])),
  );
};

/** Rows of Exchange have no id of their own: one that comes twice word for word says nothing that it did not say once. */
function makeOnce(): (row: unknown) => boolean {
  const seen = new Set<string>();
  return (row) => {
    const print = createHash('sha256').update(JSON.stringify(row)).digest('base64');
    if (seen.has(print)) return false;
    seen.add(print);
    return true;
  };
}

/**
 * Runs allow-listed `Get-` cmdlets through the Exchange admin API's InvokeCommand: further pages are the same POST to the
 * link, and questions about one mailbox after the other may share a `$batch`. Microsoft does not document it for direct
 * use; as used by CIPP, ScubaGear and monkey365 (read 2026-08; the batch by CIPP and Microsoft's own module, 2026-11).
 */
export const makeExchangeReader = (reading: ExchangeReading): Pick<GraphReader, 'cmdlet'> => ({
  cmdlet: async function* (request) {
    const access = await reading.access();
    const { cmdlet } = request;
    const links = makeLinks(reading.hosts, 'exchange', /^\/adminapi\/beta\/[^/]+\/InvokeCommand$/i);
    const check = makePageCheck(cmdlet);
    const isNew = makeOnce();
    let job = toJob(request, reading);
    links.complain(job.alone.url);
    for (;;) {
      const answer = await reading.send(job);
      if (answer.status !== 200) throw exchangeFailure(cmdlet, answer, access);
      const page = readPage(cmdlet, answer.body);
      const warnings = readWarnings(isRecord(answer.body) ? answer.body : {});
      for (const text of warnings.texts) reading.onEvent?.({ kind: 'warning', endpoint: cmdlet, text });
      if (warnings.truncated)
        throw unreadable(cmdlet, 'Exchange sent only a part of the results.', 'Truncated');
      check.take(page);
      const rows = page.items.map(plain).filter(isNew);
      if (rows.length > 0) yield rows;
      if (page.nextLink === undefined) break;
      const complaint = links.complain(page.nextLink);
      if (complaint !== undefined) throw unreadable(cmdlet, complaint, 'NextLink');
      job = furtherPage(job, String(page.nextLink));
    }
    check.end();
  },
});
