import { evidenceKind } from '../../../snapshot/evidence-kind.ts';
import { RoleAssignment } from '../role-assignments/kind.ts';

export const roleEligibilities = evidenceKind({
  id: 'roleEligibilities',
  endpoint: 'GET /roleManagement/directory/roleEligibilityScheduleInstances',
  shape: 'list',
  key: 'principalId',
  about: 'account',
  names: { roleTemplateId: 'roleDefinitionId' },
  mayBeAbsent: { allowedResourceActions: 'Kept of a role of the tenant’s own alone.' },
  item: RoleAssignment,
});
