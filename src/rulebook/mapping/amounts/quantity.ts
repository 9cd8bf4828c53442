/** Something that a text counts, as printed and as a number. */
export interface Quantity {
  readonly value: number;
  readonly unit:
    | 'minutes'
    | 'hours'
    | 'days'
    | 'weeks'
    | 'months'
    | 'years'
    | 'characters'
    | 'words'
    | 'tries'
    | 'people'
    | 'other';
  readonly printed: string;
  /** Where it stands in the text. */
  readonly at: number;
  /** Of a range: "six to eight digits" is 8 with 6 as its least. */
  readonly least?: number;
  /** It says how often something happens: "every two years", "nightly". */
  readonly recurring: boolean;
}
