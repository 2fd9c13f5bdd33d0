import type { Files } from '../../src/source/files.ts';

/** Files that exist in a test only. */
export function memoryFiles(contents: Readonly<Record<string, string>>): Files {
  return {
    list: (pattern, folder) => {
      const path = folder === '' ? pattern : `${folder}/${pattern}`;
      const matcher = new RegExp(`^${path.replaceAll('.', '\\.').replaceAll('*', '[^/]*')}$`);
      return Object.keys(contents)
        .filter((each) => matcher.test(each))
        .toSorted();
    },
    read: (path) => {
      const text = contents[path];
      if (text === undefined) return { reason: 'it does not exist', help: 'correct the path' };
      return { bytes: new TextEncoder().encode(text), realPath: path };
    },
    isInside: () => true,
  };
}
