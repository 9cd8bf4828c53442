import { describe, expect, it } from 'vitest';
import { councilIds } from '../../fixtures/councils/index.ts';
import { cardsOf } from '../../src/documents/clerk/cards.ts';
import { peopleBlocks } from '../../src/documents/clerk/people-blocks.ts';
import { askOf, askOfOne } from '../../src/documents/plan/requests.ts';
import { cardOf } from '../../src/documents/plan/card-words.ts';
import { planOf } from '../../src/documents/plan/codes.ts';
import { subjectKey } from '../../src/documents/plan/open-findings.ts';
import { indexRun } from '../../src/documents/run-index.ts';
import { clerkFinding } from '../../src/documents/told/clerk-finding.ts';
import { readFictional } from '../golden/fictional-run.ts';

const blocked = 'people/leavers-cannot-sign-in';
const ended = cardOf(blocked)?.ends ?? [];

describe.each(councilIds)('the cards of %s', async (id) => {
  const { snapshot, judge } = await readFictional(id);
  const index = indexRun(judge(snapshot));
  const { items } = planOf(index);
  const itemOf = (code: string) => items.find((one) => one.code === code);

  it('end another card only for the same accounts, or by a change that they ask for and that does for all', () => {
    const wrong = cardsOf(index, undefined).flatMap(({ code, ends, ask }) => {
      const own = itemOf(code);
      const mine = new Set(own?.subjects.map(subjectKey));
      const asked =
        own?.rules.some(
          (rule) => cardOf(rule.id)?.change === true && ask.includes(askOf(rule, own.subjects)),
        ) ?? false;
      const others = [...ends.matchAll(/[ABC]\d+/gu)].flatMap(([other]) => itemOf(other) ?? []);
      return others
        .filter(({ subjects }) => !asked && !subjects.every((subject) => mine.has(subjectKey(subject))))
        .map((other) => `${code} does not end ${other.code}`);
    });
    expect(wrong).toEqual([]);
  });

  it('ask for no help with the sign-in of somebody whose account is to be blocked', () => {
    const leavers = new Set(
      items
        .filter(({ rules }) => rules.some((rule) => rule.id === blocked))
        .flatMap(({ subjects }) => subjects.map(({ name }) => name)),
    );
    const help = index.run.rules
      .filter((rule) => ended.includes(rule.id))
      .flatMap(({ ask }) => [ask, askOfOne(ask)]);
    const told = items.flatMap(({ open }) =>
      open
        .filter(({ rule, finding }) => ended.includes(rule.id) && leavers.has(finding.subject.name))
        .filter(({ rule }) => rule.urgency !== 'do-first')
        .map(({ finding, rule, result }) => clerkFinding(finding, rule, result.params).said.toLowerCase()),
    );
    const wrong = peopleBlocks(index, undefined, true)
      .blocks.filter(({ names }) => leavers.has(names))
      .filter(
        ({ toProvider, lines }) =>
          toProvider.some((ask) => help.includes(ask)) ||
          lines.some((line) => told.includes(line.toLowerCase())),
      );
    expect(wrong.map(({ names }) => names)).toEqual([]);
    expect(leavers.size > 0).toBe(id === 'exampleton' || id === 'muddlecombe');
  });

  it('hold all that blocking an account ends: it is in no list of what can wait, and has the code of its card', () => {
    const cards = items.filter(({ rules }) => rules.some((rule) => rule.id === blocked));
    const leavers = new Map(
      cards.flatMap(({ code, subjects }) => subjects.map((one) => [subjectKey(one), code] as const)),
    );
    const waiting = items
      .filter(({ urgency }) => urgency !== 'do-first')
      .flatMap(({ code, open }) =>
        open
          .filter(({ rule, finding }) => ended.includes(rule.id) && leavers.has(subjectKey(finding.subject)))
          .map(({ rule }) => `${code} ${rule.id}`),
      );
    expect(waiting).toEqual([]);
    const closed = cards.flatMap((card) => card.closed);
    expect(closed.length > 0).toBe(leavers.size > 0);
    expect(closed.map(({ rule, finding }) => planOf(index).codeOf(rule.id, finding.subject))).toEqual(
      closed.map(({ finding }) => leavers.get(subjectKey(finding.subject))),
    );
  });

  it('never call a line silent that waits for a decision', () => {
    const silent = items.filter(({ clauses, undecided }) => clauses.length + undecided.length === 0);
    const waiting = new Set(
      index.promised.flatMap(({ clause, used, result }) =>
        clause.decision !== undefined && result?.outcome === 'fail' && result.scope === undefined
          ? [used.rule]
          : [],
      ),
    );
    expect(silent.filter(({ rules }) => rules.some((rule) => waiting.has(rule.id)))).toEqual([]);
  });
});
