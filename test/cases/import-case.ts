import { join } from 'node:path';
import { BeadleError } from '../../src/model/error.ts';
import { CouncilInputs } from '../../src/model/council.ts';
import type { RuleBook } from '../../src/rulebook/load-rules.ts';
import { importedSnapshot, isImportTool } from '../../src/sources/import/imported-snapshot.ts';
import type { Snapshot } from '../../src/sources/kinds.ts';
import type { Expectation, ImportCase } from './case-forms.ts';
import { checked, type Checked } from './checked.ts';
import { derived, UnknownName, type Derived } from './seen.ts';
import { expected } from './tenant-case.ts';

const options = { digestKey: 'the digest key of the cases', beadle: '0.0.0' };
const nobody = CouncilInputs.parse({});

/** What became of the file. Only an error of ours is a refusal: any other ends the case. */
async function imported(tool: string, path: string): Promise<Snapshot | BeadleError> {
  if (!isImportTool(tool)) throw new UnknownName(`there is no import of ${tool}`);
  try {
    return (await importedSnapshot(tool, path, options)).snapshot;
  } catch (error) {
    if (error instanceof BeadleError) return error;
    throw error;
  }
}

function ofRefusal(error: BeadleError, { is, anyOf, says, evidence, fact, rule }: Expectation): Checked {
  const said = `${error.message} ${error.hint}`;
  const unsaid = says.filter((one) => !new RegExp(one, 'iu').test(said));
  const allowed = anyOf ?? [is];
  return {
    field: evidence ?? fact ?? rule ?? 'is',
    agrees: allowed.includes('refused') && unsaid.length === 0,
    expected: allowed.map(String).join(' or '),
    seen: [`refused (${said})`, ...unsaid.map((one) => `it does not say ${one}`)].join('; '),
  };
}

function ofSnapshot(facts: Derived, want: Expectation): Checked {
  const { is, evidence, fact, rule } = want;
  if (is !== 'imported' && is !== 'refused') return expected(facts, want);
  if (is === 'imported' && evidence !== undefined) return expected(facts, { ...want, is: 'collected' });
  if (fact !== undefined || rule !== undefined) return expected(facts, want);
  return checked('is', { value: 'imported', sentence: undefined }, { anyOf: [is] });
}

/** @param folder where the case lies: its input is beside it */
export async function runImportCase(
  { tool, input, expect }: ImportCase,
  folder: string,
  rules: RuleBook,
): Promise<readonly Checked[]> {
  const outcome = await imported(tool, join(folder, input));
  if (outcome instanceof BeadleError) return expect.map((want) => ofRefusal(outcome, want));
  const facts = derived(outcome, nobody, rules);
  return expect.map((want) => ofSnapshot(facts, want));
}
