import type { Figure, Impact } from '../../reshape/impact/impact.ts';
import type { Plan } from '../../reshape/plan.ts';
import { changeLines } from '../changes/text.ts';
import { wrapLines } from '../fit.ts';
import type { Page, Style } from '../style.ts';
import { textWidth } from '../text-width.ts';
import { visible } from '../visible.ts';
import { wrap } from '../words.ts';
import { detailsOf } from './detail-lines.ts';
import { figureWords, toldFigures } from './figure-words.ts';
import { findingLines } from './finding-lines.ts';
import { patchLines } from './patch.ts';
import { proposalLines } from './proposal-lines.ts';
import { totalText } from './total.ts';
import { verdictOf } from './verdict.ts';

/** How much of a plan is told: a line an entity; sentences and the impact; the lines of the files, too. */
export type PlanDepth = 'summary' | 'whole' | 'patch';

/** A plan for people. The last line is always the total; `fate` ends it: "nothing written". Before it stands `told`. */
export function planText(
  plan: Plan,
  depth: PlanDepth,
  fate: string,
  page: Page,
  told: readonly string[] = [],
): string {
  const { style } = page;
  const lines = [
    ...plan.proposals.flatMap((each) => proposalLines(each, page)),
    ...changeLines(plan.changes, { isSummary: depth === 'summary', indent: '' }, page),
    ...impactLines(plan, depth, page),
    ...findingLines(plan, depth, page),
    ...notAssessedLines(plan.impact, page),
    ...(depth === 'patch' ? patchLines(plan.edits, style) : []),
    ...told,
    style.bold(wrap(`${totalText(plan)} · ${fate}`, page.width, '  ')),
  ];
  return `${lines.join('\n')}\n`;
}

/** The columns of the figures and of what they have become. */
const figuresRoom = '   now  after  better'.length;

/** The least columns for what a figure is about; also more than `impact` needs. */
const narrowest = 12;

function impactLines(plan: Plan, depth: PlanDepth, page: Page): readonly string[] {
  const { style, width } = page;
  const { impact } = plan;
  const told = toldFigures(impact);
  const longest = Math.max(...told.map((name) => figureWords[name].words.length)) + 2;
  const room = Math.max(Math.min(longest, width - figuresRoom - 2), narrowest);
  const head = `${style.dim('impact')}${' '.repeat(room - 4)}${style.dim('   now  after')}`;
  const rows = told.map((name) => {
    const figure = impact.figures[name];
    const now = figure.before === null ? '' : String(figure.before);
    const words = wrapLines(figureWords[name].words, room).map((line) => `  ${line}`);
    const last = (words.pop() ?? '').padEnd(room + 2);
    const row = `${last}${now.padStart(6)}${String(figure.after).padStart(7)}${verdict(figure, style)}`;
    return [...words, row].join('\n');
  });
  const details = depth === 'summary' ? [] : detailsOf(plan).flatMap((detail) => detailLines(detail, page));
  return [head, ...rows, ...details];
}

function notAssessedLines({ notAssessed }: Impact, { width }: Page): readonly string[] {
  const silent = notAssessed.map(({ what, reason }) => `${what} (${reason})`).join(', ');
  return silent === '' ? [] : [wrap(`not assessed: ${silent}`, width, '  ')];
}

function verdict(figure: Figure, style: Style): string {
  const said = verdictOf(figure);
  if (said === null) return '';
  return `  ${said === 'worse' ? style.yellow(said) : style.green(said)}`;
}

const labelRoom = 16;

function detailLines(
  { label, sentences }: { readonly label: string; readonly sentences: readonly string[] },
  { style, width }: Page,
): readonly string[] {
  const indent = ' '.repeat(labelRoom);
  return sentences.map((sentence, index) => {
    const head =
      index === 0 ? `  ${style.dim(label)}${' '.repeat(labelRoom - 2 - textWidth(label))}` : indent;
    return `${head}${wrap(visible(sentence), width, indent)}`;
  });
}
