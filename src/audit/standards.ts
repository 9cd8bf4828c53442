import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { loadCatalogue, type Catalogue } from '../rulebook/catalogue.ts';
import { type ClauseBank, loadBank } from '../rulebook/clause-bank.ts';
import { loadPolicy, type Policy } from '../rulebook/load-policy.ts';
import { loadRules, type RuleBook } from '../rulebook/load-rules.ts';
import { BeadleError } from '../model/error.ts';
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
  throw new BeadleError('POLICY_INVALID', `There is no policy called ${name}.`, {
    hint: `Name one of: ${(await shippedPolicies()).join(', ')}; or a path to your own YAML file.`,
  });
};

async function readShipped(): Promise<Omit<Standards, 'policy'>> {
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

/** @throws BeadleError RULE_INVALID or POLICY_INVALID, with every problem of the files */
export const loadStandards = async (policy: string, folder: string): Promise<Standards> => {
  const { rules, catalogue, bank } = await shippedRules();
  const file = await policyFile(policy, folder);
  return { rules, catalogue, bank, policy: await loadPolicy(file, { book: rules, catalogue, bank }) };
};

/**
 * Loads like `loadStandards`, but each policy file once, for many councils in one process.
 */
export function standardsShelf(): typeof loadStandards {
  const policies = new Map<string, Promise<Policy>>();
  return async (policy, folder) => {
    const { rules, catalogue, bank } = await shippedRules();
    const file = await policyFile(policy, folder);
    const loading = policies.get(file) ?? loadPolicy(file, { book: rules, catalogue, bank });
    policies.set(file, loading);
    return { rules, catalogue, bank, policy: await loading };
  };
}
