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

type Before = Readonly<Partial<Record<string, string>>>;

/** What an earlier set-up wrote, and the folder from which it names files. */
interface Earlier {
  readonly known: Partial<GivenBeginning>;
  readonly folder: string;
}

/** What is asked for where a person sits, each with what the file says already as its proposal. */
async function questionsFor(given: GivenBeginning, { known, folder }: Earlier) {
  const policies = (await shippedPolicies()).join(', ');
  const methodOf = (before: Before): SignInMethod =>
    checkedMethod(before.method ?? given.method ?? known.method ?? 'certificate');
  const questions = [
    {
      key: 'council',
      text: 'Name of the council',
      proposal: known.council ?? '',
      check: (typed: string) => typed,
      needed: 'Write the name of the council, as its documents are to print it.',
    },
    {
      key: 'nation',
      text: `Nation (${nations.join(', ')})`,
      proposal: known.nation ?? proposals.nation,
      check: checkNation,
    },
    {
      key: 'policy',
      text: `Its policy (${policies}, or a file)`,
      proposal: known.policy ?? proposals.policy,
      check: async (typed: string) => {
        await policyFile(typed, folder);
        return typed;
      },
    },
    {
      key: 'method',
      text: `Way of signing in (${signInMethods.join(', ')})`,
      proposal: known.method ?? signInMethods[0],
      check: checkedMethod,
    },
    {
      key: 'tenant',
      text: 'Directory (tenant) id or domain; empty if you do not know it yet',
      proposal: known.tenant ?? '',
      check: (typed: string) => typedTenant(typed),
    },
    {
      key: 'clientId',
      text: 'Application (client) id; empty before the app is registered',
      proposal: known.clientId ?? '',
      check: (typed: string) => typedId('--client-id', typed),
      when: (before: Before) => needsApp(methodOf(before)),
    },
    {
      key: 'partnerTenant',
      text: 'Your own directory (tenant) id or domain; empty if you do not know it yet',
      proposal: known.partnerTenant ?? '',
      check: (typed: string) => typedTenant(typed),
      when: (before: Before) => methodOf(before) === 'partner',
    },
  ] as const;
  return questions.filter(({ key }) => given[key] === undefined);
}

/** Asks, as long as a person sits there. */
export async function asked(
  given: GivenBeginning,
  earlier: Earlier,
  { ask, tell }: { readonly ask: Ask; readonly tell: (text: string) => void },
): Promise<Partial<GivenBeginning>> {
  const answers = await askFor(await questionsFor(given, earlier), ask, tell);
  return { ...answers, method: answers.method === undefined ? given.method : checkedMethod(answers.method) };
}

/**
 * What a set-up begins with: flags first, then questions where a person sits, then what the file says already, then
 * proposals.
 * @throws BeadleError USAGE for an id that is none
 */
export async function askBeginning(
  given: GivenBeginning,
  earlier: Earlier,
  terminal: Terminal,
): Promise<Omit<Beginning, 'fleet'>> {
  const checked = {
    ...given,
    tenant: given.tenant === undefined ? undefined : await typedTenant(given.tenant),
    clientId: given.clientId === undefined ? undefined : typedId('--client-id', given.clientId),
    partnerTenant: given.partnerTenant === undefined ? undefined : await typedTenant(given.partnerTenant),
  };
  const sits = terminal.live && process.stdin.isTTY && given.council === undefined;
  const answers = sits
    ? await withTerminal((ask) => asked(checked, earlier, { ask, tell: terminal.error }))
    : {};
  const all = { ...checked, ...answers };
  const { known } = earlier;
  return {
    council: all.council ?? known.council ?? proposals.council,
    nation: all.nation ?? known.nation ?? proposals.nation,
    policy: all.policy ?? known.policy ?? proposals.policy,
    tenant: all.tenant ?? known.tenant,
    clientId: all.clientId ?? known.clientId,
    partnerTenant: all.partnerTenant ?? known.partnerTenant,
    method: all.method ?? known.method ?? 'certificate',
  };
}
