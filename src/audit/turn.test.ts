import { expect, it } from 'vitest';
import { auditCouncil, type AuditPorts, type CouncilAudit } from './audit-council.ts';

/** A saved snapshot that says when it is looked at. */
const audit = {
  evidence: {
    from: 'snapshot',
    take: (): never => {
      throw new Error('looked at');
    },
  },
} as unknown as CouncilAudit;

const portsWith = (turn: AuditPorts['turn']): AuditPorts =>
  ({
    turn,
    signal: new AbortController().signal,
    store: { prepare: () => Promise.resolve([]) },
  }) as unknown as AuditPorts;

it('looks at what was read when it is its turn, and not before', async () => {
  await expect(
    auditCouncil(
      audit,
      portsWith(() => Promise.reject(new Error('not yet'))),
    ),
  ).rejects.toThrow('not yet');
  await expect(
    auditCouncil(
      audit,
      portsWith((work) => work()),
    ),
  ).rejects.toThrow('looked at');
});

it('waits for nobody when it is alone', async () => {
  await expect(auditCouncil(audit, portsWith(undefined))).rejects.toThrow('looked at');
});
