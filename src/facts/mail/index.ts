export { deriveForwardingBlock } from './forwarding-block.ts';
export { deriveMailFlowRules } from './mail-flow-rules.ts';
export { deriveMailboxes } from './mailboxes.ts';
