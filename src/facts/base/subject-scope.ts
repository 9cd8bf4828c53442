import type { Missing } from '../../model/cause.ts';
import type { Known } from './known.ts';

/** Whom and whose one subject concerns; a clause that speaks of some people or devices is judged on these only. */
export interface SubjectScope {
  /** Roles, as the people register names them, of the people it concerns; empty for nobody of the register. */
  readonly roles: Known<readonly string[]>;
  /** Whose device it is; absent for a subject that is no device. */
  readonly owner?: Known<'council' | 'personal'>;
}

/** What must be known besides, before a rule that reads a fact passes or does not apply. A failure stands without it. */
export interface Caveat {
  /** `where`: only for rules that choose their subjects by the fact. */
  readonly of: 'where' | 'rule';
  readonly missing: readonly Missing[];
}

/** Something that happened and that questions are about. */
export interface RegisterEvent {
  /** Its name in policies: `joins`, `leaves`. */
  readonly event: string;
  /** yyyy-mm-dd; a day in London. */
  readonly on: string;
  /** The person, or the thing. */
  readonly name: string;
  /** Role of the person in the register. */
  readonly role?: string;
}

/** What the people register adds to facts: by kind of subject, and plain data that the judge only intersects. */
export interface RegisterView {
  /** By kind and subject id. A kind without an entry is a setting of the whole council: every clause speaks of it. */
  readonly scopes: Readonly<Record<string, ReadonlyMap<string, SubjectScope>>>;
  /** By kind and fact. A list of people that nobody called complete may lack the very person whom a rule is about. */
  readonly caveats: Readonly<Record<string, Readonly<Record<string, Caveat>>>>;
  /** Who joined and left, and when, by the name of the event: an answer that is older is due again. */
  readonly events: readonly RegisterEvent[];
}

/** Of a council that told nothing: no subject is known to be anybody's, and nothing happened that we know of. */
export const noRegisterView: RegisterView = { scopes: {}, caveats: {}, events: [] };
