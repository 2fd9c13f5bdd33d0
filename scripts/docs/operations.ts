import type { Argument } from '../../src/reshape/argument.ts';
import type { Operation } from '../../src/reshape/operation.ts';
import { operations } from '../../src/reshape/operations/all.ts';
import { lineOf } from '../../src/reshape/read-line.ts';
import { code, page, pageHead, table } from './markdown.ts';

/** docs/operations.md: what `orgctl reshape` can do, and every argument of it. */
export function renderOperations(): string {
  return page([
    pageHead('Operations', 'src/reshape/operations'),
    '`orgctl reshape` plans changes of the organisation and says what they do; `--apply` writes them, and `orgctl undo` takes that back. Several are separated by `--`, and each meets what the one before left:',
    code(
      'text',
      'orgctl reshape move ada-abara --to web-player -- set-role tech-lead bela-holm --on stream-core',
    ),
    'What is dated begins and ends on a day (`--on`, today where it is left out): the old membership keeps its place with a last day, and the new one has a first day. Owners and roles carry no dates, so they change at once. What nobody may guess is a question: an argument answers it, and on a terminal it can be chosen. In a [scenario](scenarios.md) the arguments have the same names: `move: {person: ada-abara, to: web-player}`.',
    table(
      ['operation', 'what it does', 'known as'],
      operations.map(({ id, summary, pattern }) => [`[${id}](#${id})`, summary, pattern ?? '']),
    ),
    ...operations.flatMap(sectionOf),
  ]);
}

function sectionOf(operation: Operation): readonly string[] {
  const rows = Object.entries(operation.arguments).map(([name, argument]) => [
    `\`${shown(name, argument)}\``,
    argument.required === true ? 'yes' : '',
    argument.doc,
  ]);
  return [
    `## ${operation.id}`,
    `It ${operation.summary}.`,
    code('text', `orgctl reshape ${lineOf(operation)}`),
    table(['argument', 'needed', 'what it says'], rows),
    `For example \`orgctl reshape ${operation.id} ${operation.example}\`.`,
  ];
}

function shown(name: string, { type, value, isPositional }: Argument): string {
  if (isPositional === true) return `<${value}>`;
  return type === 'flag' ? `--${name}` : `--${name} <${value}>`;
}
