import type { Operation } from '../../reshape/operation.ts';
import { lineOf } from '../../reshape/read-line.ts';

/** The end of the help of reshape: the operations, or the arguments of the one that was named. */
export function operationHelp(word: string | undefined, operations: readonly Operation[]): string {
  const named = operations.find(({ id }) => id === word);
  if (named !== undefined) return `\n${helpOf(named)}`;
  const room = Math.max(...operations.map(({ id }) => id.length)) + 2;
  const lines = operations.map(({ id, summary }) => `  ${id.padEnd(room)}${summary}`);
  return `
Operations (orgctl reshape move --help shows the arguments of one):
${lines.join('\n')}

Examples:
  orgctl reshape move ada-abara --to web-player --on 2026-12-01
  orgctl reshape assign lyrics --to mixes -- assign charts --to search --summary`;
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
