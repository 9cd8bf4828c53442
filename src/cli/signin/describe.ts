import type { signInInWords } from '../../documents/told/sign-in-answer.ts';
import type { Explained } from '../../facts/conditional-access/explain/explain-input.ts';
import { printable } from '../../model/printable.ts';
import type { Colour } from '../terminal.ts';

type Said = ReturnType<typeof signInInWords<Explained>>;
type PolicyPart = Said['policies'][number];

const marks: Readonly<Record<PolicyPart['applies'], string>> = {
  yes: 'applies     ',
  no: 'does not    ',
  'not-known': 'not known   ',
};

const partLine = ({ name, applies, because, asks, enough, state }: PolicyPart): string => {
  const asked = `asks for ${asks.length === 0 ? 'nothing' : asks.join(enough === 'one' ? ' or ' : ' and ')}`;
  const reason = applies === 'no' ? because.join('; ') : asked;
  const remark = state === 'not-known' ? ' (not known whether it is on)' : '';
  return `  ${marks[applies]}${printable(name)}: ${printable(reason)}${remark}`;
};

const order: readonly PolicyPart['applies'][] = ['yes', 'not-known', 'no'];

/** One sign-in for a person at a terminal: the outcome first, then the policies that have a part in it. */
export const describeSignIn = (
  { account, signIn, sentence, allSignIns, policies }: Said,
  unread: string | undefined,
  colour: Colour,
): string =>
  [
    `${printable(account)}, ${printable(signIn)}`,
    colour.bold(printable(sentence)),
    `All sign-ins of this account: ${printable(allSignIns)}`,
    ...(unread === undefined ? [] : [`The Conditional Access policies were not read: ${printable(unread)}`]),
    ...(policies.length === 0 ? [] : ['', 'Conditional Access policies']),
    ...order.flatMap((applies) => policies.filter((part) => part.applies === applies).map(partLine)),
  ].join('\n');
