import type { Operation } from '../../reshape/operation.ts';
import { wrapLines } from '../../render/fit.ts';
import { lineOf } from '../../reshape/read-line.ts';

/** The end of the help of reshape: the operations, or the arguments of the one that was named. */
export function operationHelp(word: string | undefined, operations: readonly Operation[]): string {
  const named = operations.find(({ id }) => id === word);
  if (named !== undefined) return `\n${helpOf(named)}`;
  return `
Operations, each with a help of its own (orgctl reshape move --help):
${wrapped(operations.map(({ id }) => id))}

Examples:
  orgctl reshape move ada-abara --to web-player --on 2026-12-01
  orgctl reshape assign lyrics --to mixes -- leave pia-berg --on 2026-12-31`;
}

/** Each operation and what it does, for whoever names none. */
export function operationList(operations: readonly Operation[]): string {
  const room = Math.max(...operations.map(({ id }) => id.length)) + 2;
  return operations.map(({ id, summary }) => `  ${id.padEnd(room)}${summary}\n`).join('');
}

function wrapped(words: readonly string[]): string {
  return wrapLines(words.join(', '), 76)
    .map((line) => `  ${line}`)
    .join('\n');
}

function helpOf(operation: Operation): string {
  const rows = Object.entries(operation.arguments).map(([name, { doc, value, isPositional, type }]) => {
    const shown = isPositional === true ? `<${value}>` : `--${name}${type === 'flag' ? '' : ` <${value}>`}`;
    return [shown, doc] as const;
  });
  const room = Math.max(...rows.map(([shown]) => shown.length)) + 2;
  return `${operation.id}: ${operation.summary}
  orgctl reshape ${lineOf(operation)}

${rows.map(([shown, doc]) => `  ${shown.padEnd(room)}${doc}`).join('\n')}

Examples:
  orgctl reshape ${operation.id} ${operation.example}`;
}
