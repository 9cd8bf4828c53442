import { budgets, type Budget } from '../../src/graph/scheduler/families.ts';
import { nameOf } from '../../src/sources/declare/reads.ts';
import { collectors } from '../../src/sources/generated/collector-registry.ts';

function rateText({ count, ms }: Budget['rates'][number], unit: string): string {
  const seconds = ms / 1000;
  const time = seconds === 1 ? 'a second' : seconds === 60 ? 'a minute' : `in ${String(seconds)} s`;
  return `${count.toLocaleString('en-GB')} ${count === 1 ? unit.replace(/s$/, '') : unit} ${time}`;
}

function keptText(family: string, { rates, atOnce, upTo }: Budget): string {
  const unit = family === 'identity' ? 'resource units' : 'requests';
  const width =
    upTo === undefined ? `${String(atOnce)} at once` : `${String(atOnce)} at once, up to ${String(upTo)}`;
  return [...rates.map((rate) => rateText(rate, unit)), width].join('; ');
}

function readsOf(family: string): string[] {
  const names = Object.values(collectors).flatMap(({ requests }) =>
    requests
      .filter((read) => (read.service === 'graph' ? read.family : read.service) === family)
      .map((read) => `\`${nameOf(read).replace('GET ', '')}\``),
  );
  return [...new Set(names)].toSorted();
}

/** The budgets that the scheduler keeps, and what is read under each: made of the code, so that it cannot be untrue. */
export function limitsTable(): string {
  const rows = Object.entries(budgets).map(
    ([family, budget]) =>
      `- **${family}**: ${keptText(family, budget)}. Source: ${budget.source}. Reads: ${readsOf(family).join(', ')}.`,
  );
  return rows.join('\n');
}
