import { relative, sep } from 'node:path';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import type { Import } from './violations.ts';

const posix = (path: string): string => path.split(sep).join('/');

/**
 * Every import below the given folders, type imports included. dependency-cruiser reads TypeScript 7 only through swc
 * (TypeScript 7's main export has no compiler API), so the caller must check that the answer is not empty.
 */
export const readImports = async (root: string, folders: readonly string[]): Promise<Import[]> => {
  const { output } = await cruise([...folders], {
    baseDir: root,
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
  });
  return (output as ICruiseResult).modules.flatMap((module) =>
    module.dependencies.map((dependency) => ({
      from: posix(relative(root, `${root}/${module.source}`)),
      to:
        dependency.coreModule || dependency.dependencyTypes.some((type) => type.startsWith('npm'))
          ? dependency.module
          : dependency.resolved,
    })),
  );
};
