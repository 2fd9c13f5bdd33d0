import type { Alignment, AlignedObjective, ServingTribe } from '../../queries/alignment.ts';
import type { TimeSpent } from '../../queries/time-spent.ts';
import { bar } from '../bar.ts';
import { namedText } from '../named.ts';
import type { Page } from '../style.ts';
import { tableText } from '../table.ts';
import { visible } from '../visible.ts';
import { count, wrap } from '../words.ts';
import { fteText } from './fte.ts';
import { periodState } from '../period-state.ts';
import { objectiveTable } from './table-forms.ts';
import { timeParts, type TimePart } from './time-parts.ts';
import { objectiveShares, timeShares } from './time-shares.ts';

/** What everybody works for: bars on a terminal, numbers in a pipe. */
export async function alignmentText(answer: Alignment, day: string, page: Page): Promise<string> {
  return page.isTerminal ? terminalText(answer, day, page) : pipeText(answer, day, page);
}

function title({ name, mission }: Alignment): string {
  const shown = visible(name ?? 'an organisation without a name');
  return mission === null ? shown : `${shown}: ${visible(mission)}`;
}

async function pipeText(answer: Alignment, day: string, page: Page): Promise<string> {
  const { time, objectives, unaligned } = answer;
  const times = {
    columns: ['time', 'fte'],
    rows: [...timeParts(time).map(({ what, fte }) => [what, fte]), ['all', time.fte]],
  };
  const squads = objectives.flatMap(({ objective, tribes }) =>
    tribes.flatMap(({ tribe, squads: own }) =>
      own.map(({ squad, fte, through }) => [objective.id, tribe?.id ?? '', squad.id, fte, through]),
    ),
  );
  const tables = [
    times,
    objectiveTable(answer),
    { columns: ['objective', 'tribe', 'squad', 'fte', 'through'], rows: squads },
    {
      columns: ['squad that serves nothing', 'tribe', 'type', 'fte'],
      rows: unaligned.map(({ squad, tribe, type, fte }) => [squad.id, tribe?.id ?? '', type ?? '', fte]),
    },
  ];
  const full = tables.filter(({ rows }) => rows.length > 0);
  const blocks = [
    `${title(answer)}\non ${day}\n`,
    ...(await Promise.all(full.map((each) => tableText(each, page)))),
  ];
  return blocks.join('\n');
}

function terminalText(answer: Alignment, day: string, page: Page): string {
  const { style, width } = page;
  const { time, objectives, unaligned } = answer;
  const name = visible(answer.name ?? 'an organisation without a name');
  const blocks = [
    `${style.bold(name)}${wrap(title(answer), width, '  ').slice(name.length)}`,
    [
      style.bold(wrap(`where people's time goes: ${fteText(time.fte)} FTE on ${day}`, width, '  ')),
      ...timeLines(time, page),
      ...nothingLine(time, page),
    ].join('\n'),
    ...(objectives.length === 0
      ? [
          wrap(
            'no objectives: nobody can tell what the work is for; write them below objectives, and serves: on squads',
            width,
            '  ',
          ),
        ]
      : [[style.bold('objectives'), ...objectiveTexts(answer, page)].join('\n')]),
    ...(unaligned.length === 0 || objectives.length === 0
      ? []
      : [
          [
            style.bold(
              `${count(unaligned.length, 'squad')} that serve${unaligned.length === 1 ? 's' : ''} no objective`,
            ),
            `  ${wrap(unaligned.map(({ squad, fte }) => `${visible(squad.id)} ${fteText(fte)}`).join(', '), width, '  ')}`,
          ].join('\n'),
        ]),
  ];
  return `${blocks.join('\n\n')}\n`;
}

/** `   62.1 FTE  59 %`, as wide in every line. */
function figures(fte: number, percent: number): string {
  return `${fteText(fte).padStart(7)} FTE ${String(percent).padStart(3)} %`;
}

const figuresWidth = 18;

/** A bar is never wider than it needs to be to compare. */
function barWidth(width: number, beside: number): number {
  return Math.max(4, Math.min(40, width - beside));
}

const paints: Readonly<Record<TimePart['what'], 'green' | 'blue' | 'yellow'>> = {
  value: 'green',
  overhead: 'blue',
  'no kind': 'blue',
  'period over': 'yellow',
  nothing: 'yellow',
};

function timeLines(time: TimeSpent, page: Page): readonly string[] {
  const parts = timeShares(time);
  const room = Math.max(...parts.map(({ what }) => what.length));
  const wide = barWidth(page.width, room + figuresWidth + 4);
  return parts.map(({ what, fte, percent }) => {
    const paint = page.style[paints[what]];
    return `  ${what.padEnd(room)}  ${paint(bar(fte, time.fte, wide, page))}${figures(fte, percent)}`;
  });
}

function nothingLine({ nothing, unaligned, outsideSquads }: TimeSpent, page: Page): readonly string[] {
  if (nothing === 0) return [];
  const parts = [
    ...(unaligned === 0 ? [] : [`${fteText(unaligned)} FTE in squads that serve no objective`]),
    ...(outsideSquads === 0 ? [] : [`${fteText(outsideSquads)} FTE of time that is in no squad`]),
  ];
  return [`  ${page.style.dim(wrap(`nothing: ${parts.join(', ')}`, page.width, '  '))}`];
}

function objectiveTexts(answer: Alignment, page: Page): readonly string[] {
  const shares = objectiveShares(answer);
  return answer.objectives.map((each) => {
    const wide = barWidth(page.width, figuresWidth + 4);
    const drawn = bar(each.fte, answer.time.fte, wide, page);
    return objectiveText(each, { drawn, told: figures(each.fte, shares.get(each.objective.id) ?? 0) }, page);
  });
}

/** An objective with its bar and its figures, where anybody works for it. */
function objectiveText(
  row: AlignedObjective,
  share: { readonly drawn: string; readonly told: string },
  page: Page,
): string {
  const { objective, kind, period, overSince, supports, tribes } = row;
  const { style, width } = page;
  const beside = [
    ...(kind === null ? [] : [kind]),
    ...(period === null ? [] : [visible(period)]),
    ...(supports === null ? [] : [`part of ${visible(supports.id)}`]),
  ];
  const head = `  ${wrap([namedText(objective, style), ...beside].join(', '), width, '    ')}`;
  const warning = warningOf(row);
  const paint = style[overSince !== null ? 'yellow' : kind === 'value' ? 'green' : 'blue'];
  return [
    head,
    ...(warning === null ? [] : [`    ${style.yellow(wrap(warning, width, '    '))}`]),
    ...(tribes.length === 0 ? [] : [`    ${paint(share.drawn)}${share.told}`]),
    ...tribes.map((each) => `    ${style.dim(wrap(tribeText(each), width, '      '))}`),
  ].join('\n');
}

function warningOf({ overSince, beginsOn, tribes }: AlignedObjective): string | null {
  const state = periodState({ overSince, beginsOn });
  if (overSince !== null)
    return [...state, ...(tribes.length === 0 ? [] : ['and still worked for'])].join(', ');
  const all = [...state, ...(tribes.length === 0 ? ['nobody works for it'] : [])];
  return all.length === 0 ? null : all.join('; ');
}

function tribeText({ tribe, squads }: ServingTribe): string {
  const words = squads.map(({ squad, fte, through }) => {
    const inherited = through === 'tribe' ? ' through the tribe' : '';
    return `${visible(squad.id)} ${fteText(fte)}${inherited}`;
  });
  return `${visible(tribe?.name ?? tribe?.id ?? 'no tribe')}: ${words.join(', ')}`;
}
