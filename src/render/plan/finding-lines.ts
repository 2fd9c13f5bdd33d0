import { subjectText, type Finding } from '../../diagnostics/finding.ts';
import { joinWords } from '../../diagnostics/words.ts';
import type { Plan } from '../../reshape/plan.ts';
import type { Page } from '../style.ts';
import { visible } from '../visible.ts';
import { count, inSeverity, wrap } from '../words.ts';
import type { PlanDepth } from './text.ts';

/** The findings of a plan that count, by what became of them. */
export interface PlanFindings {
  readonly new: readonly Finding[];
  readonly worse: readonly Finding[];
  readonly fixed: readonly Finding[];
  readonly same: number;
}

/** What became of findings that are neither waived nor in a baseline. */
export function planFindings({ check: { result } }: Pick<Plan, 'check'>): PlanFindings {
  const counting = Array.from(result.findings).filter(
    ({ waived, isInBaseline }) => waived === null && isInBaseline !== true,
  );
  const of = (state: Finding['state']) => counting.filter((finding) => finding.state === state);
  return { new: of('new'), worse: of('worse'), fixed: result.fixed, same: of('same').length };
}

/** What the rules say of it: how many findings come, go and stay, and which; infos only by their rules, in a summary errors alone. */
export function findingLines(plan: Plan, depth: PlanDepth, page: Page): readonly string[] {
  const found = planFindings(plan);
  const { style, width } = page;
  const counts = (['fixed', 'new', 'worse'] as const)
    .filter((state) => found[state].length > 0)
    .map((state) => `${found[state].length} ${state}`);
  const figures = [...counts, `${found.same} unchanged`].join(', ');
  const head = wrap(`${style.dim('findings')}   ${figures}`, width, '  ');
  const others = plan.otherDays.flatMap(({ day, errors }) =>
    errors.map((finding) => findingLine(finding, `on ${day}`, page)),
  );
  const told = (['new', 'worse'] as const).flatMap((state) =>
    found[state]
      .filter(({ severity }) => severity === 'error' || (severity === 'warning' && depth !== 'summary'))
      .map((finding) => findingLine(finding, state, page)),
  );
  if (depth === 'summary') return [head, ...told, ...others];
  const infos = [...found.new, ...found.worse].filter(({ severity }) => severity === 'info');
  const rules = Array.from(new Set(infos.map(({ rule }) => rule)));
  const also = infos.length === 0 ? [] : [`  and ${count(infos.length, 'info')}: ${joinWords(rules)}`];
  const fixed = counted(found.fixed.map(about)).map(
    (text) => `  ${wrap(`${style.green('fixed')}  ${text}`, width, '    ')}`,
  );
  return [head, ...fixed, ...told, ...also.map((line) => wrap(line, width, '  ')), ...others];
}

function findingLine(finding: Finding, when: string, { style, width }: Page): string {
  const label = inSeverity(style, finding.severity, `${when} ${finding.severity}`);
  return `  ${wrap(`${label}  ${visible(finding.message)} (${finding.rule})`, width, '    ')}`;
}

/** Each text once, with how often it is there. */
function counted(texts: readonly string[]): readonly string[] {
  return Array.from(new Set(texts), (text) => {
    const number = texts.filter((each) => each === text).length;
    return number === 1 ? text : `${text} (${number})`;
  });
}

function about({ rule, subject }: Finding): string {
  return subject === null ? rule : `${rule}: ${visible(subjectText(subject))}`;
}
