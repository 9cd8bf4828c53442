import { distinctMissing, type Missing } from '../model/cause.ts';
import { isUnknown, type Unknown } from '../facts/base/known.ts';

/** Thrown by a getter whose fact is unknown. What is missing stands in the recorder, because operators absorb errors. */
export class UnknownFact extends Error {
  override readonly name = 'UnknownFact';
}

// One instance for all: making an error costs more than evaluating an expression, and it carries nothing.
const signal = new UnknownFact('this fact is unknown');

/**
 * Remembers what happened while one expression was evaluated. cel-js absorbs any error inside `&&`, `||`, `exists`
 * and `all`, and reports one of two; so each getter writes down what it throws before it throws it.
 */
export interface Recorder {
  /** A getter's work: the value of a field, made fit for expressions; an unknown one becomes the signal. */
  readonly reading: (
    field: string,
    facts: Readonly<Record<string, unknown>>,
    fit: (value: unknown, recorder: Recorder) => unknown,
  ) => unknown;
  readonly start: () => void;
  /** Names of the fields that threw because they are unknown. */
  readonly unknownFields: () => readonly string[];
  readonly missing: () => readonly Missing[];
  /** @throws the first error that was not the signal, absorbed or not */
  readonly throwBug: () => void;
}

export const createRecorder = (): Recorder => {
  let unknowns: { readonly field: string; readonly value: Unknown }[] = [];
  let bugs: unknown[] = [];
  const recorder: Recorder = {
    reading: (field, facts, fit) => {
      let value: unknown;
      try {
        value = facts[field];
        if (!isUnknown(value)) return fit(value, recorder);
      } catch (error) {
        bugs.push(error);
        throw error;
      }
      unknowns.push({ field, value });
      throw signal;
    },
    start: () => {
      if (unknowns.length > 0) unknowns = [];
      if (bugs.length > 0) bugs = [];
    },
    unknownFields: () => unknowns.map(({ field }) => field),
    missing: () => {
      const [first, second] = unknowns;
      // Mostly one fact is unknown, and its reasons are each there once.
      if (first !== undefined && second === undefined) return first.value.missing;
      return distinctMissing(unknowns.flatMap(({ value }) => value.missing));
    },
    throwBug: () => {
      if (bugs.length > 0) throw bugs[0];
    },
  };
  return recorder;
};
