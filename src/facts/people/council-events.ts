import type { CouncilInputs } from '../../model/council.ts';
import type { Approval, EquipmentEntry } from '../../model/registers.ts';
import type { RegisterEvent } from '../base/subject-scope.ts';

/** Approvals after which a policy asks something, and the event that it calls them. */
const eventOfApproval: Readonly<Partial<Record<Approval['kind'], string>>> = {
  purchase: 'purchase',
  software: 'purchase',
  recording: 'recording',
  monitoring: 'monitoring',
};

function terms({ people = [] }: CouncilInputs): RegisterEvent[] {
  return people.flatMap(({ name, role, started, left }) => [
    ...(started === undefined ? [] : [{ event: 'joins', on: started, name, role }]),
    ...(left === undefined ? [] : [{ event: 'leaves', on: left, name, role }]),
  ]);
}

/** A device was passed on where a loan begins and another one of the same device began before. */
function isPassedOn({ asset, from }: EquipmentEntry, equipment: readonly EquipmentEntry[]): boolean {
  return (
    from !== undefined &&
    equipment.some((other) => other.asset === asset && other.from !== undefined && other.from < from)
  );
}

function loans({ equipment = [] }: CouncilInputs): RegisterEvent[] {
  return equipment.flatMap((one) => [
    ...(one.lost === undefined ? [] : [{ event: 'device-lost', on: one.lost, name: one.asset }]),
    ...(one.from !== undefined && isPassedOn(one, equipment)
      ? [{ event: 'device-handed-on', on: one.from, name: one.asset }]
      : []),
  ]);
}

function logged({ approvals = [], incidents = [] }: CouncilInputs): RegisterEvent[] {
  return [
    ...incidents.map(({ kind, on, what }) => ({ event: kind, on, name: what })),
    ...approvals.flatMap(({ kind, on, what }) => {
      const event = eventOfApproval[kind];
      return event === undefined ? [] : [{ event, on, name: what }];
    }),
  ];
}

/**
 * What the council's own records say that happened, by the names that policies use.
 * @param today London day, yyyy-mm-dd. Whoever leaves is there through that day; the rest counts on its own day.
 */
export function councilEvents(council: CouncilInputs, today: string): readonly RegisterEvent[] {
  return [...terms(council), ...loans(council), ...logged(council)].filter(({ event, on }) =>
    event === 'leaves' ? on < today : on <= today,
  );
}
