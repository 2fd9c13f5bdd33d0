import type { Alignment, AlignedObjective } from '../../queries/alignment.ts';
import { markdownText } from '../markdown.ts';
import type { TableInput } from '../table.ts';
import { fteText } from './fte.ts';

/** The objectives with their FTE, and below them what nobody works for, so that the FTE add up to those of all. */
export function objectiveTable({ objectives, time }: Alignment): TableInput {
  const nothing = ['', 'nothing', '', '', '', '', '', time.nothing, '', ''];
  return {
    columns: ['objective', 'name', 'kind', 'period', 'over', 'owner', 'supports', 'fte', 'tribes', 'squads'],
    rows: [...objectives.map(cells), nothing],
  };
}

function cells(row: AlignedObjective): readonly (string | number)[] {
  const { objective, kind, period, overSince, owner, supports, fte, tribes } = row;
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

/** The objectives as Markdown, below the mission and what the time of all goes into. */
export function alignmentMarkdown(answer: Alignment, day: string): string {
  const { name, mission, objectives, time } = answer;
  const title = `**${markdownText(name ?? 'Alignment')}**${mission === null ? '' : `: ${markdownText(mission)}`}`;
  const row = ({ objective, kind, period, fte, percent, tribes }: AlignedObjective) =>
    line([
      objective.name ?? objective.id,
      kind ?? '',
      period ?? '',
      fteText(fte),
      `${percent} %`,
      tribes.flatMap((each) => each.squads.map(({ squad }) => squad.name ?? squad.id)).join(', '),
    ]);
  return [
    title,
    '',
    `${fteText(time.fte)} FTE on ${day}: ${fteText(time.value)} on value, ${fteText(time.overhead)} on overhead, ${fteText(time.nothing)} on nothing that is written.`,
    '',
    '| objective | kind | period | FTE | share | squads |',
    '|---|---|---|---|---|---|',
    ...objectives.map(row),
    '',
  ].join('\n');
}

function line(texts: readonly string[]): string {
  return `| ${texts.map(markdownText).join(' | ')} |`;
}
