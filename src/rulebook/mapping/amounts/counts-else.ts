import { countsOthers } from './counts-holders.ts';
import type { Quantity } from './quantity.ts';

const trial =
  /\b(?:test(?:s|ed|ing)?|restor(?:e|es|ed|ing|ation)|trials?|tried|try|tries|rehears\w+|drills?|exercises?|put (?:one |it |them )?back|br(?:ing|ought) back|bring\b[^.;]{0,30}\bback|recover(?:ed|y|ing|able)?|fetch(?:es|ed)?|gets? (?:it|them|one) back|can get|demonstrat\w*|proved|checked)\b/iu;
const makes = /\b(?:backs? up|backed[- ]up|copied|taken|made|takes? a copy|saved)\b/iu;
const joints = /[.;,]|\b(?:and|but)\b/giu;

/** The part of a sentence in which something stands. */
function partAt(text: string, at: number): string {
  const cuts = [...text.matchAll(joints)].map(({ index }) => index);
  return text.slice(
    (cuts.findLast((cut) => cut < at) ?? -1) + 1,
    cuts.find((cut) => cut > at) ?? text.length,
  );
}

/** "A file is brought back once a year": how often a back-up is tried says nothing about how often one is taken. */
function isOfATrial(part: string): boolean {
  return trial.test(part) && !makes.test(part);
}

const holder =
  /\b(?:households?|hous(?:e|es)|famil(?:y|ies)|each|per|person|members?|councillors?|at a time|at any (?:one )?time|at once)\b/iu;

const entered = /\b(?:enter(?:s|ed)|written|writes?|logged|logs|recorded|noted)\b/iu;
const told = /\b(?:notif\w*|tell\w*|told|report\w*|inform\w*|commissioner|ico|hears?|aware)\b/iu;
const isTrial = /\b(?:simulat\w+|mock|phishing (?:tests?|exercises?))\b/iu;
const teaches = /\b(?:train\w*|courses?|modules?|sessions?|taught|teach\w*)\b/iu;

const elsewise: Readonly<
  Record<string, (part: string, text: string, amount: Pick<Quantity, 'at' | 'printed'>) => boolean>
> = {
  backup: isOfATrial,
  /** "The Chair and another officer check": not how many administrators there are. */
  'administrator-credentials': (_, text, { at, printed }) =>
    countsOthers(text.slice(Math.max(0, at - 200), at), text.slice(at + printed.length)),
  /** "Entered in the register within one day": not when somebody is told. */
  'breach-reported': (part) => entered.test(part) && !told.test(part),
  /** "The council has three tablets": not how many of them somebody may have. */
  'loan-per-household': (part) => !holder.test(part),
  /** "Equipment older than five years is not lent". */
  'loan-limited': (part) => /\bold(?:er)?\b/iu.test(part),
  /** "Phishing simulation monthly; a course each quarter": of the two the course is the training. */
  'security-training': (part, text) => !teaches.test(part) && isTrial.test(part) && teaches.test(text),
  /** "Feature updates: deferred 60 days": what is not about security waits longer, and the setting is not about it. */
  updates: (part) =>
    /\b(?:features?|optional|preview|drivers?|(?<!\b(?:no|not|never)\b[^.;]{0,30})defer\w*)\b/iu.test(part),
};

/** Whether an amount in a promise of a kind counts something else than the kind's setting. */
export function countsElse(kind: string, amount: Quantity, text: string): boolean {
  return elsewise[kind]?.(partAt(text, amount.at), text, amount) ?? false;
}
