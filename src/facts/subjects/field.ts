import { z } from 'zod';

/** Where a fact comes from and what it says; copied into findings, docs and editor completion. */
interface FieldMeta {
  /** `evidenceId.property`, or `input:people` for what the council told us. */
  readonly from: readonly string[];
  readonly description: string;
  /** It changes by the mere passing of time, so an accepted finding does not rest on its value. */
  readonly passing?: true;
}

/** A fact field with its provenance. Facts are total: no optional, nullable or union types but enums. */
export const field = <T extends z.ZodType>(type: T, description: string, ...from: string[]): T =>
  type.meta({ description, from } satisfies FieldMeta);

export const yesNo = (description: string, ...from: string[]) => field(z.boolean(), description, ...from);
export const count = (description: string, ...from: string[]) => field(z.int(), description, ...from);
/** Whole days up to the time of reading. */
export const days = (description: string, ...from: string[]) =>
  z.int().meta({ description, from, passing: true } satisfies FieldMeta);
export const text = (description: string, ...from: string[]) => field(z.string(), description, ...from);
export const texts = (description: string, ...from: string[]) =>
  field(z.array(z.string()), description, ...from);
