import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inRepository } from '../history/repository.ts';
import { machine, type Machine } from './run-script.ts';

const before = `version: 1
squads:
  search: {missoin: written long ago}
`;

/** What a change adds in these tests. */
const worse = `${before}  mixes: {missoin: new}\n`;

/** Gives `use` a machine with a clone whose branch main has an old mistake, and a work tree with a new one. */
export async function inClone<T>(
  use: (machine: Machine, base: string) => Promise<T> | T,
  { path = 'org.yaml', text = worse }: { readonly path?: string; readonly text?: string } = {},
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'orgctl-ci-'));
  try {
    return await inRepository(async ({ folder: clone, commit, write }) => {
      const base = commit('before', { [path]: before });
      write({ [path]: text });
      return use(machine(clone, folder), base);
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The same, with a work tree in which nothing got worse. */
export async function inSameClone<T>(use: (machine: Machine, base: string) => Promise<T> | T): Promise<T> {
  return inClone(use, { text: before });
}
