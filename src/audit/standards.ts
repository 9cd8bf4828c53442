import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { loadCatalogue, type Catalogue } from '../rulebook/catalogue.ts';
import { type ClauseBank, loadBank } from '../rulebook/clause-bank.ts';
import { loadPolicy, type Policy } from '../rulebook/load-policy.ts';
import { loadRules, type RuleBook } from '../rulebook/load-rules.ts';
import { nearest } from '../rulebook/nearest.ts';
import { preparedBook, preparedPolicy } from '../rulebook/prepared.ts';
import { preparedRules, preparedShelf } from '../rulebook/prepared-rules.ts';
import { BeadleError } from '../model/error.ts';
import { later } from '../model/later.ts';
import { shipped } from './places.ts';

const extension = '.yaml';

/** What a council is measured against. */
export interface Standards {
  readonly rules: RuleBook;
  readonly catalogue: Catalogue;
  readonly bank: ClauseBank;
  readonly policy: Policy;
}

/** Ids of the policies that ship, sorted. */
export const shippedPolicies = async (): Promise<string[]> =>
  (await readdir(shipped.policies))
    .filter((name) => name.endsWith(extension))
    .map((name) => basename(name, extension))
    .toSorted();

const looksLikePath = (name: string): boolean => /[/\\]|\.ya?ml$/i.test(name);

/**
 * The file of a policy, named by id or by path; a path counts from `folder`.
 * @throws BeadleError POLICY_INVALID when there is none
 */
export const policyFile = async (name: string, folder: string): Promise<string> => {
  const path = looksLikePath(name) ? resolve(folder, name) : join(shipped.policies, `${name}${extension}`);
  if (existsSync(path)) return path;
  if (looksLikePath(name))
    throw new BeadleError('POLICY_INVALID', `There is no policy file ${path}.`, {
      hint: 'Check the path, or name one of the policies that "beadle policies list" shows.',
    });
  const known = await shippedPolicies();
  const near = nearest(name, known);
  throw new BeadleError('POLICY_INVALID', `There is no policy called ${name}.`, {
    hint: `${near === undefined ? '' : `Did you mean "${near}"? `}Name one of: ${known.join(', ')}; or a path to your own YAML file.`,
  });
};

/** What the published package has ready; a process looks once. */
export const shippedBook = later(() => preparedBook(shipped));

async function readShipped(): Promise<Omit<Standards, 'policy'>> {
  const ready = shippedBook();
  if (ready !== undefined) return { rules: preparedRules(ready), ...preparedShelf(ready.standards) };
  const rules = await loadRules(shipped.rules);
  const catalogue = await loadCatalogue(shipped.catalogue, rules);
  return { rules, catalogue, bank: await loadBank(shipped.bank, rules, catalogue) };
}

let known: ReturnType<typeof readShipped> | undefined;

/**
 * The rules and the catalogue that ship. They change with the program and not while it runs: a process reads them once.
 * @throws BeadleError RULE_INVALID
 */
export function shippedRules(): ReturnType<typeof readShipped> {
  return (known ??= readShipped());
}

/**
 * A policy file against the rules that ship. One that ships itself is ready in the published package, as long as its
 * text is the one that was checked.
 * @throws BeadleError RULE_INVALID or POLICY_INVALID
 */
export async function shippedOrOwn(file: string): Promise<Policy> {
  const { rules: book, catalogue, bank } = await shippedRules();
  const ready = shippedBook();
  if (ready !== undefined && dirname(file) === shipped.policies) {
    const same = preparedPolicy(basename(file, extension), await readFile(file, 'utf8'), ready);
    if (same !== undefined) return same;
  }
  return loadPolicy(file, { book, catalogue, bank });
}

/** @throws BeadleError RULE_INVALID or POLICY_INVALID, with every problem of the files */
export const loadStandards = async (policy: string, folder: string): Promise<Standards> => {
  const file = await policyFile(policy, folder);
  return { ...(await shippedRules()), policy: await shippedOrOwn(file) };
};

/**
 * Loads like `loadStandards`, but each policy file once, for many councils in one process.
 */
export function standardsShelf(): typeof loadStandards {
  const policies = new Map<string, Promise<Policy>>();
  return async (policy, folder) => {
    const file = await policyFile(policy, folder);
    const loading = policies.get(file) ?? shippedOrOwn(file);
    policies.set(file, loading);
    return { ...(await shippedRules()), policy: await loading };
  };
}
