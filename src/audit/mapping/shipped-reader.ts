import { join } from 'node:path';
import { later, oncePerObject } from '../../model/later.ts';
import type { ClauseBank } from '../../rulebook/clause-bank.ts';
import { noKind } from '../../rulebook/clause-bank.ts';
import { PolicyFile } from '../../rulebook/policy-file.ts';
import { readYaml } from '../../rulebook/yaml-source.ts';
import { loadLexiconFiles } from '../../rulebook/mapping/words/lexicon-file.ts';
import type { Taught } from '../../rulebook/mapping/words/known-sentences.ts';
import { kindReader, type KindReader } from '../../rulebook/mapping/words/propose-kinds.ts';
import { shipped } from '../places.ts';
import { shippedPolicies } from '../standards.ts';

/** Clauses of the policies that ship, in our words: sentences of which the kind is known. */
async function taughtSentences(): Promise<Taught[]> {
  const files = await Promise.all(
    (await shippedPolicies()).map((name) => {
      const path = join(shipped.policies, `${name}.yaml`);
      return readYaml(path, path, 'POLICY_INVALID');
    }),
  );
  return files.flatMap(({ value }) => {
    const parsed = PolicyFile.safeParse(value);
    // A policy file that is wrong is reported where it is used; reading goes on without its sentences.
    return (parsed.data?.clauses ?? []).flatMap(({ kind, summary }) =>
      kind === undefined || kind === noKind ? [] : [{ kind, text: summary }],
    );
  });
}

/** How to read a policy, as it ships: most of a megabyte, and read once. @throws BeadleError RULE_INVALID */
export const shippedLexicon = later(() => loadLexiconFiles(shipped.mapping));

/** The reader of kinds with all that ships, made once for each bank, as it learns from every example. @throws BeadleError RULE_INVALID */
export const shippedReader = oncePerObject(async (bank: ClauseBank): Promise<KindReader> => {
  const [files, taught] = await Promise.all([shippedLexicon(), taughtSentences()]);
  return kindReader(files, [...bank.kinds.values()], taught);
});
