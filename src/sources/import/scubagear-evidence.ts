import { z } from 'zod';
import { evidenceKinds, type EvidenceId } from '../kinds.ts';
import { lostAt } from './arrived.ts';
import { isObject, type Content, type ImportFile } from './export-file.ts';
import { empty, otherForm, whyAbsent, type Why } from './scubagear-absent.ts';
import type { Part } from './scubagear-part.ts';
import { ValueLost } from './value-lost.ts';

export interface Reading {
  readonly file: ImportFile;
  readonly settings: Content;
  readonly at: string;
}

/** Where in the file a value is, and what is wrong with it. */
function formOf({ file }: Reading, [section]: Part['sections'], where: string, what: string): Why {
  const property = [section, where].join('.').replace(/\.$/u, '');
  return otherForm(file, section, `property ${property}: ${what}`);
}

/** One item of a kind, held to its form; of a kind about single subjects with the entry around it. */
function itemOf({ at }: Reading, id: EvidenceId, one: unknown): unknown {
  const { shape, item } = evidenceKinds[id];
  if (shape !== 'each' || !isObject(one)) return item.parse(one);
  return { subject: one['subject'], status: 'collected', at, value: item.parse(one['value']) };
}

function valueOf(reading: Reading, id: EvidenceId, part: Part): { value: unknown } | Why {
  const { shape } = evidenceKinds[id];
  try {
    const values = part.read(reading.settings).map((one) => itemOf(reading, id, one));
    const lost = lostAt(values);
    if (lost !== undefined)
      return formOf(reading, part.sections, lost, 'the value did not survive the way into this file');
    return { value: shape === 'one' ? values[0] : values };
  } catch (error) {
    if (error instanceof ValueLost) return formOf(reading, part.sections, error.path, error.message);
    if (!(error instanceof z.ZodError)) throw error;
    const [issue] = error.issues;
    const where = (issue?.path ?? []).map(String).join('.');
    return formOf(reading, part.sections, where, issue?.message ?? 'not as expected');
  }
}

/** A kind as a part of the export answers it: collected, or unavailable with why. */
export function partEvidence(reading: Reading, id: EvidenceId, part: Part): unknown {
  const { at, settings } = reading;
  const found = whyAbsent(settings, part) ?? valueOf(reading, id, part);
  if (!('value' in found)) return { status: 'unavailable', at, ...found };
  const { value } = found;
  if (value === undefined || (part.neverEmpty === true && Array.isArray(value) && value.length === 0))
    return { status: 'unavailable', at, ...empty };
  const partial =
    part.partial === undefined ? {} : { partial: { cause: 'not-in-import', detail: part.partial } };
  return { status: 'collected', at, ...partial, value };
}
