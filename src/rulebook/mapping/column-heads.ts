/** Columns that say whom a row binds. */
export const asksWho =
  /^(?:who|whom|for whom|by whom|applies to|people|users?|roles?|responsib\w*|owner|done by)\b/iu;

/** Columns that say when, how often, how much or by whom the others are done, or what shows it. */
export const saysWhen =
  /^(?:when|by when|how (?:often|soon|long|fast|much|many)|time|time ?(?:scale|limit|frame)|(?:at )?the latest|no later than|figures?|values?|amounts?|limits?|settings?|measures?|numbers?|quantity|level|threshold|(?:the )?(?:maximum|minimum|max|min|most|least)|frequency|deadline|evidence|proof|status|notes?|comments?|remarks?|source|initials|period|interval|due|target|who|by whom|owner|responsib\w*|responsible\b.*)\b/iu;

/** Columns whose numbers weigh, count or date the row itself: a score of 12 is no setting. */
export const countsTheRow =
  /^(?:(?:risk |inherent |residual |current )?(?:score|rating|likelihood|impact|severity|priority|probability)|no\.?|nr\.?|ref(?:erence)?|id|item|page|costs?|price|budget|date|evidence|proof|source|minute|phone|telephone|contact|who|owner|responsib\w*)\b/iu;
