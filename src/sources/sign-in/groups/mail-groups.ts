import type { CollectContext } from '../../declare/context.ts';

/**
 * Object ids of the mail groups: whose members they are decides where mail goes, and who gets council papers. A dynamic
 * group has no list of members and no object in the directory; a list of rooms holds nobody.
 */
export async function mailGroupIds(context: Pick<CollectContext, 'items'>): Promise<string[]> {
  const ids: string[] = [];
  for await (const { recipientTypeDetails, userId } of context.items('recipients')) {
    const type = (recipientTypeDetails ?? '').toLowerCase();
    if (type.includes('group') && !type.startsWith('dynamic') && userId != null) ids.push(userId);
  }
  return ids;
}
