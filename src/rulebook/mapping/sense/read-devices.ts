import type { Devices } from '../../../model/scope.ts';

const things = '(?:devices?|computers?|phones?|smartphones?|laptops?|tablets?|equipment|machines?)';
const personal = new RegExp(
  String.raw`\b(?:own|personal|private|personally[- ]owned|privately[- ]owned|home)\b[^.;]{0,30}\b(?:${things}|it)\b|\bbyod\b|\bat home\b[^.;]{0,20}\b${things}\b`,
  'iu',
);
const councils = new RegExp(
  String.raw`\b(?:council(?:['\u2019]s)?|council[- ]owned|issued|lent|parish|office)\b[^.;]{0,25}\b${things}\b|\b${things}\b[^.;]{0,25}\b(?:belonging to|of|owned by|issued by) the council\b`,
  'iu',
);
const anyDevice = new RegExp(String.raw`\b(?:${things}|screen)\b`, 'iu');

/** Whose devices are meant; `undefined` where a promise is about no device. */
export function readDevices(text: string, headings: readonly string[]): Devices | undefined {
  const isPersonal = personal.test(text);
  const isCouncils = councils.test(text);
  if (isPersonal && isCouncils) return 'any';
  if (isPersonal) return 'personal';
  if (isCouncils) return 'council';
  if (!anyDevice.test(text)) return undefined;
  return headings.some((heading) => personal.test(heading)) ? 'personal' : 'any';
}

/** Whether a text speaks of devices at all, whosever they are. */
export function speaksOfDevices(text: string): boolean {
  return anyDevice.test(text);
}
