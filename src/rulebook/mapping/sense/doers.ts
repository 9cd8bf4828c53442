import type { AppliesTo } from '../../../model/scope.ts';
import { rolesIn } from './roles-in-words.ts';

/** The one word of a policy file for all the people that are named together. */
export function together(roles: ReadonlySet<AppliesTo>): AppliesTo | undefined {
  if (roles.has('all')) return 'all';
  const people = (['councillors', 'staff', 'volunteers', 'contractors'] as const).filter((role) =>
    roles.has(role),
  );
  if (people.length > 1 || (people.length > 0 && roles.has('clerk'))) return 'all';
  return people[0] ?? (['clerk', 'it-provider', 'council'] as const).find((role) => roles.has(role));
}

const agent =
  /\b(?:generated|managed|controlled|run|made|carried out|done|maintained|operated|changed|kept|held|stored|administered|performed|installed|backed[- ]up|looked after)\b[^.;]{0,45}?\b(?:by|with)\s+((?:the |our |an? |its |town council['’]s |council['’]s )?[\w\s-]{2,40})/iu;
/** "May be borrowed by councillors", "on loan to Members": the thing is the subject, and they are bound. */
const borrower =
  /\b(?:(?:borrowed|booked out|taken home) by|(?:lent|loaned|on loan) to)\s+((?:the |any |a |all )?[\w\s-]{2,40})/iu;

/** Who borrows it. */
export function borrowerOf(text: string): AppliesTo | undefined {
  const words = borrower.exec(text)?.[1];
  return words === undefined ? undefined : together(rolesIn(words));
}

/** "Backed up by the provider": who does it, where that is no officer. */
export function agentOf(text: string): AppliesTo | undefined {
  const words = agent.exec(text)?.[1];
  const role = words === undefined ? undefined : together(rolesIn(words));
  return role === 'it-provider' || role === 'staff' ? role : undefined;
}

/** "A breach by an employee", "private use by councillors": whoever would do it is bound. */
const wrongdoer =
  /\b(?:breach|breaches|failure|misuse|abuse|contravention|non-compliance|infringement|use)\b(?: of (?:this policy|these rules))?(?: or \w+)? (?:by|on the part of) ((?:an? |any |the )?[\w\s-]{2,30})/iu;

/** Whose breach or use is spoken of. */
export function wrongdoerOf(text: string): AppliesTo | undefined {
  const words = wrongdoer.exec(text)?.[1];
  const role = words === undefined ? undefined : together(rolesIn(words));
  return role === 'council' || role === 'it-provider' ? undefined : role;
}
