/** How a sentence is meant. */
export interface Meant {
  /** Aims, definitions, who is covered, contacts, what somebody has or may do: nothing is promised. */
  readonly background: boolean;
  /** It is an item of a list of aims, of who is covered or of definitions: background whatever its words are like. */
  readonly listed: boolean;
  /** The council may, and need not. */
  readonly power: boolean;
}

const duty =
  /\b(?:must|shall|should|ought to|needs? to|ha(?:s|ve) to|(?:is|are) (?:not )?(?:to|allowed|permitted|required|expected|obliged|responsible|prohibited|forbidden|banned)|may not|cannot|can not|never|nobody|no one|not be|do not|don['’]?t|only|will|ensures?|in no case|under no circumstances|is agreed|isn['’]t|aren['’]t|without|unless|requires?|responsible for)\b/iu;
const strict = /\b(?:must|shall|should|will|may not|cannot|never|nobody|required to|binds?|signs?)\b/iu;
/** What a council does, said as a fact: "backups are made every night". */
const fact =
  /^(?:please\b|(?:and |but )?(?:never|always|do|don['’]?t|lock|keep|use|report|tell|change|delete|return|ask|store|save|check|make|avoid|ensure|inform|take|beware|choose|sign|log|leave)\b)|\b(?:is|are|gets?|has|have|holds?|keeps?|kept|signs?|takes?|runs?|receives?|ends?|leaves?|hands?|passes|reports?|tells?|asks?|locks?|expires?|goes|go|stays?|lives?|live|backs|opens?|first|reviews?|looks?|comes?|writes?|does|do)\b/iu;

const background: readonly RegExp[] = [
  /\b(?:the )?(?:purpose|aim|object|objective|intention|goal)s? of (?:this|the|our)\b|\bthis (?:policy|paper|document) (?:aims|seeks|sets out|explains|describes|is intended|is designed|has been|was|is meant|provides|brings|covers|identifies)\b/iu,
  /\b(?:in|for the purposes? of) this (?:policy|paper|document)\b.{0,60}\bmeans?\b|[”"’']\s*(?:means|refers to|includes)\b|\bmeans (?:any|the|a|all)\b/iu,
  /\b(?:should be|is to be|must be) read (?:in conjunction|together|alongside|with)\b|^(?:see|refer|please (?:also )?refer|for (?:more|further) (?:guidance|information|details))\b|\b(?:questions|enquiries|queries) (?:about|on|concerning)\b/iu,
  /\b(?:relies|depends) on\b.{0,80}\b(?:email|computers|technology|it)\b|\brecognises (?:that|the importance)\b|\bwe have not (?:made up|decided)\b|\bhas worked with\b|\bcommitted to\b/iu,
  /^(?:the )?(?:clerk|chairman|chair|council|office) (?:has|owns) (?:a|an|one|two|three)\b/iu,
  /\b(?:would like to|who wish to|who want to|welcome to|free to|only have to say so|are encouraged to)\b(?!.{0,90}\b(?:must|first|consent|permission|agree|unless|should)\b)/iu,
  /\b(?:has|have) (?:the |a |several )?rights? (?:to request|in relation|under)\b|\bdoes not (?:constitute|affect)\b/iu,
  /\b(?:policy|policies|paper) (?:applies|apply|relates?|extends) to\b/iu,
  /\b(?:is|are|has|have) (?:the )?(?:overall |ultimate(?:ly)? |primary )?responsib(?:le|ility) for (?:this|the|our|implementing|overseeing)\b.{0,40}\b(?:policy|document|implementation)\b/iu,
];
/** Said so plainly that no kind stands against it: definitions, and what is not decided yet. */
const never =
  /[“"'‘][^”"'’]{2,60}[”"'’]\s+(?:means|refers to|includes|shall mean|is defined as)\b|\bha(?:s|ve) not (?:yet )?(?:made up|decided|reached a decision)\b|^(?:the )?following (?:terms|definitions)\b/iu;
const backgroundHeading =
  /^(?:[\d.\s]*)(?:introduction|purpose|background|aims?(?: and objectives)?|scope|definitions?|glossary|status|legal framework|legislation|related (?:policies|documents)|contacts?|further (?:information|guidance)|preamble|context|what this policy is for|why we have this policy)\b/iu;
const adoption =
  /^(?:adopted|agreed|approved|reviewed|ratified) (?:by|at|on)\b|\b(?:has been|was) (?:approved and adopted|adopted|approved) (?:by|at)\b/iu;

/** "The council may look": a power. "Nobody may", "may only when", "may be used if", "just the Clerk can": a duty. May is a month too. */
const power =
  /\b(?:[Cc]ouncil|[Aa]uthority|[Cc]lerk|[Oo]fficer|[Cc]hair(?:man)?|[Cc]ommittee|[Ww]e)\b[^.;]{0,40}\b(?:may|can|could)\b(?! not| only)|\b(?:reserves?|keeps?|retains?) (?:to itself )?the (?:right|power)\b|\bhas the right to\b|\b(?:is|are|be) entitled to\b|\bmay (?:from time to time|at any time)\b/u;
const noPower =
  /\b(?:[Nn]obody|[Nn]o one|[Nn]one|[Nn]o member|[Nn]o councillor|not|never|but)\b[^.;]{0,30}\bmay\b|\bmay\b[^.;]{0,80}\b(?:only (?:if|when|with|where|after|be)|unless|provided)\b|\b(?:so that|in order that)\b[^.;]{0,60}\b(?:may|can|could)\b|\b(?:[Oo]nly|[Jj]ust)\b[^.;]{0,60}\b(?:may|can)\b/u;

/**
 * Whether a sentence promises something, from a table of verbs and openings written by hand.
 * @param leadIn the words that open the list that it stands in; empty for none
 * @param asserted a kind is proposed with so much certainty that plain facts are promises too
 */
export function readClass(text: string, heading: string, leadIn: string, asserted: boolean): Meant {
  const isPower = power.test(text) && !noPower.test(text);
  const said = background.some((pattern) => pattern.test(text));
  const note = adoption.test(text) && text.length < 200;
  const opening = backgroundHeading.test(heading) && (!asserted || !strict.test(text));
  const silent = !duty.test(text) && !fact.test(text) && !asserted && !isPower;
  return {
    background: note || never.test(text) || opening || (said && !asserted) || silent,
    listed: opening && leadIn !== '',
    power: isPower,
  };
}
