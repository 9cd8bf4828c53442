import type { Answered } from './answer.ts';
import type { PeerCase } from './adapter/case.ts';

export interface Count {
  /** All cases, and of them those that a rule of ours answers. */
  readonly asked: number;
  readonly answered: number;
  readonly agreed: number;
  readonly disagreed: number;
  readonly skipped: number;
}

/** A case with our answer; without one it was skipped, because no rule of ours asks its question. */
export interface Judged {
  readonly peerCase: PeerCase;
  readonly answered: Answered | undefined;
}

export const count = (judged: readonly Judged[]): Count => {
  const answered = judged.flatMap((one) => one.answered ?? []);
  const agreed = answered.filter((one) => one.agrees).length;
  return {
    asked: judged.length,
    answered: answered.length,
    agreed,
    disagreed: answered.length - agreed,
    skipped: judged.length - answered.length,
  };
};

const groupBy = (judged: readonly Judged[], key: (one: PeerCase) => string): Record<string, Count> => {
  const groups = Map.groupBy(judged, (one) => key(one.peerCase));
  return Object.fromEntries([...groups].toSorted().map(([name, cases]) => [name, count(cases)]));
};

export const byQuestion = (judged: readonly Judged[]): Record<string, Count> =>
  groupBy(judged, (one) => one.question);
export const byPeer = (judged: readonly Judged[]): Record<string, Count> =>
  groupBy(judged, (one) => one.origin.project);

/** Scored first: nobody contests them, and no earlier case says the same. */
export const isUncontested = ({ peerCase }: Judged): boolean =>
  peerCase.contested.length === 0 && peerCase.duplicateOf == null;
