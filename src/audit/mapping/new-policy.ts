import { basename } from 'node:path';
import { reviewPage } from '../../documents/review/review-page.ts';
import { BeadleError } from '../../model/error.ts';
import type { ClauseBank } from '../../rulebook/clause-bank.ts';
import { noKind } from '../../rulebook/clause-bank.ts';
import { draftClause } from '../../rulebook/mapping/draft/draft-clause.ts';
import { flagContradictions } from '../../rulebook/mapping/draft/flag-contradictions.ts';
import { policyDocument, type PolicyHead } from '../../rulebook/mapping/draft/policy-document.ts';
import { withDecisions } from '../../rulebook/mapping/draft/carry-decisions.ts';
import { movesOf, type Moves } from '../../rulebook/mapping/draft/follow-words.ts';
import {
  entriesOf,
  isDecided,
  wordsInFull,
  type ReviewFile,
} from '../../rulebook/mapping/draft/review-entries.ts';
import { outlinePolicy } from '../../rulebook/mapping/outline/outline-policy.ts';
import { readDocument } from '../../rulebook/mapping/read/read-document.ts';
import { readPolicy } from '../../rulebook/mapping/read-own-policy.ts';
import { writeFileAtomic } from '../../snapshot/private-files.ts';
import { policyPlaces, settledReview, textIfThere, writeTogether } from './review-files.ts';
import { shippedLexicon, shippedReader } from './shipped-reader.ts';

/** What is known of the council, for the head of a policy file that is not there yet. */
export type Beginning = Omit<PolicyHead, 'id'> & { readonly id: string };

export interface NewPolicy {
  readonly review: ReviewFile;
  /** References that a person changed in the policy file: they were left as they are. */
  readonly kept: readonly string[];
  /** Of these the words changed in the document since. */
  readonly reworded: readonly string[];
  /** References that a person changed and whose words are gone: they stand as comments in the file. */
  readonly setAside: readonly string[];
}

/** A document as it was read, and where the words of the reading before stand now. */
export interface Again {
  readonly review: ReviewFile;
  /** `undefined` where it was never read before. */
  readonly moves: Moves | undefined;
}

/**
 * Reads a document and proposes its clauses; what was decided before is kept.
 * @throws BeadleError IMPORT_UNREADABLE, also for a document without words; POLICY_INVALID, RULE_INVALID
 */
export async function readAgain(document: string, folder: string, bank: ClauseBank): Promise<Again> {
  const before = await settledReview(policyPlaces(folder));
  const reader = await shippedReader(bank);
  const reading = readPolicy(outlinePolicy(await readDocument(document)), reader, [...bank.kinds.values()]);
  const fresh = entriesOf(reading);
  if (fresh.length === 0)
    throw new BeadleError('IMPORT_UNREADABLE', `No clause was found in ${document}.`, {
      hint: 'Open it and look. A scan holds pictures of words, and needs the Word file that it was printed from. A policy in an attachment has to be named itself.',
    });
  const empty: ReviewFile = { from: basename(document), entries: [], gone: [], leftOut: [], written: {} };
  const { entries, gone } = withDecisions(fresh, before ?? empty);
  return {
    review: {
      from: basename(document),
      entries,
      gone,
      leftOut: reading.outline.leftOut.map(({ text, why }) => ({ text, why })),
      written: before?.written ?? {},
    },
    moves: before === undefined ? undefined : movesOf(before.entries, fresh),
  };
}

/**
 * Writes the page to look through, the policy file and the decisions, in this order: a page that cannot be written must not
 * leave the file moved on from the decisions, or a person's changes would follow the words a second time.
 */
export async function writePolicy(
  { review, moves }: Again,
  folder: string,
  head: Beginning,
  bank: ClauseBank,
): Promise<NewPolicy> {
  const places = policyPlaces(folder);
  const { againstEachOther } = await shippedLexicon();
  const clauses = flagContradictions(
    review.entries.map((entry) => draftClause(entry, bank)),
    bank,
    againstEachOther,
  );
  const { text, written, ...told } = policyDocument(await textIfThere(places.policy), head, clauses, {
    written: review.written,
    moves,
  });
  const finished = { ...review, written };
  await writeFileAtomic(places.page, reviewPage(viewOf(finished, head, bank)));
  await writeTogether(places, text, finished);
  return { review: finished, ...told };
}

/** What the page shows; nothing of it is decided by the page. */
export function viewOf(
  review: ReviewFile,
  head: Beginning,
  bank: ClauseBank,
): Parameters<typeof reviewPage>[0] {
  const senseOf = (kind: string): string =>
    kind === noKind ? 'none' : (bank.kinds.get(kind)?.sense ?? kind);
  return {
    council: head.council,
    document: review.from,
    clauses: review.entries.map((entry) => ({
      ref: entry.ref,
      heading: entry.heading,
      words: wordsInFull(entry),
      background: entry.background,
      kind: entry.kind === noKind ? undefined : senseOf(entry.kind),
      others: entry.proposed
        .filter((kind) => kind !== entry.kind && kind !== noKind)
        .slice(0, 3)
        .map(senseOf),
      appliesTo: entry.appliesTo,
      devices: entry.devices,
      numbers: Object.values(entry.numbers).map(({ value, unit }) => ({ value: String(value), unit })),
      power: entry.power,
      state: isDecided(entry) ? 'decided' : entry.changed ? 'changed' : entry.sure ? 'sure' : 'doubtful',
    })),
    gone: review.gone.map(({ ref, words }) => ({ ref, words })),
    leftOut: review.leftOut,
  };
}
