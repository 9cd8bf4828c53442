const abbreviation =
  /\b(?:e\.g|i\.e|etc|no|nos|cllr|cllrs|mr|mrs|ms|dr|rev|st|min|para|paras|approx|incl|inc|ltd|vs|cf|pc|a\.m|p\.m)\.$/iu;

/** Sentences, in order; what stands between is white space. A dot in an abbreviation or a number ends none. */
export function sentencesOf(text: string): string[] {
  const found: string[] = [];
  let start = 0;
  for (const match of text.matchAll(/[.!?;][”"’')\]]*(?=\s+["“‘'(]?[\p{Lu}\d])|;(?=\s)/gu)) {
    const end = match.index + match[0].length;
    if (match[0].startsWith('.') && abbreviation.test(text.slice(start, end))) continue;
    found.push(text.slice(start, end).trim());
    start = end;
  }
  const rest = text.slice(start).trim();
  return rest === '' ? found : [...found, rest];
}

const joint =
  /(?:,|\s[\u2013\u2014-]|\))?\s+(?=(?:and|but|nor|which|where|while|whereas|so that|although|though|provided that|unless it)\b)|,\s+(?=(?:it|they|this|these|nobody|no one|everyone|users|staff|councillors|members|the clerk|the council|passwords?|not)\b)|,\s+(?=(?:is|are|must|shall|should|has|have|will)\b[^.;]{0,120}?,? and (?:is|are|must|shall|should|has|have|will)\b)/giu;
const modal =
  /\b(?:must|should|shall|will|may|can|cannot|could|would|is|are|isn['’]t|aren['’]t|has|have|do|does|don['’]?t|doesn['’]t|never|be|gets?|needs?|ought)\b/iu;
const finite =
  /\b(?:must|should|shall|will|may|can|cannot|is|are|isn['’]t|aren['’]t|has|have|do|does|don['’]?t|never|gets?|needs?|keeps?|holds?|runs?|puts?|takes?|lives?|goes|ends?|tells?|signs?|reports?|stays?|leaves?|locks?|looks?|uses?|wears?|sees|says?|asks?|gives?|makes?|carr(?:y|ies)|backs?|expires?|hands?|collects?|clears?|writes?|opens?|works?)\b/iu;
/** "The Clerk closes the account": what somebody does, said as a fact. */
const does =
  /\b(?:clerk|council|chair(?:man)?|provider|contractor|nobody|no one|everyone|everybody|anyone|person|user|leaver|member|councillor|employee)\s+\p{Ll}{2,}s\b/iu;
const order =
  /^(?:please |always |never |do not |don['’]t )*(?:keep|tell|report|lock|log|sign|use|change|delete|return|hand|ask|store|save|check|make|let|ring|close|clear|take|ensure|inform|choose|avoid)\b/iu;
/** A verb of the third person right after "and": "and collects the equipment". */
const verbAfterJoint =
  /^(?:and|but|or)\s+(?:then\s+|also\s+|always\s+|never\s+)?\p{Ll}{3,}s\s+(?:the|a|an|any|all|it|them|their|its|no|that|to|up|out|off|from|whether)\b/u;
const imperative =
  /^(?:and|but)\s+(?:then\s+|always\s+|never\s+|do\s+not\s+|don['’]t\s+)?(?:keep|tell|report|lock|log|sign|use|change|delete|return|hand|ask|store|save|check|make|let|ring|close|clear|take)\b/iu;

/** Whether words can be a promise by themselves: they hold a verb near their beginning. */
function canStand(segment: string): boolean {
  const opening = segment.split(/\s+/u).slice(0, 18).join(' ');
  return (
    segment.split(/\s+/u).length >= 4 &&
    (modal.test(opening) || verbAfterJoint.test(segment) || imperative.test(segment))
  );
}

/** "Machines are set so that they lock": how they are set is what the promise is. */
const setSo = /\b(?:set(?: up)?|configured|arranged|adjusted|programmed|organi[sz]ed)$/iu;

/** Whether words can end where they end: they hold a verb, or give an order, and no bracket is open. */
function isWhole(before: string): boolean {
  const opened = (before.match(/\(/gu)?.length ?? 0) > (before.match(/\)/gu)?.length ?? 0);
  return (
    !opened &&
    before.split(/\s+/u).length >= 4 &&
    (finite.test(before) || does.test(before) || order.test(before))
  );
}

/** Parts of a sentence that each may promise something by itself; joined they are the sentence again. */
export function segmentsOf(sentence: string): string[] {
  const cuts = [...sentence.matchAll(joint)].map(({ index, 0: words }) => index + words.length);
  const segments: string[] = [];
  let start = 0;
  for (const cut of cuts) {
    const before = sentence.slice(start, cut).trim();
    const behind = sentence.slice(cut);
    if (!canStand(behind) || !isWhole(before)) continue;
    if (setSo.test(before) && /^so that\b/iu.test(behind)) continue;
    segments.push(before);
    start = cut;
  }
  return [...segments, sentence.slice(start).trim()];
}
