import type { Command, Help } from 'commander';
import { wrapLines } from '../../render/fit.ts';
import type { Operation } from '../../reshape/operation.ts';
import { lineOf } from '../../reshape/read-line.ts';

/** The end of the help of reshape: the operations that there are. */
export function operationsHelp(operations: readonly Operation[]): string {
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

/** The help of one operation: what is its own comes first, the options of reshape behind it. */
export function operationHelp(operation: Operation, command: Command, helper: Help): string {
  const width = helper.helpWidth ?? 80;
  const rows = Object.entries(operation.arguments).map(([name, { doc, value, isPositional, type }]) => {
    const shown = isPositional === true ? `<${value}>` : `--${name}${type === 'flag' ? '' : ` <${value}>`}`;
    return [shown, doc] as const;
  });
  const options = helper
    .visibleOptions(command)
    .map((option) => [helper.optionTerm(option), helper.optionDescription(option)] as const);
  const list = (items: readonly (readonly [string, string])[]) => {
    const room = Math.max(...items.map(([term]) => term.length));
    return items.map(([term, doc]) => helper.formatItem(term, room, doc, helper)).join('\n');
  };
  return `${usageOf(operation, width)}

It ${operation.summary}.

Arguments:
${list(rows)}

Options of every operation:
${list(options)}

Examples:
  orgctl reshape ${operation.id} ${operation.example}
`;
}

/** The usage, broken between arguments and not within one. */
function usageOf(operation: Operation, width: number): string {
  const parts = lineOf(operation).match(/\[[^\]]*\]|--\S+ <[^>]*>|\S+/g) ?? [];
  const whole = parts.map((part) => part.replaceAll(' ', '\u00a0')).join(' ');
  const lines = wrapLines(`Usage: orgctl reshape ${whole}`, width - 2);
  return lines.join('\n  ').replaceAll('\u00a0', ' ');
}
