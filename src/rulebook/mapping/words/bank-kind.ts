/** What reading a policy needs to know of a kind of the clause bank. */
export interface BankKind {
  readonly id: string;
  /** What such a clause promises, in our words. */
  readonly sense: string;
  readonly ask: string | undefined;
  /** Who is usually bound. */
  readonly appliesTo: string;
  readonly verification: string;
  /** A power: the council may, and need not. */
  readonly power: boolean;
  readonly cues: readonly string[];
  readonly not: readonly string[];
  readonly number: BankNumber | undefined;
}

/** What a kind counts. */
export interface BankNumber {
  readonly param: string;
  /** `days`, `months`, `hours`, `minutes`, `characters`, `tries`, `accounts`, `domain` or `product`. */
  readonly unit: string;
  readonly bounds: readonly [number, number] | undefined;
  /** Values outside the bounds that policies nevertheless hold. */
  readonly seen: readonly number[];
}
