import { describe, expect, it } from 'vitest';
import { folderWarnings } from './folder-warnings.ts';

const warned = (path: string, environment = {}): string[] =>
  folderWarnings([{ holds: 'reports', path }], environment);

describe('where a council is kept', () => {
  it.each([
    'C:\\Users\\ann\\OneDrive - Fen IT\\Councils',
    '/Users/ann/Library/Mobile Documents/com~apple~CloudDocs/councils',
    '/home/ann/Dropbox/councils',
    'C:\\Users\\ann\\Dropbox (Fen IT)\\councils',
  ])('is told to be copied to a cloud: %s', (path) => {
    expect(warned(path)).toEqual([expect.stringContaining('to a cloud') as string]);
  });

  it('is known by what Windows calls the folder of OneDrive, whatever its name', () => {
    const environment = { OneDriveCommercial: 'D:\\Fen' };
    expect(warned('d:\\fen\\councils', environment)).toHaveLength(1);
    expect(warned('D:\\Fenland\\councils', environment)).toEqual([]);
  });

  it('is told to be on a network share, and nothing of an ordinary disk', () => {
    expect(warned('\\\\server\\share\\councils')[0]).toContain('network share');
    for (const path of ['/srv/councils', 'D:\\Councils', '/home/ann/boxes/councils', '\\\\?\\D:\\Councils'])
      expect(warned(path)).toEqual([]);
  });
});
