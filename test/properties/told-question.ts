import { SignInQuestion } from '../../src/facts/conditional-access/index.ts';
import type { Told } from './coverage-told.ts';

/** A told gap as a question about one sign-in: of what is told the first value, of all else the ordinary one. */
export function questionOf({ app, circumstances }: Told, user: string): SignInQuestion {
  const of = (aspect: string) => circumstances.find((one) => one.aspect === aspect);
  return SignInQuestion.parse({
    user,
    app,
    client: of('client')?.value,
    platform: of('platform')?.value,
    location: of('location')?.places.map(({ id }) => id),
    device: of('device')?.value,
    marks: of('device')?.marks,
    protectedApp: of('app')?.value === 'protected',
    risk: of('signInRisk')?.value,
    userRisk: of('userRisk')?.value,
    insiderRisk: of('insiderRisk')?.value,
    flow: of('flow')?.value,
  });
}
