import { z } from 'zod';
import { BeadleError } from '../../../model/error.ts';
import { readYaml } from '../../yaml-source.ts';
import type { BankKind } from './bank-kind.ts';

const words = z.string().min(1);

/** The fields of the clause bank that reading needs; what else stands there is for others. */
const BankReading = z.object({
  clauses: z.array(
    z.object({
      id: words,
      sense: words,
      ask: words.optional(),
      appliesTo: words,
      verification: words,
      flags: z.array(words).default([]),
      cues: z.array(words).default([]),
      not: z.array(words).default([]),
      number: z
        .object({
          param: words,
          unit: words,
          bounds: z.tuple([z.number(), z.number()]).optional(),
          seen: z.array(z.number()).default([]),
        })
        .optional(),
    }),
  ),
});

/** The kinds of the clause bank, as reading needs them. @throws BeadleError RULE_INVALID */
export async function loadBankKinds(path: string): Promise<BankKind[]> {
  const { value } = await readYaml(path, path, 'RULE_INVALID');
  const parsed = BankReading.safeParse(value);
  if (!parsed.success)
    throw new BeadleError(
      'RULE_INVALID',
      `The clause bank ${path} cannot be read: ${z.prettifyError(parsed.error)}`,
      {
        hint: 'Mend the file, or install Beadle again.',
      },
    );
  return parsed.data.clauses.map(({ id, sense, ask, appliesTo, verification, flags, cues, not, number }) => ({
    id,
    sense,
    ask,
    appliesTo,
    verification,
    power: flags.includes('power'),
    cues,
    not,
    number: number === undefined ? undefined : { ...number, bounds: number.bounds },
  }));
}
