import type { Via } from './ending.ts';

/** One step of a forward out of a mailbox: by what, and where to. Blocks are judged for each step by itself. */
export interface Step {
  /** User id of the mailbox that forwards. */
  readonly from: string;
  readonly by:
    'forwardingAddress' | 'forwardingSmtpAddress' | 'forwardTo' | 'forwardAsAttachmentTo' | 'redirectTo';
  /** Undefined when the step stays inside. */
  readonly outside: { readonly domain: string; readonly via: Via } | undefined;
}

export const isInboxRule = (step: Step): boolean =>
  step.by !== 'forwardingAddress' && step.by !== 'forwardingSmtpAddress';
