import type { OutlineClause, PolicyOutline } from './outline/policy-outline.ts';
import { piecesOf, pointedTo } from './place-pieces.ts';
import { readPart, type ReadPart } from './read-part.ts';
import { namedProviders } from './sense/named-providers.ts';
import type { BankKind } from './words/bank-kind.ts';
import type { KindReader } from './words/propose-kinds.ts';

/** A council's policy, read: what it says beside what a program makes of it. */
export interface Reading {
  readonly clauses: readonly ReadClause[];
  readonly outline: PolicyOutline;
}

export interface ReadClause {
  readonly clause: OutlineClause;
  /** At least one; more where one clause promises several things. */
  readonly parts: readonly ReadPart[];
}

/** Reads every clause of an outline. Deterministic: the same text gives the same reading. */
export function readPolicy(outline: PolicyOutline, reader: KindReader, bank: readonly BankKind[]): Reading {
  const kinds = new Map(bank.map((kind) => [kind.id, kind]));
  const inOffice = namedProviders(
    outline.clauses.map(({ text }) => text),
    outline.leftOut.map(({ text }) => text),
  );
  const clauses = outline.clauses.map((clause, index): ReadClause => {
    const pieces = piecesOf(clause, reader, pointedTo(clause, outline.clauses.slice(0, index)));
    return {
      clause,
      parts: pieces.map((placed, at) => {
        const before = pieces[at - 1]?.piece.text ?? '';
        const letter = pieces.length === 1 ? '' : letterAt(at);
        return readPart(clause, placed, { before, letter, inOffice }, kinds);
      }),
    };
  });
  return { clauses, outline };
}

function letterAt(at: number): string {
  return at < 26 ? String.fromCharCode(97 + at) : `${letterAt(Math.floor(at / 26) - 1)}${letterAt(at % 26)}`;
}
