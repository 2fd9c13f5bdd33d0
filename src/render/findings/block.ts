import type { FindingGroup } from '../../diagnostics/finding-list.ts';
import type { Finding } from '../../diagnostics/finding.ts';
import type { Page, Style } from '../style.ts';
import { widestOf } from '../text-width.ts';
import { visible } from '../visible.ts';
import { inSeverity, withCode, wrap } from '../words.ts';
import { sourceLine } from './source-line.ts';
import { stateMark } from './since-text.ts';
import type { LineOf } from './source-lines.ts';

/**
 * Findings that are alike on a terminal: the rule, a place and a message each, what to do once where one help serves
 * all. `allOfThem` is the command that shows those that are left out.
 */
export function blockText(
  { rule, severity, number }: FindingGroup,
  shown: readonly Finding[],
  lineOf: LineOf,
  page: Page,
  allOfThem: string,
): string {
  const { style } = page;
  const more = number - shown.length;
  const help = sharedHelp(shown);
  const lines = [
    wrap(`${inSeverity(style, severity, severity)}  ${style.bold(rule)}`, page.width, '  '),
    ...shown.flatMap((finding) => [
      ...placedMessage(finding, widestOf(shown.map(placeOf)), page),
      ...sourceOf(finding, lineOf, page),
      ...(help === null ? helpLine(finding.help, page) : []),
    ]),
    ...(more === 0 ? [] : [`  ${wrap(style.dim(`… and ${more} more: ${allOfThem}`), page.width, '    ')}`]),
    ...(help === null ? [] : helpLine(help, page)),
  ];
  return lines.join('\n');
}

/** `org.yaml:12:3`, or `-` where nothing can be pointed at. */
export function placeOf({ position }: Finding): string {
  return position === null ? '-' : `${visible(position.file)}:${position.line}:${position.column}`;
}

/** Narrower than this a message does not stand beside its place, but below. */
const leastRoom = 40;

function placedMessage(finding: Finding, room: number, { style, width }: Page): readonly string[] {
  const message = `${visible(finding.message)}${stateMark(finding)}`;
  const place = linkedPlace(finding, style);
  const indent = ' '.repeat(room + 4);
  if (width - indent.length < leastRoom) return [`  ${place}`, `    ${wrap(message, width, '    ')}`];
  const gap = ' '.repeat(room + 2 - placeOf(finding).length);
  return [`  ${place}${gap}${wrap(message, width, indent)}`];
}

function linkedPlace(finding: Finding, { dim, place }: Style): string {
  const { position } = finding;
  const text = dim(placeOf(finding));
  return position === null ? text : place(text, position.file, position.line);
}

/** The line of the file with a mark below the place, unless it would only say again whom the finding is about. */
function sourceOf({ position, subject }: Finding, lineOf: LineOf, { style, width }: Page): readonly string[] {
  const written = position === null ? undefined : lineOf(position);
  if (position === null || written === undefined) return [];
  const marked = Array.from(written)
    .slice(position.column - 1)
    .join('');
  const isOwnId = subject !== null && /^["']?([^\s"':]*)["']?\s*:/.exec(marked)?.[1] === subject.id;
  return isOwnId ? [] : sourceLine(written, position, width).map((line) => `    ${style.dim(line)}`);
}

function helpLine(help: string, { style, width }: Page): readonly string[] {
  if (help === '') return [];
  return [`  ${style.green('→')} ${wrap(withCode(visible(help), style), width, '    ')}`];
}

/** The help that serves all: the same, or one that differs only in names which the messages say; null where each has its own. */
function sharedHelp(findings: readonly Finding[]): string | null {
  const [first, ...others] = findings;
  if (first === undefined) return null;
  if (others.every(({ help }) => help === first.help)) return first.help;
  const pattern = helpPattern(first);
  return others.every((each) => helpPattern(each) === pattern) ? `for instance: ${first.help}` : null;
}

/** A help without the words of its message: "add … to the `members` of a squad". */
function helpPattern({ message, help }: Finding): string {
  const said = new Set(message.match(word));
  return help.replaceAll(word, (each) => (said.has(each) ? '…' : each));
}

const word = /[\p{L}\p{N}_-]+/gu;
