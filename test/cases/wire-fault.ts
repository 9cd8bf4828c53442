import type { RequestRecord } from '../../fixtures/simulator/record.ts';
import { ConnectionBroken, type Fault } from '../../fixtures/simulator/world.ts';
import type { WireFault } from './case-forms.ts';
import { edit } from './edit-value.ts';
import { filled, type Pointed } from './fill-value.ts';

const addressOf = ({ url }: RequestRecord): string =>
  url.startsWith('/') ? `https://graph.microsoft.com${url}` : url;

const spoken = (record: RequestRecord): string =>
  `${record.service} ${record.method} ${record.cmdlet ?? record.url}`;

interface Played {
  readonly fault: Fault;
  /** The faults that no request met. */
  readonly unmet: () => readonly WireFault[];
}

/** The faults of a case, in the simulator. The first that fits a request decides about it. */
export function playFaults(faults: readonly WireFault[], pointed: Pointed): Played {
  const lines = faults.map((fault) => ({
    fault,
    pattern: new RegExp(fault.match, 'u'),
    matched: 0,
    hits: 0,
  }));
  return {
    unmet: () => lines.filter(({ hits }) => hits === 0).map(({ fault }) => fault),
    fault: async (record, answer) => {
      for (const line of lines) {
        if (!line.pattern.test(spoken(record))) continue;
        line.matched += 1;
        if (line.fault.nth?.includes(line.matched) === false) continue;
        line.hits += 1;
        const here = { ...pointed, self: addressOf(record) };
        if (line.fault.break === true) throw new ConnectionBroken('reset');
        if (line.fault.answer !== undefined)
          return filled(line.fault.answer, here) as Awaited<ReturnType<typeof answer>>;
        const given = await answer();
        const body = structuredClone(given.body);
        edit(body, line.fault.edit ?? [], here);
        return { ...given, body };
      }
      return answer();
    },
  };
}
