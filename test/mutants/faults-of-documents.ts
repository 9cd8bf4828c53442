import type { PlantedFault } from './planted-fault.ts';

const papers = ['src/documents', 'test/report'];

export const faultsOfDocuments: readonly PlantedFault[] = [
  {
    place: 'public documents',
    kind: 'the supplier is named',
    file: 'src/documents/paper/public-paper.ts',
    was: 'title: oneLine(policy.title),',
    becomes: "title: `${oneLine(policy.title)} ${run.provider ?? ''}`,",
    suites: papers,
  },
  {
    place: 'public documents',
    kind: 'the day of the check is told',
    file: 'src/documents/paper/public-paper.ts',
    was: 'checked: monthOf(run.readAt),',
    becomes: 'checked: run.readAt.slice(0, 10),',
    suites: papers,
  },
  {
    place: 'public documents',
    kind: 'a clause is missing from the numbers',
    file: 'src/documents/paper/public-paper.ts',
    was: 'total: rows.reduce((sum, { count }) => sum + count, 0),',
    becomes: 'total: rows.reduce((sum, { count }) => sum + count, -1),',
    suites: papers,
  },
  {
    place: 'public documents',
    kind: 'what could not be checked is in place',
    file: 'src/documents/paper/public-paper.ts',
    was: "inPlace: counts['in-place'] + counts.confirmed + counts.accepted,",
    becomes: "inPlace: counts['in-place'] + counts.confirmed + counts.accepted + counts['could-not-check'],",
    suites: papers,
  },
  {
    place: 'public documents',
    kind: 'a practice run is not marked',
    file: 'src/documents/paper/public-paper.ts',
    was: "demonstration: run.source === 'simulator',",
    becomes: 'demonstration: false,',
    suites: papers,
  },
  {
    place: 'public documents',
    kind: 'no change is suggested of a policy that nobody read',
    file: 'src/documents/paper/public-paper.ts',
    was: 'reviewed: policy.reviewed !== undefined,',
    becomes: 'reviewed: true,',
    suites: papers,
  },
  {
    place: 'public documents',
    kind: 'a formula reaches a spreadsheet',
    file: 'src/documents/csv.ts',
    was: "`'${text}` : text",
    becomes: 'text : text',
    suites: papers,
  },
  {
    place: 'public documents',
    kind: 'work that the clerk owes is planned with the settings',
    file: 'src/documents/paper/planned.ts',
    was: 'answer || parts.length === 0 ? [...parts, undefined] : parts',
    becomes: 'parts',
    suites: ['test/report/public-paper.test.ts'],
  },
  {
    place: 'public documents',
    kind: 'what was accepted at the check before counts no more',
    file: 'src/documents/paper/public-paper.ts',
    was: "(['in-place', 'confirmed', 'accepted'] as const)",
    becomes: "(['in-place', 'confirmed'] as const)",
    suites: ['test/report/public-paper.test.ts'],
  },
];
