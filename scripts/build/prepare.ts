import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { shipped } from '../../src/audit/places.ts';
import { mainHelpPage } from '../../src/cli/command-line.ts';
import { loadStandards, shippedPolicies, shippedRules, type Standards } from '../../src/audit/standards.ts';
import type {
  PreparedExpression,
  PreparedPolicy,
  PreparedRule,
  PreparedStandards,
} from '../../src/rulebook/prepared.ts';
import { textsDigest } from '../../src/rulebook/prepared.ts';
import { wordsRead } from '../../src/documents/read-words.ts';
import type { Expression } from '../../src/rulebook/expression.ts';
import type { Rule } from '../../src/rulebook/rule.ts';

const expressionOf = ({ source, facts, params }: Expression): PreparedExpression => ({
  source,
  facts,
  params,
});

function ruleOf({ id, kind, text, params, none, outside, where, require, finding }: Rule): PreparedRule {
  return {
    id,
    kind,
    text,
    params,
    none,
    outside,
    ...(where === undefined ? {} : { where: expressionOf(where) }),
    require: expressionOf(require),
    finding: { facts: finding.facts, params: finding.params },
  };
}

function standardsOf({ rules, catalogue, bank }: Omit<Standards, 'policy'>): PreparedStandards {
  return {
    of: textsDigest(
      rules.digest,
      readFileSync(shipped.catalogue, 'utf8'),
      readFileSync(shipped.bank, 'utf8'),
    ),
    book: rules.digest,
    rules: rules.rules.map(ruleOf),
    catalogue: [...catalogue.values()],
    bank: {
      kinds: [...bank.kinds.values()],
      expectations: bank.expectations,
      contradicts: bank.contradicts,
      numbers: [...bank.numbers].map(([name, unit]) => ({ name, ...(unit === undefined ? {} : { unit }) })),
    },
  };
}

/**
 * Words of documents as they were found right, by the SHA-256 of their file.
 * @throws Error naming a file that no document reads
 */
async function words(root: string): Promise<Record<string, unknown>> {
  const documents = readdirSync(join(root, 'src/documents'), { recursive: true }).map(String);
  for (const name of documents.filter((one) => one.endsWith('.ts') && !one.endsWith('.test.ts')))
    await import(pathToFileURL(join(root, 'src/documents', name)).href);
  const folder = join(root, 'reports/templates/words');
  return Object.fromEntries(
    readdirSync(folder).map((name) => {
      const digest = createHash('sha256')
        .update(readFileSync(join(folder, name), 'utf8'))
        .digest('hex');
      if (!wordsRead.has(digest)) throw new Error(`No document reads reports/templates/words/${name}.`);
      return [digest, wordsRead.get(digest)];
    }),
  );
}

/** Writes it so that it is read as it was. @throws where JSON cannot hold it */
function put(file: string, content: unknown): void {
  const text = JSON.stringify(content);
  if (!isDeepStrictEqual(JSON.parse(text), content))
    throw new Error(`${file} would be read as something else.`);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/**
 * Reads and checks everything that ships, and writes what the published package then need not read and check at each
 * start: the rules, the catalogue, the clause bank, the policies and the words, each with a digest of its text, so that it serves
 * that text alone. And the first page of help, which is made of the program itself.
 * @throws BeadleError RULE_INVALID or POLICY_INVALID where something is not right
 */
export async function prepare(root: string, folder: string): Promise<void> {
  const standards = standardsOf(await shippedRules());
  put(join(folder, 'standards.json'), standards);
  for (const id of await shippedPolicies()) {
    const { policy } = await loadStandards(id, root);
    put(join(folder, `policies/${id}.json`), { standards: standards.of, policy } satisfies PreparedPolicy);
  }
  put(join(folder, 'words.json'), await words(root));
  writeFileSync(join(folder, 'help.txt'), await mainHelpPage());
}
