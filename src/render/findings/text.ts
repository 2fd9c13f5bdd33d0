import { countFindings, type FindingGroup } from '../../diagnostics/finding-list.ts';
import type { Finding, Position } from '../../diagnostics/finding.ts';
import type { Severity } from '../../diagnostics/severity.ts';
import type { CheckResult } from '../../rules/check.ts';
import type { OpenedOrg } from '../../rules/opened-org.ts';
import type { Page } from '../style.ts';
import { visible } from '../visible.ts';
import { count, countKinds, inSeverity, withCode, wrap } from '../words.ts';
import { notCheckedText } from './not-checked.ts';
import { sourceLine } from './source-line.ts';

/** What a check's text is drawn from. */
export interface CheckTextInput {
  readonly org: OpenedOrg;
  readonly result: CheckResult;
  readonly checked: Readonly<Record<string, number>>;
  /** Whether to show every finding, however many are alike. */
  readonly all: boolean;
}

/** A check as people read it: worst first, what is alike together, the total and what was not checked last. */
export function checkText(input: CheckTextInput, page: Page): string {
  return `${findingsText(input, page)}${totalText(input, page)}${notCheckedText(input, page)}`;
}

/** The findings alone. */
export function findingsText(input: CheckTextInput, page: Page): string {
  const lineOf = sourceLines(input.org);
  const gap = page.isTerminal ? '\n' : '';
  const { groups } = input.result.findings;
  const isShort = ({ severity }: FindingGroup) => severity === 'info' && !input.all;
  const blocks = groups
    .filter((group) => !isShort(group))
    .map((group) => `${groupText(group, input, lineOf, page)}\n${gap}`);
  const infos = groups.filter(isShort).map((group) => `${infoText(group, page)}\n`);
  if (infos.length === 0 || !page.isTerminal) return [...blocks, ...infos].join('');
  const hint = page.style.dim('orgctl check RULE --all shows each');
  return `${[...blocks, ...infos].join('')}${hint}\n\n`;
}

type LineOf = (position: Position) => string | undefined;

/** The lines of the files, each file cut into lines once and only if one of them is shown. */
function sourceLines(org: OpenedOrg): LineOf {
  const files = new Map<string, readonly string[]>();
  return ({ file, line }) => {
    const known = files.get(file) ?? org.files.find(({ path }) => path === file)?.text.split('\n') ?? [];
    files.set(file, known);
    return known[line - 1];
  };
}

function groupText(group: FindingGroup, input: CheckTextInput, lineOf: LineOf, page: Page): string {
  const { rule, severity, isSameHelp } = group;
  const shown = input.all ? group.all() : group.first;
  const more = group.number - shown.length;
  const rest = more === 0 ? [] : [`… and ${more} more: orgctl check ${rule} --all`];
  if (!page.isTerminal) return [...shown.map((finding) => plainLine(finding, page)), ...rest].join('\n');
  const { style } = page;
  const head = `${inSeverity(style, severity, severity)}  ${style.bold(rule)}`;
  const lines = shown.map((finding) => findingText(finding, lineOf, page, !isSameHelp));
  const [first] = shown;
  const help = first !== undefined && isSameHelp && first.help !== '' ? [helpLine(first, page)] : [];
  return [head, ...lines, ...rest.map((line) => `  ${style.dim(line)}`), ...help].join('\n');
}

/** One line a finding, for grep and for logs. */
function plainLine(finding: Finding, { style }: Page): string {
  const { severity, rule, message, help } = finding;
  const way = help === '' ? '' : `; ${visible(help)}`;
  return `${placeOf(finding)}: ${inSeverity(style, severity, severity)} ${style.bold(rule)}: ${visible(message)}${way}`;
}

function placeOf({ position }: Finding): string {
  return position === null ? '-' : `${visible(position.file)}:${position.line}:${position.column}`;
}

function findingText(finding: Finding, lineOf: LineOf, page: Page, hasOwnHelp: boolean): string {
  const { style, width } = page;
  const text = wrap(visible(finding.message), width, '    ');
  const lines = [`  ${style.dim(placeOf(finding))}`, `    ${text}`];
  const { position } = finding;
  const source = position === null ? undefined : lineOf(position);
  if (position !== null && source !== undefined) {
    lines.push(...sourceLine(source, position, width).map((line) => `    ${style.dim(line)}`));
  }
  if (hasOwnHelp && finding.help !== '') lines.push(helpLine(finding, page));
  return lines.join('\n');
}

function helpLine(finding: Finding, { style, width }: Page): string {
  return `  ${style.green('→')} ${withCode(wrap(visible(finding.help), width, '    '), style)}`;
}

/** Infos are one line a rule: how many, and about whom. */
function infoText({ rule, number, about }: FindingGroup, page: Page): string {
  const words = `${count(number, 'finding')}: ${visible(about)}`;
  if (!page.isTerminal) return `info ${rule}: ${words}; orgctl check ${rule} --all shows each`;
  const { style, width } = page;
  // The colours take no room, so the first line is wrapped as if they were there: with the word and the rule.
  const wrapped = wrap(`info  ${rule}  ${words}`, width, '    ');
  return wrapped.replace(`info  ${rule}`, () => `${style.blue('info')}  ${style.bold(rule)}`);
}

function totalText({ org, result, checked }: CheckTextInput, page: Page): string {
  const number = (severity: Severity) => countFindings(result.findings, { severity, isWaived: false });
  const waived = countFindings(result.findings, { isWaived: true });
  const { style, width } = page;
  const [errors, warnings, infos] = [number('error'), number('warning'), number('info')];
  const words = [
    errors === 0 ? '0 errors' : style.red(count(errors, 'error')),
    warnings === 0 ? '0 warnings' : style.yellow(count(warnings, 'warning')),
    count(infos, 'info'),
    ...(waived === 0 ? [] : [`${waived} waived`]),
  ].join(', ');
  const scope = wrap(scopeOf(result, countKinds(checked), org.day), width, '  ');
  return `${words}\n${style.dim(scope)}\n`;
}

function scopeOf({ checkedRules, isStopped, profile }: CheckResult, over: string, day: string): string {
  if (isStopped) return `no rule was checked, on ${day}`;
  return `${count(checkedRules, 'rule')} over ${over === '' ? 'nothing' : over}, on ${day}, profile ${profile}`;
}
