import { cardOf } from './card-words.ts';
import { subjectKey, type OpenFinding, type OpenRule, type Uncoded } from './open-findings.ts';

const keyOf = (rule: string, { finding: { subject } }: OpenFinding): string =>
  `${rule}\n${subjectKey(subject)}`;

/** Each account that a card closes, with the rules that no longer fall short for it then; and where it stands. */
function closedBy(cards: readonly Uncoded[]): ReadonlyMap<string, Uncoded> {
  return new Map(
    cards.flatMap((card) =>
      card.open.flatMap((one) => {
        const words = cardOf(one.rule.id);
        return words?.closes === true ? words.ends.map((rule) => [keyOf(rule, one), card] as const) : [];
      }),
    ),
  );
}

/**
 * Whoever has left is on one card, and is asked for nothing else: what blocking the account ends is no work of its own in
 * the lists of what can wait, and stands with the card.
 * @param cards what is to be done first
 * @param later rules that can wait; none of the account is left in those that come back
 */
export function closeAccounts(
  cards: readonly Uncoded[],
  later: readonly OpenRule[],
): { readonly later: readonly OpenRule[]; readonly closed: ReadonlyMap<Uncoded, readonly OpenFinding[]> } {
  const closing = closedBy(cards);
  const moved = later.flatMap(({ open }) =>
    open.flatMap((one) => {
      const card = closing.get(keyOf(one.rule.id, one));
      return card === undefined ? [] : [{ card, one }];
    }),
  );
  const gone = new Set(moved.map(({ one }) => one));
  return {
    later: later
      .map((rule) => {
        const open = rule.open.filter((one) => !gone.has(one));
        return { ...rule, open, count: rule.count - (rule.open.length - open.length) };
      })
      .filter(({ count }) => count > 0),
    closed: new Map(
      [...Map.groupBy(moved, ({ card }) => card)].map(([card, those]) => [card, those.map(({ one }) => one)]),
    ),
  };
}
