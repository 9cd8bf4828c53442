import { evidenceKind } from '../../../snapshot/evidence-kind.ts';
import { absentOfAssignments, RoleAssignment } from '../role-assignments/kind.ts';

export const roleEligibilities = evidenceKind({
  id: 'roleEligibilities',
  endpoint: 'GET /roleManagement/directory/roleEligibilityScheduleInstances',
  shape: 'list',
  key: 'principalId',
  about: 'account',
  names: { roleTemplateId: 'roleDefinitionId' },
  mayBeAbsent: absentOfAssignments,
  item: RoleAssignment,
});
