import { withoutSecrets } from '../../model/secret-text.ts';

const hidden = '(a secret, not shown)';

/** Variables whose values open something: DATABASE_URL, BEADLE_TEAMS_WEBHOOK, BEADLE_CLIENT_SECRET and the like. */
const opensSomething = /SECRET|PASSWORD|PASSWD|WEBHOOK|TOKEN|PRIVATE|CREDENTIAL|DATABASE_URL|_KEY$/i;
const holdsOnlyPath = /(_PATH|_FILE)$/i;

/** Shorter ones stand in other words by chance. */
const shortest = 6;

/** The secrets that an environment holds, the longest first: a password is a part of an address. */
export function secretsIn(environment: Readonly<Record<string, string | undefined>>): string[] {
  const values = Object.entries(environment).flatMap(([name, value = '']) => {
    if (!opensSomething.test(name) || holdsOnlyPath.test(name)) return [];
    const password = URL.parse(value)?.password ?? '';
    return [value, password, decoded(password)];
  });
  return [...new Set(values)]
    .filter((value) => value.length >= shortest)
    .toSorted((a, b) => b.length - a.length);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** A password in an address, and what signs one (`sig=` of a Teams workflow, the path of a Slack webhook). */
const inAddresses: readonly (readonly [RegExp, string])[] = [
  [/(\b[a-z][a-z0-9+.-]*:\/\/[^\s/:@"']*):[^\s/@"']+@/gi, `$1:${hidden}@`],
  [/([?&](?:sig|signature|code|token|key|secret|password)=)[^\s&"']+/gi, `$1${hidden}`],
  [/(https:\/\/hooks\.slack\.com\/)[^\s"']+/gi, `$1${hidden}`],
];

/** @returns what takes secrets out of a text: those given, and whatever looks like one */
export function logSafe(secrets: readonly string[]): (text: string) => string {
  return (text) => {
    const unknown = withoutSecrets(secrets.reduce((left, secret) => left.replaceAll(secret, hidden), text));
    return inAddresses.reduce((left, [form, words]) => left.replaceAll(form, words), unknown);
  };
}
