import type { z } from 'zod';
import { toldForms, type Told, type ToldForm } from '../../model/told.ts';
import type { Computed } from './computed.ts';
import type { Known } from './known.ts';
import type { Needs } from './needs.ts';

/** What a step says of each subject, by its id. It is unknown as a whole where the step could not be made at all. */
export type BySubject<Values> = Known<(id: string) => Values>;

/** One fact of a kind of subject: its words, its type, and the step that it is read from. */
export interface Fact<T extends z.ZodType = z.ZodType> {
  readonly says: string;
  readonly type: T;
  readonly from: Computed<BySubject<unknown>>;
  readonly pick: (values: never) => unknown;
  readonly passing: boolean;
  /** It is data for sentences and not for decisions: documents have words for this form. */
  readonly tells?: ToldForm;
  readonly shows?: Needs;
}

interface Said<T extends z.ZodType> {
  /** What the fact says, as a rule author reads it. */
  readonly says: string;
  readonly type: T;
  /** It changes by the mere passing of time, so an accepted finding does not rest on its value. */
  readonly passing?: true;
  /** Of what the step needs, the properties that decide this fact: they are printed beside a finding. */
  readonly shows?: Needs;
}

/**
 * A fact that is one part of what a step says of a subject. The compiler holds its type to that of the part.
 */
export function part<T extends z.ZodType, Key extends string>(
  from: Computed<BySubject<{ readonly [K in Key]: Known<z.infer<T>> }>>,
  key: Key,
  { says, type, passing, shows }: Said<T>,
): Fact<T> {
  const pick = (values: Readonly<Record<Key, unknown>>): unknown => values[key];
  return {
    says,
    type,
    from,
    pick: pick as never,
    passing: passing ?? false,
    ...(shows === undefined ? {} : { shows }),
  };
}

type ToldPart<Form extends ToldForm, Key extends string> = Computed<
  BySubject<{ readonly [K in Key]: Known<Told<Form>> }>
>;

/**
 * A fact for sentences and not for decisions: data that documents put into words. It may say less where less was read,
 * and no expression may read it.
 */
export function told<Form extends ToldForm, Key extends string>(
  from: ToldPart<Form, Key>,
  key: Key,
  { says, tells }: { readonly says: string; readonly tells: Form },
): Fact<(typeof toldForms)[Form]> {
  const pick = (values: Readonly<Record<Key, unknown>>): unknown => values[key];
  return {
    says,
    type: toldForms[tells],
    from: from as Fact['from'],
    pick: pick as never,
    passing: false,
    tells,
  };
}
