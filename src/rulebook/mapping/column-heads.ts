/** Columns that say whom a row binds. */
export const asksWho =
  /^(?:who|whom|for whom|by whom|applies to|people|users?|roles?|responsib\w*|owner|done by)\b/iu;

/** Columns that say when, how often, how much or by whom the others are done, or what shows it. */
export const saysWhen =
  /^(?:when|by when|how (?:often|soon|long|fast|much|many)|time|time ?(?:scale|limit|frame)|(?:at )?the latest|no later than|figures?|values?|amounts?|limits?|settings?|measures?|numbers?|quantity|level|threshold|(?:the )?(?:maximum|minimum|max|min|most|least)|frequency|deadline|evidence|proof|status|notes?|comments?|remarks?|source|initials|period|interval|due|target|who|by whom|owner|responsib\w*|responsible\b.*)\b/iu;

/** Columns whose numbers weigh, count or date the row itself: a score of 12 is no setting. */
export const countsTheRow =
  /^(?:(?:risk |inherent |residual |current )?(?:score|rating|likelihood|impact|severity|priority|probability)|no\.?|nr\.?|ref(?:erence)?|id|item|page|costs?|price|budget|date|evidence|proof|source|minute|phone|telephone|contact|who|owner|responsib\w*)\b/iu;

/** Columns that say what a row is about, or what is asked. */
const saysWhat =
  /^(?:#|what|why|where|which|how|rules?|requirements?|controls?|areas?|topics?|subjects?|actions?|items?|descriptions?|devices?|standards?|risks?|polic(?:y|ies)|details?|sections?|clauses?|activit(?:y|ies)|tasks?|steps?|equipment|categor(?:y|ies)|systems?|types?|procedures?|promises?|dut(?:y|ies)|commitments?|questions?|answers?|reasons?|purpose|matter|issue|event|if (?:this|you)|then|expectations?|things?)\b/iu;

/** Whether cells are what heads columns: few words each, no figures, and at least half of them ask or name something. */
export function namesColumns(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell !== '');
  const heads = filled.filter((cell) =>
    [asksWho, saysWhen, countsTheRow, saysWhat].some((pattern) => pattern.test(cell)),
  );
  return (
    filled.length > 1 &&
    heads.length >= Math.max(2, filled.length / 2) &&
    filled.every((cell) => cell.split(' ').length <= 5 && !/\d/u.test(cell) && !/[;!]$/u.test(cell))
  );
}
