import { stoppingRules } from '../../diagnostics/reading-rules.ts';
import type { OpenedOrg } from '../../rules/opened-org.ts';
import { applySplices, type Splice } from '../../yaml/edit/splice.ts';
import { inQuotes, plainTextAt } from '../../yaml/quote.ts';
import { readYaml } from '../../yaml/read-yaml.ts';
import { openEdited } from '../open-edited.ts';
import type { MendedText } from './mend-quotes.ts';

/**
 * An organisation that cannot be read whole, read again with quotes around what may not begin a text without them; null
 * where that is not all that stands in the way.
 */
export function readableOrg(
  org: OpenedOrg,
): { readonly org: OpenedOrg; readonly mends: readonly string[] } | null {
  const mended = org.files.map(({ path, ownPath = path, text }) => ({ path: ownPath, ...mendSyntax(text) }));
  const mends = mended.flatMap((file) => file.mends);
  if (mends.length === 0) return null;
  const again = openEdited(org, new Map(mended.map(({ path, text }) => [path, text])), org.day);
  const isStopped = again.findings.some(({ rule }) => stoppingRules.includes(rule));
  return isStopped ? null : { org: again, mends };
}

const MAX_ROUNDS = 20;

/** `owner: @team`, `paths: [*.ts]`: in quotes, round after round, since one mistake may hide another. */
function mendSyntax(text: string): MendedText {
  let mended = text;
  const mends: string[] = [];
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const bare = readYaml(mended).problems.flatMap(({ start }) => bareText(mended, start) ?? []);
    if (bare.length === 0) break;
    mended = applySplices(mended, bare);
    mends.push(...bare.map((each) => `${each.text}, in quotes`));
  }
  return { text: mended, mends };
}

/** A pattern, a handle or code, which is nothing that YAML has a use for; the rest of the line belongs to it. */
function bareText(text: string, start: number): Splice | undefined {
  const value = plainTextAt(text, start);
  const isWhole = value !== '' && text.startsWith(value, start);
  if (!isWhole || !/^(?:[@`%]|\*+[^*]*[./])[^"'\\]*$/.test(value)) return undefined;
  return { start, end: start + value.length, text: inQuotes(value) };
}
