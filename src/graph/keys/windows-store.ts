import { execFile } from 'node:child_process';
import { BeadleError } from '../../model/error.ts';
import { isRecord } from '../message.ts';
import type { HeldKey } from './client-assertion.ts';

/** Runs PowerShell with a script and one line of input. @returns what it printed, and its exit code */
export type RunPowerShell = (
  script: string,
  given: { readonly env: Readonly<Record<string, string>>; readonly input: string },
) => Promise<{ readonly code: number; readonly out: string }>;

/** Exit codes of the script; PowerShell's own failures are others. */
const notFound = 3;
const noKey = 4;

/** The certificate's public part, or a signature of what is read as Base64. The key stays in the store. */
const script = `
$ErrorActionPreference = 'Stop'
$found = @('CurrentUser', 'LocalMachine') | ForEach-Object { Get-Item "Cert:\\$_\\My\\$env:BEADLE_THUMBPRINT" -ErrorAction SilentlyContinue } | Select-Object -First 1
if ($null -eq $found) { exit ${String(notFound)} }
$line = [Console]::In.ReadLine()
if ([string]::IsNullOrEmpty($line)) { [Convert]::ToBase64String($found.RawData); exit 0 }
$key = [System.Security.Cryptography.X509Certificates.RSACertificateExtensions]::GetRSAPrivateKey($found)
if ($null -eq $key) { exit ${String(noKey)} }
$hash = [System.Security.Cryptography.HashAlgorithmName]::SHA256
$padding = [System.Security.Cryptography.RSASignaturePadding]::Pss
[Convert]::ToBase64String($key.SignData([Convert]::FromBase64String($line), $hash, $padding))
`;

/** Thrown when PowerShell was stopped because it did not end in time. */
export class PowerShellTooSlow extends Error {
  override readonly name = 'PowerShellTooSlow';
}

/** Seconds that PowerShell may take: its first start on a busy machine is slow. */
const mostSeconds = 60;

/** @returns how PowerShell is run @throws PowerShellTooSlow, or what the system says when there is no such program */
export const powerShellOf =
  (program = 'powershell.exe', seconds = mostSeconds): RunPowerShell =>
  (text, { env, input }) =>
    new Promise((resolve, reject) => {
      const child = execFile(
        program,
        ['-NoProfile', '-NonInteractive', '-Command', text],
        { env: { ...process.env, ...env }, timeout: seconds * 1000, windowsHide: true },
        (error, out) => {
          if (error === null) resolve({ code: 0, out });
          // Stopped by us, it has no exit code, and `killed` says so.
          else if (error.killed === true) reject(new PowerShellTooSlow(`no end after ${String(seconds)} s`));
          else if (typeof error.code === 'number') resolve({ code: error.code, out });
          else reject(error);
        },
      );
      // It may end before it reads; what it ended with is told above.
      child.stdin?.on('error', () => undefined);
      child.stdin?.end(`${input}\n`);
    });

const notRun = (cause: unknown): BeadleError => {
  if (cause instanceof PowerShellTooSlow)
    return new BeadleError('KEY_UNREACHABLE', 'Windows PowerShell did not answer in time.', {
      hint: 'The machine may be busy, or a virus scanner may hold PowerShell back: start it by hand once, and try again.',
      cause,
    });
  if (isRecord(cause) && cause['code'] === 'ENOENT')
    return new BeadleError('CREDENTIAL_MISSING', 'The Windows store cannot be reached from here.', {
      hint: 'signIn.thumbprint works on Windows only. Elsewhere name a file in BEADLE_CERTIFICATE_PATH.',
      cause,
    });
  return new BeadleError('CREDENTIAL_MISSING', 'Windows PowerShell could not be started.', {
    hint: 'Look whether this account may run powershell.exe, and whether a rule of the computer forbids it.',
    cause,
  });
};

const refused = (code: number, thumbprint: string): BeadleError => {
  if (code === notFound)
    return new BeadleError('CREDENTIAL_MISSING', `The Windows store has no certificate ${thumbprint}.`, {
      hint: 'Look in Personal of the account that runs Beadle, and of the local machine (certmgr.msc, certlm.msc).',
    });
  if (code === noKey)
    return new BeadleError(
      'CREDENTIAL_MISSING',
      `The account that runs Beadle may not use the key of certificate ${thumbprint}.`,
      {
        hint: 'certlm.msc > Personal > the certificate > All tasks > Manage private keys: add this account, Read.',
      },
    );
  return new BeadleError('CREDENTIAL_MISSING', `Windows did not sign with certificate ${thumbprint}.`, {
    hint: 'Its key must be RSA in the Microsoft Software or Platform provider (CNG): the older providers cannot sign as Microsoft asks.',
  });
};

/**
 * A certificate of the Windows store, found by its thumbprint in Personal of the account or of the machine. Its key may
 * be marked as not exportable: Windows signs, by its PowerShell.
 * @param thumbprint SHA-1 in hex, as Windows shows it
 * @throws BeadleError CREDENTIAL_MISSING when there is none, or its key may not be used; KEY_UNREACHABLE when PowerShell
 * does not end in time
 * @see https://learn.microsoft.com/dotnet/api/system.security.cryptography.rsa.signdata (read 2026-11)
 */
export async function windowsStoreKey(
  thumbprint: string,
  run: RunPowerShell = powerShellOf(),
): Promise<HeldKey> {
  const ask = async (input: string): Promise<Buffer> => {
    const env = { BEADLE_THUMBPRINT: thumbprint };
    const { code, out } = await run(script, { env, input }).catch((cause: unknown) => {
      throw notRun(cause);
    });
    const bytes = Buffer.from(out.trim(), 'base64');
    if (code !== 0 || bytes.length === 0) throw refused(code, thumbprint);
    return bytes;
  };
  return {
    certificate: await ask(''),
    sign: (bytes) => ask(Buffer.from(bytes).toString('base64')),
  };
}
