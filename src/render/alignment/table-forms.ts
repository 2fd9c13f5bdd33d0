import type { Alignment, AlignedObjective } from '../../queries/alignment.ts';
import type { TimeSpent } from '../../queries/time-spent.ts';
import type { Named } from '../../queries/names.ts';
import { decimalText } from '../decimal-text.ts';
import { markdownText } from '../markdown.ts';
import { rowsMarkdown, rowsOfTable } from '../rows/rows.ts';
import { sharesOf } from '../shares.ts';
import type { TableInput } from '../table.ts';
import { periodState } from '../period-state.ts';
import { timeParts } from './time-parts.ts';

/** The objectives with their FTE, and below them what nobody works for, so that the FTE add up to those of all. */
export function objectiveTable({ objectives, time }: Alignment): TableInput {
  const unspent = ['', 'nothing', '', '', '', '', '', time.nothing, '', '', ''];
  return {
    columns: [
      'objective',
      'name',
      'kind',
      'period',
      'over',
      'owner',
      'supports',
      'fte',
      'tribes',
      'squads',
      'begins',
    ],
    rows: [...objectives.map(cells), unspent],
  };
}

function cells(row: AlignedObjective): readonly (string | number)[] {
  const { objective, kind, period, overSince, beginsOn, owner, supports, fte, tribes } = row;
  const squads = tribes.flatMap((each) => each.squads.map(({ squad }) => squad.id));
  return [
    objective.id,
    objective.name ?? '',
    kind ?? '',
    period ?? '',
    overSince ?? '',
    owner?.id ?? '',
    supports?.id ?? '',
    fte,
    tribes.flatMap(({ tribe }) => (tribe === null ? [] : [tribe.id])).join(' '),
    squads.join(' '),
    beginsOn ?? '',
  ];
}

/** The same as CSV (RFC 4180); a cell that a spreadsheet would run as a formula gets an apostrophe. */
export async function alignmentCsv(answer: Alignment): Promise<string> {
  const { stringify } = await import('csv-stringify/sync');
  const { columns, rows } = objectiveTable(answer);
  return stringify([columns, ...rows], {
    record_delimiter: '\r\n',
    quoted_match: /[\r\n]/,
    escape_formulas: true,
  });
}

/** What all time goes into as Markdown, below the mission: the rows of the table add up to the last. */
export function alignmentMarkdown(answer: Alignment, day: string): string {
  const { name, mission, objectives, time, unaligned } = answer;
  const title = `**${markdownText(name ?? 'Alignment')}**${mission === null ? '' : `: ${markdownText(mission)}`}`;
  const lines: readonly ShareLine[] = [
    ...objectives.map(({ objective, kind, period, fte, tribes, ...rest }) => ({
      what: objective.name ?? objective.id,
      kind,
      period: [...(period === null ? [] : [period]), ...periodState(rest)].join(', '),
      fte,
      squads: tribes.flatMap((each) => each.squads.map(({ squad }) => squad)),
    })),
    ...nothing('no objective', time.unaligned, unaligned),
    ...nothing('no squad', time.outsideSquads, []),
  ];
  const shares = sharesOf(
    lines.map(({ fte }) => fte),
    100,
    1,
  );
  const share = (percent: number) => `${percent.toFixed(1)} %`;
  const rows = [
    ...lines.map(({ what, kind, period, fte, squads }, index) => [
      what,
      kind ?? '',
      period,
      decimalText(fte),
      share(shares[index] ?? 0),
      squads.map((squad) => squad.name ?? squad.id).join(', '),
    ]),
    ['all', '', '', decimalText(time.fte), share(time.fte === 0 ? 0 : 100), ''],
  ];
  const columns = ['objective', 'kind', 'period', 'FTE', 'share', 'squads'];
  const table = rowsMarkdown(rowsOfTable({ columns, rows }));
  return `${title}\n\n${sentence(time, day)}\n\n${table}`;
}

/** What some of the time goes into. */
interface ShareLine {
  readonly what: string;
  readonly kind: string | null;
  readonly period: string;
  readonly fte: number;
  readonly squads: readonly Named[];
}

const spent: Readonly<Record<string, string>> = {
  'no kind': 'objectives without a kind',
  'period over': 'objectives whose period is over',
  nothing: 'nothing that is written',
};

function sentence(time: TimeSpent, day: string): string {
  const parts = timeParts(time).map(({ what, fte }) => `${decimalText(fte)} on ${spent[what] ?? what}`);
  return `${decimalText(time.fte)} FTE on ${day}: ${parts.join(', ')}.`;
}

function nothing(why: string, fte: number, squads: Alignment['unaligned']): readonly ShareLine[] {
  if (fte === 0) return [];
  return [
    { what: `nothing (${why})`, kind: null, period: '', fte, squads: squads.map(({ squad }) => squad) },
  ];
}
