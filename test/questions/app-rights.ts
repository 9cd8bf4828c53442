import { outside, principal } from './an-app.ts';
import { about } from './question.ts';

const rights = (permissions: readonly string[], scope?: string) => ({
  ...principal(outside),
  applicationPermissions: permissions.map((permission) => ({ principalId: 'app', permission })),
  delegatedGrants: scope === undefined ? [] : [{ clientId: 'app', scope }],
  managementRoleAssignments: [],
});
const agreed = { council: { software: [] } };

/** Permissions reference of Microsoft Graph (read 2026-11). */
export const appRightQuestions = [
  ...about('apps/outside-apps-agreed', [
    ['mailboxes by IMAP without anybody signed in', 'fail', rights(['IMAP.AccessAsApp']), agreed],
    ['imports into mailboxes', 'fail', rights(['MailboxItem.ImportExport.All']), agreed],
    ['writes old messages into teams', 'fail', rights(['Teamwork.Migrate.All']), agreed],
    ['sends commands to devices', 'fail', rights([], 'Device.Command'), agreed],
    [
      'places that somebody picks, with a role that is not read',
      'fail',
      rights(['Files.SelectedOperations.Selected']),
      agreed,
    ],
    ['the whole of Exchange', 'fail', rights(['full_access_as_app']), agreed],
    ['may write whatever the person may', 'fail', rights([], 'openid Directory.AccessAsUser.All'), agreed],
    ['only looks', 'pass', rights(['Mail.Read', 'User.Read.All'], ' User.Read'), agreed],
    ['sends as anybody', 'fail', rights(['Mail.Send']), agreed],
    [
      'blocked apps open nothing',
      'pass',
      { ...rights(['Mail.Send']), ...principal({ ...outside, accountEnabled: false }) },
      agreed,
    ],
    ['nobody was asked which are agreed', 'unknown', rights(['Mail.Send'])],
    ['a right without a name', 'unknown', rights(['unknown']), agreed],
  ]),
  ...about('apps/contacts-apps-agreed', [
    ['ActiveSync in somebody’s name', 'fail', rights([], 'EAS.AccessAsUser.All'), agreed],
    ['the whole of Exchange', 'fail', rights(['full_access_as_app']), agreed],
    ['people near somebody', 'fail', rights([], 'People.Read'), agreed],
    ['only who signs in', 'pass', rights([], 'openid profile email'), agreed],
  ]),
  ...about('apps/content-apps-agreed', [
    ['reads every mailbox by itself', 'fail', rights(['Mail.Read']), agreed],
    ['the whole of Exchange', 'fail', rights(['full_access_as_app']), agreed],
    ['mailboxes by IMAP', 'fail', rights(['IMAP.AccessAsApp']), agreed],
    ['every file', 'fail', rights(['Sites.FullControl.All']), agreed],
    ['headers without content', 'pass', rights(['Mail.ReadBasic.All']), agreed],
    [
      'in somebody’s name, it reads theirs alone',
      'pass',
      rights([], 'Mail.ReadWrite Files.Read.All'),
      agreed,
    ],
    ['sends, and reads nothing', 'pass', rights(['Mail.Send']), agreed],
    ['places that somebody picks', 'pass', rights(['Sites.Selected']), agreed],
    ['a right without a name', 'unknown', rights(['unknown']), agreed],
    ['made by the council itself', 'pass', { ...rights(['Mail.Read']), ...principal({}, {}) }, agreed],
  ]),
];
