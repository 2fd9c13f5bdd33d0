import { countFindings, type FindingGroup } from '../../diagnostics/finding-list.ts';
import type { Finding } from '../../diagnostics/finding.ts';
import type { Severity } from '../../diagnostics/severity.ts';
import type { CheckResult } from '../../rules/check.ts';
import type { OpenedOrg } from '../../rules/opened-org.ts';
import type { Page } from '../style.ts';
import { visible } from '../visible.ts';
import { count, countKinds, inSeverity, wrap } from '../words.ts';
import { blockText, placeOf } from './block.ts';
import { notCheckedText } from './not-checked.ts';
import { allCommand, fixedText, sinceNumbers, sinceText, stateMark, whatGotWorse } from './since-text.ts';
import { sourceLines, type LineOf } from './source-lines.ts';

/** What a check's text is drawn from. */
export interface CheckTextInput {
  readonly org: OpenedOrg;
  readonly result: CheckResult;
  readonly checked: Readonly<Record<string, number>>;
  /** Whether to show every finding, however many are alike. */
  readonly all: boolean;
  /** The options that say what it is about, as they are typed, each with a blank before it. */
  readonly again: string;
}

/**
 * A check as people read it: worst first, what is alike together, the total and what was not checked last. On a terminal
 * the total of a long one also stands first, since a pager begins there.
 */
export function checkText(input: CheckTextInput, page: Page): string {
  const findings = `${sinceText(input.result, page)}${findingsText(input, page)}${fixedText(input, page)}`;
  const isLong = page.isTerminal && findings.split('\n').length > longest;
  const first = isLong ? `${numbersText(input, page)}\n\n` : '';
  return `${first}${findings}${totalText(input, page)}${notCheckedText(input, page)}`;
}

/** So many lines are seen at once on the smallest terminal, with the total below them. */
const longest = 18;

/** The findings alone. */
export function findingsText(input: CheckTextInput, page: Page): string {
  const lineOf = sourceLines(input.org.files);
  const gap = page.isTerminal ? '\n' : '';
  const { groups } = input.all ? input.result.findings : whatGotWorse(input.result);
  const isShort = ({ severity }: FindingGroup) => severity === 'info' && !input.all;
  const blocks = groups
    .filter((group) => !isShort(group))
    .map((group) => `${groupText(group, input, lineOf, page)}\n${gap}`);
  const infos = groups.filter(isShort).map((group) => `${infoText(group, input, page)}\n`);
  if (infos.length === 0 || !page.isTerminal) return [...blocks, ...infos].join('');
  const hint = wrap(page.style.dim(`${allCommand('RULE', input)} shows each`), page.width, '  ');
  return `${[...blocks, ...infos].join('')}${hint}\n\n`;
}

function groupText(group: FindingGroup, input: CheckTextInput, lineOf: LineOf, page: Page): string {
  const shown = input.all ? group.all() : group.first;
  if (page.isTerminal) return blockText(group, shown, lineOf, page, allCommand(group.rule, input));
  const more = group.number - shown.length;
  const rest = more === 0 ? [] : [`… and ${more} more: ${allCommand(group.rule, input)}`];
  return [...shown.map((finding) => plainLine(finding, page)), ...rest].join('\n');
}

/** One line a finding, for grep and for logs; without a place where nothing can be pointed at. */
function plainLine(finding: Finding, { style }: Page): string {
  const { severity, rule, message, help } = finding;
  const way = help === '' ? '' : `; ${visible(help)}`;
  const place = finding.position === null ? '' : `${placeOf(finding)}: `;
  const mark = stateMark(finding);
  return `${place}${inSeverity(style, severity, severity)} ${style.bold(rule)}: ${visible(message)}${mark}${way}`;
}

/** Infos are one line a rule: how many, and about whom. */
function infoText({ rule, number, about }: FindingGroup, input: CheckTextInput, page: Page): string {
  const words = `${count(number, 'finding')}: ${visible(about)}`;
  if (!page.isTerminal) return `info ${rule}: ${words}; ${allCommand(rule, input)} shows each`;
  const { style, width } = page;
  return wrap(`${style.blue('info')}  ${style.bold(rule)}  ${words}`, width, '    ');
}

function totalText(input: CheckTextInput, page: Page): string {
  const { org, result, checked } = input;
  const scope = wrap(scopeOf(result, countKinds(checked), org.day), page.width, '  ');
  return `${numbersText(input, page)}\n${page.style.dim(scope)}\n`;
}

/** "7 errors, 71 warnings, 44 infos, 1 waived". */
function numbersText({ result }: CheckTextInput, page: Page): string {
  const { findings } = result;
  const { style, width } = page;
  if (result.since !== undefined) return sinceNumbers(result, result.since, page);
  const number = (severity: Severity) => countFindings(findings, { severity, isWaived: false });
  const waived = countFindings(findings, { isWaived: true });
  const known = countFindings(findings, { isWaived: false, isInBaseline: true });
  const [errors, warnings, infos] = [number('error'), number('warning'), number('info')];
  const words = [
    errors === 0 ? '0 errors' : style.red(count(errors, 'error')),
    warnings === 0 ? '0 warnings' : style.yellow(count(warnings, 'warning')),
    count(infos, 'info'),
    ...(waived === 0 ? [] : [`${waived} waived`]),
    ...(known === 0 ? [] : [`${known} in the baseline`]),
  ];
  return wrap(words.join(', '), width, '  ');
}

function scopeOf({ checkedRules, isStopped, profile }: CheckResult, over: string, day: string): string {
  if (isStopped) return `no rule was checked, on ${day}`;
  return `${count(checkedRules, 'rule')} over ${over === '' ? 'nothing' : over}, on ${day}, profile ${profile}`;
}
