import { existsSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { foldersUp } from './find-file.ts';
import type { Shell } from './shell.ts';

/** Makes paths that are relative to the working folder relative to the repository that the main file lies in. */
export function repositoryPaths(shell: Shell, mainFile: string): (file: string) => string {
  const root = rootOf(shell, dirname(resolve(shell.cwd, mainFile)));
  return (file) => {
    const path = relative(root, resolve(shell.cwd, file));
    const isOutside = path === '' || isAbsolute(path) || path === '..' || path.startsWith(`..${sep}`);
    return isOutside ? file : path.split(sep).join('/');
  };
}

/** The git root; without one the folder that a CI has checked out, else the working folder. */
function rootOf({ cwd, env }: Shell, folder: string): string {
  const top = foldersUp(folder).at(-1);
  if (top !== undefined && existsSync(join(top, '.git'))) return top;
  return env['GITHUB_WORKSPACE'] ?? env['CI_PROJECT_DIR'] ?? cwd;
}
