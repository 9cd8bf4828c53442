import type { Access } from '../../audit/connect.ts';

/** Plays Microsoft for councils whose beadle.yaml says `practice:`; started when the first of them is reached. */
export interface PracticeGround {
  /** Where to reach the tenant of such a council; undefined for a real one. @throws BeadleError CONFIG_INVALID */
  readonly elsewhere: (settings: { readonly practice?: string | undefined }) => Promise<Access['elsewhere']>;
  readonly close: () => Promise<void>;
}

/** The fictional councils are loaded only where one is practised on: every other start would wait for them. */
async function start() {
  const { playMicrosoft } = await import('./fictional.ts');
  return playMicrosoft();
}

export function practiceGround(): PracticeGround {
  let server: ReturnType<typeof start> | undefined;
  return {
    elsewhere: async ({ practice }) => {
      if (practice === undefined) return undefined;
      const { fictionalCouncil } = await import('./fictional.ts');
      fictionalCouncil(practice, 'CONFIG_INVALID');
      return (await (server ??= start())).elsewhere;
    },
    close: async () => (await server)?.close(),
  };
}
