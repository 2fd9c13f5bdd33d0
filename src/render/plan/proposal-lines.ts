import type { Proposals } from '../../reshape/proposals.ts';
import type { Page } from '../style.ts';
import { visible } from '../visible.ts';
import { wrap } from '../words.ts';

/** Said of a way that loses nothing. */
export const costsNothing = 'costs nothing that is written';

/** What was found, the one that is taken marked: each with what it costs; first what is worth knowing of all of them. */
export function proposalLines(
  { title, found, taken, option, notes }: Proposals,
  { style, width }: Page,
): readonly string[] {
  const others = found.length > 1 ? `; ${option} N takes another one` : '';
  const ways = found.length === 1 ? '1 way' : `${found.length} ways`;
  const indent = ' '.repeat(6);
  const line = (text: string) => wrap(visible(text), width, indent);
  return [
    ...notes.map((note) => style.yellow(wrap(visible(note), width, '  '))),
    wrap(`${visible(title)}: ${ways}, number ${taken} is planned${others}`, width, '  '),
    ...found.flatMap(({ what, costs }, index) => {
      const isTaken = index + 1 === taken;
      const mark = `  ${isTaken ? '›' : ' '} ${index + 1} `;
      const lines = what.map((text, n) => `${n === 0 ? mark : indent}${line(text)}`);
      const told = costs.length === 0 ? [costsNothing] : costs;
      return [
        ...(isTaken ? lines.map((text) => style.bold(text)) : lines),
        ...told.map((cost) => `${indent}${style.dim(line(cost))}`),
      ];
    }),
  ];
}
