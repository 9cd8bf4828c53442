import { policyFile, shippedPolicies } from '../../audit/standards.ts';
import { signInMethods } from '../../graph/sign-in-methods.ts';
import type { SignInMethod } from '../../graph/sign-in.ts';
import { BeadleError } from '../../model/error.ts';
import type { Terminal } from '../terminal.ts';
import { needsApp, type Beginning } from './files.ts';
import { askFor, withTerminal, type Ask } from './ask-for.ts';
import { typedId, typedTenant } from './typed.ts';

/** What the flags gave; what is missing is asked for at a terminal and proposed elsewhere. */
export interface GivenBeginning {
  readonly council: string | undefined;
  readonly nation: string | undefined;
  readonly policy: string | undefined;
  readonly tenant: string | undefined;
  readonly clientId: string | undefined;
  readonly partnerTenant: string | undefined;
  readonly method: SignInMethod | undefined;
}

const proposals = { council: 'Exampleton Parish Council', nation: 'england', policy: 'wouldham' } as const;
const nations = ['england', 'wales', 'scotland', 'northern-ireland'];

function checkNation(typed: string): string {
  if (nations.includes(typed)) return typed;
  throw new BeadleError('USAGE', `Write one of: ${nations.join(', ')}.`, { hint: 'Which law applies.' });
}

function checkedMethod(typed: string): SignInMethod {
  const found = signInMethods.find((method) => method === typed);
  if (found !== undefined) return found;
  throw new BeadleError('USAGE', `Write one of: ${signInMethods.join(', ')}.`, {
    hint: 'docs/provider.md says whom each is for; a certificate suits most.',
  });
}

async function checkPolicy(typed: string): Promise<string> {
  await policyFile(typed, process.cwd());
  return typed;
}

type Before = Readonly<Partial<Record<string, string>>>;

async function asked(given: GivenBeginning, ask: Ask, terminal: Terminal): Promise<Partial<GivenBeginning>> {
  const policies = (await shippedPolicies()).join(', ');
  const methodOf = (before: Before): SignInMethod =>
    checkedMethod(before.method ?? given.method ?? 'certificate');
  const questions = [
    {
      key: 'council',
      text: 'Name of the council',
      proposal: '',
      check: (typed: string) => typed,
      needed: 'Write the name of the council, as its documents are to print it.',
    },
    { key: 'nation', text: `Nation (${nations.join(', ')})`, proposal: proposals.nation, check: checkNation },
    {
      key: 'policy',
      text: `Its policy (${policies}, or a file)`,
      proposal: proposals.policy,
      check: checkPolicy,
    },
    {
      key: 'method',
      text: `Way of signing in (${signInMethods.join(', ')})`,
      proposal: signInMethods[0],
      check: checkedMethod,
    },
    {
      key: 'tenant',
      text: 'Directory (tenant) id or domain; empty if you do not know it yet',
      proposal: '',
      check: (typed: string) => typedTenant(typed),
    },
    {
      key: 'clientId',
      text: 'Application (client) id; empty before the app is registered',
      proposal: '',
      check: (typed: string) => typedId('--client-id', typed),
      when: (before: Before) => needsApp(methodOf(before)),
    },
    {
      key: 'partnerTenant',
      text: 'Your own directory (tenant) id or domain; empty if you do not know it yet',
      proposal: '',
      check: (typed: string) => typedTenant(typed),
      when: (before: Before) => methodOf(before) === 'partner',
    },
  ] as const;
  const answers = await askFor(
    questions.filter(({ key }) => given[key] === undefined),
    ask,
    terminal.error,
  );
  return { ...answers, method: answers.method === undefined ? given.method : checkedMethod(answers.method) };
}

/**
 * What a set-up begins with: flags first, then questions where a person sits, then proposals.
 * @throws BeadleError USAGE for an id that is none
 */
export async function askBeginning(
  given: GivenBeginning,
  terminal: Terminal,
): Promise<Omit<Beginning, 'fleet'>> {
  const checked = {
    ...given,
    tenant: given.tenant === undefined ? undefined : await typedTenant(given.tenant),
    clientId: given.clientId === undefined ? undefined : typedId('--client-id', given.clientId),
    partnerTenant: given.partnerTenant === undefined ? undefined : await typedTenant(given.partnerTenant),
  };
  const sits = terminal.live && process.stdin.isTTY && given.council === undefined;
  const answers = sits ? await withTerminal((ask) => asked(checked, ask, terminal)) : {};
  const all = { ...checked, ...answers };
  return {
    council: all.council ?? proposals.council,
    nation: all.nation ?? proposals.nation,
    policy: all.policy ?? proposals.policy,
    tenant: all.tenant,
    clientId: all.clientId,
    partnerTenant: all.partnerTenant,
    method: all.method ?? 'certificate',
  };
}
