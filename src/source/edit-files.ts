import { editYaml, type EditedYaml } from '../yaml/edit-yaml.ts';
import { readYaml } from '../yaml/read-yaml.ts';
import { isMap, valueOf } from '../yaml/value.ts';
import type { SourceFile } from './files.ts';
import type { WrittenOrg } from './written-org.ts';

/** A file that changed. */
export interface EditedFile extends EditedYaml {
  /** Relative to the main file's folder, with `/`. */
  readonly path: string;
  /** The text that it had; `text` is the one that it has now. */
  readonly before: string;
}

/** What the files say, as it is written in them; a file without content says nothing. */
export function readWritten(files: readonly Pick<SourceFile, 'path' | 'text'>[]): WrittenOrg {
  return files.map(({ path, text }) => {
    const { root } = readYaml(text, { lazyDepth: 2 });
    const value = root === null ? null : valueOf(root);
    return { path, root: isMap(value) ? value : new Map(), renamed: new Map() };
  });
}

/**
 * The texts that say `after` instead of `before`: only the files that changed. Throws where a text that was edited does
 * not say, read again, what it was edited for: that is a bug.
 */
export function editFiles(
  sources: readonly Pick<SourceFile, 'path' | 'text'>[],
  before: WrittenOrg,
  after: WrittenOrg,
): readonly EditedFile[] {
  const texts = new Map(sources.map(({ path, text }) => [path, text]));
  const renamed = new Map(after.flatMap((file) => Array.from(file.renamed)));
  return after.flatMap((file) => {
    const text = texts.get(file.path);
    if (text === undefined || before.some(({ root }) => root === file.root)) return [];
    const edited = editYaml(text, file.root, renamed);
    return edited.splices.length === 0 ? [] : [{ path: file.path, before: text, ...edited }];
  });
}
