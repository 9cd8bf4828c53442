import type { CollectContext } from './context.ts';

/**
 * Says of a list that it may be cut: a signed-in person sees in Intune what their role and its scope tags allow, and
 * Microsoft answers 200 with the rest left out (Intune role-based access control, read 2026-11). The app's own sign-in
 * sees everything.
 */
export function cutByRole(context: Pick<CollectContext, 'access' | 'partly'>): void {
  if (context.access.kind !== 'delegated') return;
  context.partly({
    cause: 'permission',
    detail:
      "Signed in as a person, Intune shows what that person's role and scope tags allow, and leaves the rest out without saying so. Let the app sign in by itself.",
  });
}
