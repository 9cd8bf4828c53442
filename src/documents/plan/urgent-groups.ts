import { cardOf, cardWords, Harm } from './card-words.ts';
import { subjectKey, type OpenFinding, type OpenRule, type Uncoded } from './open-findings.ts';

/** More than this many accounts with the same trouble stand on one card, with all their names. */
const mostCardsAlike = 5;

const fileOrder = Object.keys(cardWords.rules);
const lastHarm = Harm.options.length;

/** Everybody is worse than some: that nobody at all passes moves a rule up. */
function harmOf({ rule, results, count }: OpenRule): number {
  const card = cardOf(rule.id);
  if (card === undefined) return lastHarm;
  const nobodyPasses = count > 2 && results.every(({ counts }) => counts.pass + counts.accepted === 0);
  return Harm.options.indexOf(card.harm === 'single' && nobodyPasses ? 'everybody' : card.harm);
}

const placeOf = (rule: string): number =>
  fileOrder.includes(rule) ? fileOrder.indexOf(rule) : fileOrder.length;

/** What belongs on one card: all of one account; of the settings of the whole council each by itself. */
function cardKey({ finding: { subject }, rule }: OpenFinding): string {
  return subject.kind === 'tenant' ? `${subjectKey(subject)}\n${rule.id}` : subjectKey(subject);
}

/** What the same account is short of, in the order of harm: people with the same list have one cause. */
function byAccount(open: readonly OpenRule[], harm: ReadonlyMap<string, number>): readonly OpenFinding[][] {
  const found = open.flatMap((one) => one.open);
  return [...Map.groupBy(found, cardKey).values()].map((those) =>
    those.toSorted(
      (a, b) =>
        (harm.get(a.rule.id) ?? lastHarm) - (harm.get(b.rule.id) ?? lastHarm) ||
        placeOf(a.rule.id) - placeOf(b.rule.id),
    ),
  );
}

const needsOwnCard = (those: readonly OpenFinding[]): boolean =>
  those.some(({ rule }) => cardOf(rule.id)?.person === true);

/**
 * Do-first items by harm: an account is on one card with all that it is short of; accounts with the same cause share a
 * card, unless each needs a conversation of its own.
 */
export function urgentGroups(open: readonly OpenRule[]): readonly Uncoded[] {
  const harm = new Map(open.map((one) => [one.rule.id, harmOf(one)]));
  const alike = Map.groupBy(byAccount(open, harm), (those) => those.map(({ rule }) => rule.id).join('\n'));
  const named = [...alike.values()].flatMap((accounts): Uncoded[] => {
    const apart = accounts.length <= mostCardsAlike && accounts.some(needsOwnCard);
    return (apart ? accounts.map((one) => [one]) : [accounts]).map((those) => ({
      rules: (those[0] ?? []).map(({ rule }) => rule),
      open: those.flat(),
      count: those.length,
    }));
  });
  const unnamed = open
    .filter((one) => one.open.length === 0)
    .map(({ rule, count }): Uncoded => ({ rules: [rule], open: [], count }));
  const rank = ({ rules }: Uncoded): number => Math.min(...rules.map(({ id }) => harm.get(id) ?? lastHarm));
  return [...named, ...unnamed].toSorted(
    (a, b) =>
      rank(a) - rank(b) ||
      b.rules.length - a.rules.length ||
      b.count - a.count ||
      placeOf(a.rules[0]?.id ?? '') - placeOf(b.rules[0]?.id ?? ''),
  );
}
