/** Kleene's three values: what the evidence shows, refutes, or leaves open. */
export type Three = 'yes' | 'no' | 'maybe';

export const not = (a: Three): Three => (a === 'maybe' ? 'maybe' : a === 'yes' ? 'no' : 'yes');
export const any = (values: readonly Three[]): Three =>
  values.includes('yes') ? 'yes' : values.includes('maybe') ? 'maybe' : 'no';
export const all = (values: readonly Three[]): Three =>
  values.includes('no') ? 'no' : values.includes('maybe') ? 'maybe' : 'yes';
export const three = (value: boolean): Three => (value ? 'yes' : 'no');
