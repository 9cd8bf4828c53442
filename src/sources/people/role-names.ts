import type { UnifiedRoleDefinition } from '@microsoft/microsoft-graph-types';
import { z } from 'zod';
import type { CollectContext } from '../declare/context.ts';
import { graphRead } from '../declare/reads.ts';
import { filledFlag, text } from '../declare/optional-values.ts';

export const definitionsRead = graphRead<UnifiedRoleDefinition>()(
  { path: '/roleManagement/directory/roleDefinitions', family: 'identity' },
  {
    id: z.string(),
    templateId: text,
    displayName: text,
    isBuiltIn: filledFlag,
    rolePermissions: z.array(z.object({ allowedResourceActions: z.array(z.string()).nullish() })).nullish(),
  },
);

interface Role {
  readonly roleTemplateId: string;
  readonly roleName: string;
  readonly isBuiltIn?: boolean | null | undefined;
  readonly allowedResourceActions?: string[];
}

/** What a role of the tenant's own allows; nothing where a part of it did not come back. What built-in ones allow is known. */
function actionsOf({
  isBuiltIn,
  rolePermissions,
}: {
  readonly isBuiltIn?: boolean | null | undefined;
  readonly rolePermissions?:
    readonly { readonly allowedResourceActions?: readonly string[] | null | undefined }[] | null | undefined;
}): Pick<Role, 'allowedResourceActions'> {
  if (isBuiltIn !== false || rolePermissions == null) return {};
  const actions = rolePermissions.map(({ allowedResourceActions }) => allowedResourceActions);
  return actions.some((one) => one == null)
    ? {}
    : { allowedResourceActions: actions.flatMap((one) => one ?? []) };
}

/**
 * Role of each definition id. The template id is stable over tenants; the name is not (unifiedRoleDefinition, read
 * 2026-08). A definition that is not listed keeps its id, which for built-in roles equals the template id.
 */
export const roleOf = async (context: CollectContext): Promise<(definitionId: string) => Role> => {
  const roles = new Map<string, Role>();
  for await (const one of context.list(definitionsRead))
    roles.set(one.id, {
      roleTemplateId: one.templateId ?? one.id,
      roleName: one.displayName ?? '',
      isBuiltIn: one.isBuiltIn,
      ...actionsOf(one),
    });
  return (id) => roles.get(id) ?? { roleTemplateId: id, roleName: '' };
};
