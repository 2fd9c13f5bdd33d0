import { joinWords } from '../../diagnostics/words.ts';
import type { Lives } from '../../queries/count-entities.ts';
import type { Coverage } from '../../queries/coverage.ts';
import { timeShares } from '../alignment/time-shares.ts';
import type { Style } from '../style.ts';
import { visible } from '../visible.ts';
import { count, countKinds } from '../words.ts';
import type { Overview } from './overview.ts';

/** What the organisation is called, and what it is there for. */
export function titleText({ name, mission }: Overview, style: Style): string {
  const shown = style.bold(visible(name ?? 'an organisation without a name'));
  return mission === null ? shown : `${shown}: ${visible(mission)}`;
}

/** `110 people, 18 squads; gone: 1 person`, of a part of the organisation behind its filters. */
export function countsText({ lives, filters }: Overview): string {
  const numbers = (which: keyof Lives) =>
    countKinds(Object.fromEntries(Object.entries(lives).map(([kind, each]) => [kind, each[which]])));
  const beside = [
    ...(numbers('gone') === '' ? [] : [`gone: ${numbers('gone')}`]),
    ...(numbers('toCome') === '' ? [] : [`to come: ${numbers('toCome')}`]),
  ];
  const live = numbers('live');
  const nothing =
    beside.length === 0 ? 'nothing was read: no squad, no person, nothing' : 'nothing that is here now';
  const counts = [live === '' ? nothing : live, ...beside].join('; ');
  return filters === '' ? counts : `${visible(filters)}: ${counts}`;
}

/** `org.yaml, on 2026-11-23`. */
export function sourceText({ files, day }: Overview): string {
  return `${visible(joinWords(files))}, on ${day}`;
}

/** How much has an owner; weighted by tier, too, where there is room for it. */
export function coverageText({ coverage, coverageBefore }: Overview, isWeighted: boolean): string {
  const { components, owned, percent, weighted } = coverage;
  if (components === 0) return 'no components: nobody can tell who owns what';
  const have = components === 1 ? 'has' : 'have';
  const beside = isWeighted ? ` (weighted by tier ${weighted} %)` : '';
  return `${percent} %${againstText(coverage, coverageBefore)}: ${owned} of ${count(components, 'component')} ${have} a squad with people in it${beside}`;
}

/** `, +3 against 90 days ago`, in percent of all components. */
function againstText({ percent }: Coverage, before: Overview['coverageBefore']): string {
  if (before === null) return '';
  const more = Math.round((percent - before.percent) * 10) / 10;
  if (more === 0) return ', as 90 days ago';
  return `, ${more > 0 ? '+' : '−'}${Math.abs(more)} against 90 days ago`;
}

const timeWords: Readonly<Record<string, string>> = {
  'no kind': 'without a kind',
  'period over': 'on what is over',
};

/** The share of people's time; null where there is no objective, so that nothing can be said of it. */
export function timeText({ time, lives }: Overview): string | null {
  if (time.fte === 0 || lives.objective.live === 0) return null;
  return timeShares(time)
    .map(({ what, percent }) => `${percent} % ${timeWords[what] ?? what}`)
    .join(', ');
}
