import { ownApp } from '../../src/facts/conditional-access/testing.ts';
import fc from 'fast-check';

/** What the evidence never shows, and what Microsoft does not say. */
export interface World {
  readonly directoryScopes: boolean;
  readonly officeApps: ReadonlySet<string>;
  readonly outsidersAreUsers: boolean;
  readonly activeSyncShowsDevice: boolean;
  /** Whether a leftover approved-app control beside others still lets somebody through. */
  readonly approvedLetsThrough: boolean;
  /** Whether a remedy with nothing to remedy still lets somebody through who does nothing else. */
  readonly idleRemedyLetsThrough: boolean;
  readonly riskMeasured: boolean;
  /** Whether somebody switched on what measures insider risk. */
  readonly insiderMeasured: boolean;
  /** The directory that guests come from. */
  readonly home: string;
  /** Whether some devices have the mark that filters look for. */
  readonly markedDevices: boolean;
  /** Whether words of the future mean everybody and everything, and states of the future are in force. */
  readonly futureWords: boolean;
  /** What methods and controls of the future are. */
  readonly future: 'step' | 'resistant' | 'nothing' | 'impossible';
  /** Which of two opposite policies on staying signed in holds. */
  readonly neverWins: boolean;
}

const exchange = '00000002-0000-0ff1-ce00-000000000000';

/** Exchange is in Office 365; the admin portals may be. */
export const world: fc.Arbitrary<World> = fc.record({
  directoryScopes: fc.boolean(),
  officeApps: fc
    .subarray([ownApp, '497effe9-df71-4043-a8bb-14cf78c4b63b'])
    .map(
      (more) =>
        new Set([
          exchange,
          '00000003-0000-0ff1-ce00-000000000000',
          'cc15fd57-2c6c-4117-a88c-83b1d56b4bbe',
          'some office app',
          ...more,
        ]),
    ),
  outsidersAreUsers: fc.boolean(),
  activeSyncShowsDevice: fc.boolean(),
  approvedLetsThrough: fc.boolean(),
  idleRemedyLetsThrough: fc.boolean(),
  riskMeasured: fc.constant(true),
  insiderMeasured: fc.boolean(),
  home: fc.constantFrom('t1', 't2', 't3'),
  markedDevices: fc.boolean(),
  futureWords: fc.boolean(),
  future: fc.constantFrom('step', 'resistant', 'nothing', 'impossible'),
  neverWins: fc.boolean(),
});
