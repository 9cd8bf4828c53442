/** What people may let into council data, by the setting, and what stands after it where they may set up apps too. */
export const appWords = {
  nothing: 'People may let in no app by themselves.',
  'low-risk': 'People may let in apps of low risk by themselves.',
  'microsoft-managed': 'Microsoft decides which apps people may let in by themselves.',
  anything: 'People may let in any app by themselves.',
  register: 'They may also set up apps of their own.',
} as const;
