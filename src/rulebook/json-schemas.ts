import { z } from 'zod';
import { BankFile } from './bank-file.ts';
import { CatalogueFile } from './catalogue.ts';
import { PolicyFile } from './policy-file.ts';
import { RuleFile } from './rule-file.ts';

/** JSON Schemas to publish, by file name. `input`: what an author may write, so defaults are not required. */
export const jsonSchemas = (): Readonly<Record<'rule' | 'policy' | 'catalogue' | 'bank', object>> => ({
  rule: z.toJSONSchema(RuleFile, { io: 'input' }),
  policy: z.toJSONSchema(PolicyFile, { io: 'input' }),
  catalogue: z.toJSONSchema(CatalogueFile, { io: 'input' }),
  bank: z.toJSONSchema(BankFile, { io: 'input' }),
});
