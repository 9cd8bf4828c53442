/** A weight that a clause gives to a rule and its kind does not, and why. Read with the clause, 2026-11. */
export interface OtherWeight {
  /** Policies in which the clause stands, with its number there. */
  readonly at: readonly string[];
  readonly rule: string;
  readonly weight: 'breaks' | 'supports' | 'review';
  readonly why: string;
}

const ownNumber = 'The policy sets no length: a number of ours breaks no clause.';
const whoNeeds = 'The clause is for those who need email, and a list of people does not say who does.';
const power = 'The clause lets the council do it: a power cannot be broken.';

export const otherWeights: readonly OtherWeight[] = [
  {
    at: ['cratfield 2.4(b)', 'nalc-template 2.4(b)', 'walmer 2.1.4(b)', 'wouldham 12.1 bullet 1'],
    rule: 'devices/unlock-code-length',
    weight: 'review',
    why: ownNumber,
  },
  {
    at: ['cratfield 8.4(a)', 'nalc-template 8.4(a)', 'town-council 3.1', 'walmer 7.1.4(a)'],
    rule: 'people/mailbox-for-each',
    weight: 'supports',
    why: whoNeeds,
  },
  ...['people/leavers-cannot-sign-in', 'administrators/leavers-hold-no-role'].map((rule): OtherWeight => ({
    at: ['cratfield 8.4(b)', 'nalc-template 8.4(b)', 'walmer 7.1.4(b)'],
    rule,
    weight: 'review',
    why: power,
  })),
  {
    at: ['lowestoft 2.1(a)'],
    rule: 'people/own-domain-address',
    weight: 'breaks',
    why: 'This clause names the domain.',
  },
  {
    at: ['lowestoft 14.4(a)', 'town-council 2.2 bullet 1'],
    rule: 'devices/unlock-code-on-mobiles',
    weight: 'breaks',
    why: 'The clause is about every device, a phone as well as a computer.',
  },
  {
    at: ['lowestoft 14.4(b)'],
    rule: 'people/password-age',
    weight: 'review',
    why: 'The clause names no number of days, and advice is against it.',
  },
  {
    at: ['wouldham 7 para 1(a)'],
    rule: 'tenant/everyone-has-account',
    weight: 'breaks',
    why: 'The clause promises the account itself, to each by office.',
  },
  {
    at: ['wouldham 12.1 bullet 1'],
    rule: 'devices/unlock-code-on-mobiles',
    weight: 'supports',
    why: 'The clause speaks of devices that councillors own, of which most are not seen.',
  },
  {
    at: ['wouldham 12.3#2 bullet 2'],
    rule: 'people/leavers-hold-no-plan',
    weight: 'supports',
    why: 'The clause wants the mailbox deleted, and a plan keeps it.',
  },
];
