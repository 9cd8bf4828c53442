import { z } from 'zod';
import { part } from '../base/fact.ts';
import { safeAttachmentStates, sharedFiles } from '../mail/safe-attachments.ts';
import { ceilingTypes, fileSharing, oldFileSignIn, sharingCeiling } from './file-sharing.ts';

const yesNo = z.boolean();

/** Facts of the tenant about files. */
export const fileSwitches = {
  filesSharedWith: part(sharingCeiling, 'filesSharedWith', {
    says: 'With whom files may be shared at most',
    type: ceilingTypes,
  }),
  fileDomainsLimited: part(sharingCeiling, 'fileDomainsLimited', {
    says: 'Files may be shared with named domains only; a list of domains to keep out is none',
    type: yesNo,
  }),
  filesStayInside: part(fileSharing, 'filesStayInside', {
    says: 'Nobody can share files outside but with guests of the directory, who cannot pass them on',
    type: yesNo,
  }),
  filesTakeOldSignIn: part(oldFileSignIn, 'filesTakeOldSignIn', {
    says: 'SharePoint takes older ways of signing in',
    type: yesNo,
  }),
  sharedFilesAreChecked: part(sharedFiles, 'sharedFilesAreChecked', {
    says: 'Shared files are opened in a safe place, where the plan includes that',
    type: safeAttachmentStates,
  }),
};
