import { beforeAll, describe, expect, it } from 'vitest';
import { everyNth } from '../../fixtures/search.ts';
import { shippedRules } from '../../src/audit/standards.ts';
import { CouncilInputs } from '../../src/model/council.ts';
import type { RuleBook } from '../../src/rulebook/load-rules.ts';
import { collected, collectOptions } from '../../src/sources/run/testing.ts';
import { derived } from '../cases/seen.ts';
import { dnsOf } from './zone.ts';
import { council, zones, type ZoneRow } from './zones.ts';

let rules: RuleBook;
beforeAll(async () => {
  ({ rules } = await shippedRules());
});

const domains = [
  { id: council, isVerified: true, isInitial: false },
  { id: 'exampleton.onmicrosoft.com', isVerified: true, isInitial: true },
];

/** From what name servers say through the reader, the snapshot and the facts to the rule. */
async function answerOf(rule: string, [, , own, others = {}, files]: ZoneRow, isRewritten = false) {
  const dns = dnsOf({ ...others, [council]: own }, files, isRewritten);
  const snapshot = await collected(collectOptions({ '/domains': domains }, { dns }));
  return derived(snapshot, CouncilInputs.parse({}), rules).rule(rule, {});
}

describe.each(Object.entries(zones))('%s, as name servers answer', (rule, rows) => {
  it.each(everyNth(2, rows).map((row) => [row[0], row] as const))('%s', async (_asks, row) => {
    const { value, sentence } = await answerOf(rule, row);
    expect({ is: value, because: value === row[1] ? '' : sentence }).toEqual({ is: row[1], because: '' });
  });
});

it('nothing is believed of a network that answers for names that do not exist', async () => {
  for (const [rule, [row]] of Object.entries(zones)) {
    if (row === undefined) throw new TypeError(`no row about ${rule}`);
    const { value } = await answerOf(rule, row, true);
    expect([rule, value]).toEqual([rule, 'unknown']);
  }
});
