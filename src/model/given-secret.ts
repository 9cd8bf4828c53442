import { BeadleError } from './error.ts';

/**
 * A secret or an address from the environment; blank is none. One that was cut over lines is never what somebody meant,
 * and would fail at the first request with words of a library.
 *
 * @throws BeadleError CONFIG_INVALID naming the variable and never its value
 */
export function givenSecret(
  environment: Readonly<Record<string, string | undefined>>,
  name: string,
): string | undefined {
  const value = environment[name];
  if (value === undefined || value.trim() === '') return undefined;
  if (!/\p{Cc}/u.test(value)) return value;
  throw new BeadleError(
    'CONFIG_INVALID',
    `${name} holds a line break, or another sign that cannot be seen.`,
    {
      hint: `Write the value of ${name} on one line, in .env or in the environment; also at its end there must be no line break.`,
    },
  );
}
