import type { OpenedOrg } from '../../rules/opened-org.ts';
import { editFiles, readWritten, type EditedFile } from '../../source/edit-files.ts';
import type { WrittenOrg } from '../../source/written-org.ts';
import { mendFields, mendTopKeys } from './mend-fields.ts';
import { mendIds, mendReferences } from './mend-ids.ts';
import { mendQuotes } from './mend-quotes.ts';
import type { Mended } from './mended.ts';

/** What `check --fix` would write. */
export interface Mend {
  /** A line each. */
  readonly mends: readonly string[];
  readonly edits: readonly Pick<EditedFile, 'path' | 'before' | 'text'>[];
}

/**
 * Mends whatever has one right answer, in an organisation that can be read whole, if only with `readable` texts in the
 * place of some. What needs a decision stays.
 */
export function mendOrg(
  org: Pick<OpenedOrg, 'files'>,
  readable: { readonly org: Pick<OpenedOrg, 'files' | 'store'>; readonly mends: readonly string[] },
): Mend {
  const before = org.files.map(({ path, ownPath = path, text }) => ({ path: ownPath, text }));
  const quoted = readable.org.files.map(({ path, ownPath = path, text }) => ({
    path: ownPath,
    ...mendQuotes(text),
  }));
  const written = readWritten(quoted);
  const steps: readonly ((each: WrittenOrg) => Mended)[] = [
    mendTopKeys,
    mendFields,
    mendIds,
    (each) => mendReferences(each, readable.org.store),
  ];
  let mended = written;
  const mends = [...readable.mends, ...quoted.flatMap((file) => file.mends)];
  for (const step of steps) {
    const next = step(mended);
    mended = next.org;
    mends.push(...next.mends);
  }
  const texts = new Map(editFiles(quoted, written, mended).map(({ path, text }) => [path, text]));
  const edits = before.flatMap(({ path, text }) => {
    const now = texts.get(path) ?? quoted.find((file) => file.path === path)?.text ?? text;
    return now === text ? [] : [{ path, before: text, text: now }];
  });
  return { mends, edits };
}
