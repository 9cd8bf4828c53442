/** Something that a text counts, as printed and as a number. */
export interface Quantity {
  readonly value: number;
  readonly unit:
    | 'seconds'
    | 'minutes'
    | 'hours'
    | 'days'
    | 'weeks'
    | 'months'
    | 'quarters'
    | 'years'
    | 'characters'
    | 'words'
    | 'tries'
    | 'people'
    | 'devices'
    | 'other';
  readonly printed: string;
  /** Where it stands in the text. */
  readonly at: number;
  /** Of a range: "six to eight digits" is 8 with 6 as its least. */
  readonly least?: number;
  /** It says how often something happens: "every two years", "nightly". */
  readonly recurring: boolean;
  /** It says by when or for how long, and so never how often: "within three months". */
  readonly once?: boolean;
  /** "Fewer than five", "more than five": the number itself is outside. */
  readonly beyond?: 'below' | 'above';
  /** "Not fewer than two", "five or fewer": which end of what is allowed it is. */
  readonly end?: 'least' | 'most';
  /** Its unit was said before and not again: "a month or two, three at most". */
  readonly bare?: boolean;
  /** It stands in brackets, as what was said before in another unit: "one working day (eight hours)". */
  readonly restates?: boolean;
}
