import { toldForms, type Told, type ToldForm } from '../../model/told.ts';
import { fill } from '../text/fill.ts';
import { flowRoutesInWords, mailRoutesInWords } from './mail-words.ts';
import { planName } from './plan-names.ts';
import { gapInWords, reasonInWords } from './sign-in-words.ts';
import { nameOf } from './name-of.ts';
import { toldWords } from './told-words.ts';

const { device, approval, block, names, signIn } = toldWords;

const lockInWords = ({ locks, minutes }: Told<'lock'>): string => {
  if (!locks) return device.noLock;
  if (minutes === 0) return device.locksAtOnce;
  return minutes === 1 ? device.locksAfterOne : fill(device.locksAfter, { minutes });
};

const codeInWords = ({ required, short }: Told<'code-asked'>): string =>
  required ? (short ? device.shortCode : device.code) : device.noCode;

const lengthInWords = ({ characters }: Told<'code-length'>): string =>
  characters === 0
    ? device.anyLength
    : characters === 1
      ? device.oneCharacter
      : fill(device.length, { characters });

const namesInWords = ({ named, others }: Told<'names'>): string => {
  const said = named.map(({ name }) => name).toSorted();
  return [...said, ...(others === 0 ? [] : [fill(names.others, { others })])].join(', ') || names.nobody;
};

const ways: { readonly [Form in ToldForm]: (data: Told<Form>) => string } = {
  'subject-name': (name) => nameOf({ name }),
  'sign-in-gap': gapInWords,
  'sign-in-reason': reasonInWords,
  'mail-routes': mailRoutesInWords,
  'flow-routes': flowRoutesInWords,
  // It stands in brackets: what tells two of one name apart follows a comma there.
  'whose-device': ({ is, name }) => fill(device[is], { name: name.replace(/ \(([^()]+)\)$/u, ', $1') }),
  lock: lockInWords,
  'code-asked': codeInWords,
  'code-length': lengthInWords,
  'app-approval': ({ approve, register }) =>
    [approval[approve], ...(register ? [approval['register']] : [])].join(' '),
  'plan-names': (parts) => parts.map((part) => planName(part) ?? part).join(', ') || 'none',
  'forwarding-block': ({ policies, remote }) =>
    `${block.policies[policies] ?? ''} ${block.remote[remote] ?? ''}`,
  names: namesInWords,
  'second-step-cell': (cell) => signIn.cells[cell] ?? cell,
};

/**
 * Puts what a fact tells into words. Plain text: whoever shows it escapes it.
 * @throws ZodError when the data is not of its form: a run that somebody changed
 */
export function tell(form: ToldForm, data: unknown): string {
  const way = ways[form] as (data: unknown) => string;
  return way(toldForms[form].parse(data));
}
