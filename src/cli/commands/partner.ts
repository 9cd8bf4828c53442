import { existsSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { readSettings } from '../../audit/council/settings.ts';
import { readFleet } from '../../fleet/fleet-file.ts';
import { signInPartner, signOutPartner } from '../../graph/people/partner-sign-in.ts';
import { keyOfPartner, partnerTenantOf } from '../../graph/people/partner-way.ts';
import { readSecrets, type Secrets, SignIn } from '../../graph/sign-in.ts';
import { systemClock } from '../../model/clock.ts';
import { BeadleError } from '../../model/error.ts';
import { printable } from '../../model/printable.ts';
import { whileNotInterrupted } from '../interrupt.ts';
import { defaultConfig, type Command } from './command-options.ts';

export interface PartnerCommand {
  readonly action: 'signin' | 'signout';
  readonly config: string | undefined;
}

const microsoft = 'https://login.microsoftonline.com';
/** How long a person may take. */
const patience = 15 * 60_000;

interface HowToSignIn {
  readonly signIn: SignIn;
  readonly secrets: Secrets;
}

async function howOf(file: string): Promise<HowToSignIn> {
  if (!/fleet/i.test(basename(file))) return readSettings(file, process.env);
  const { shared } = await readFleet(file);
  const app = SignIn.safeParse((shared.configuration as { signIn?: unknown }).signIn);
  if (!app.success)
    throw new BeadleError('CONFIG_INVALID', `${file} does not say how to sign in.`, {
      hint: 'Write "app:" with method: partner, clientId and partnerTenant; or name a council with --config councils/NAME/beadle.yaml.',
    });
  return { signIn: app.data, secrets: readSecrets({ ...shared.environment, ...process.env }) };
}

/** @throws BeadleError CONFIG_INVALID when another way of signing in, or no app, is named */
function partnerApp({ signIn }: HowToSignIn, file: string): { clientId: string; partnerTenant: string } {
  const { method, clientId } = signIn;
  if (method === 'partner' && clientId !== undefined)
    return { clientId, partnerTenant: partnerTenantOf(signIn) };
  throw new BeadleError(
    'CONFIG_INVALID',
    method === 'partner' ? `${file} names no clientId.` : `${file} signs in by ${method}, not as a partner.`,
    {
      hint: 'This command is for "method: partner", with clientId and partnerTenant. Other ways need no sign-in beforehand.',
    },
  );
}

/** Waits for the person, but not for ever: a forgotten window would hold the command. */
async function withPatience<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const late = new AbortController();
  const timer = setTimeout(() => {
    const hint = 'Run the same command again when somebody sits there.';
    late.abort(new BeadleError('CANCELLED', 'Nobody signed in within 15 minutes.', { hint }));
  }, patience);
  try {
    return await whileNotInterrupted((signal) => work(AbortSignal.any([signal, late.signal])));
  } finally {
    clearTimeout(timer);
  }
}

/** `beadle partner`: the one sign-in that audits by partner relationships (GDAP) rest on. */
export const partner: Command<PartnerCommand> = async ({ action, config }, terminal) => {
  const file = resolve(config ?? (existsSync('fleet.yaml') ? 'fleet.yaml' : defaultConfig));
  const how = await howOf(file);
  const app = partnerApp(how, file);
  if (action === 'signout') {
    const { file: saved, wasThere } = await signOutPartner(app);
    terminal.result(
      terminal.json
        ? JSON.stringify({ deleted: wasThere ? saved : null })
        : `${wasThere ? 'Deleted here:' : 'Nobody was signed in here; there is no'} ${printable(saved)}\nMicrosoft still takes a copy, if there is one. To end it everywhere, revoke the person's sessions: Entra ID > Users > the person > Revoke sessions.`,
    );
    return 0;
  }
  const appKey = await keyOfPartner({ ...how, now: systemClock() });
  const name = await withPatience((signal) =>
    signInPartner({ ...app, appKey, host: microsoft, show: terminal.error, signal }),
  );
  terminal.result(
    terminal.json
      ? JSON.stringify({ signedIn: name, partnerTenant: app.partnerTenant })
      : `Signed in: ${printable(name)}. It serves every council whose relationship gives this person Global Reader.\nIt ends after 90 days without use. Next: beadle doctor`,
  );
  return 0;
};
