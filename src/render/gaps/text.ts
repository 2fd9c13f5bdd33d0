import type { GapRow } from '../../rules/gaps.ts';
import type { Page } from '../style.ts';
import { tableText } from '../table.ts';
import { count } from '../words.ts';
import { grouped, parts, type GapsAnswer } from './rows.ts';

const meanings: Readonly<Record<string, string>> = {
  unowned: 'nobody owns it',
  dangling: 'its owner does not exist, is gone, or has nobody',
  thin: 'too few people know it',
  deliberate: 'nobody owns it, on purpose',
};

/** The gaps report as people read it: the coverage, the gaps of components, then what nobody holds. */
export async function gapsText(answer: GapsAnswer, day: string, page: Page): Promise<string> {
  const { components, unheld } = parts(answer.gaps);
  const blocks = [coverageText(answer, day, page)];
  for (const [heading, rows] of grouped(components, answer.by)) {
    const meaning = answer.by === 'gap' ? `: ${meanings[heading] ?? ''}` : '';
    blocks.push(
      `${page.style.bold(`${heading}${meaning}`)} (${rows.length})\n${await componentTable(rows, page)}`,
    );
  }
  if (unheld.length > 0) {
    blocks.push(
      `${page.style.bold('responsibilities nobody holds')} (${unheld.length})\n${await unheldTable(unheld, page)}`,
    );
  }
  return `${blocks.join('\n')}${totalText(components, unheld)}`;
}

function coverageText({ coverage }: GapsAnswer, day: string, { style }: Page): string {
  const { components, owned, percent, weighted, byTier, ownedOtherwise, deliberate } = coverage;
  const paint = percent >= 95 ? style.green : percent >= 80 ? style.yellow : style.red;
  const tiers = byTier
    .filter(({ tier }) => tier !== null)
    .map((each) => `tier ${each.tier} ${each.percent} %`)
    .join(', ');
  const beside = [
    ...(ownedOtherwise === 0 ? [] : [`${ownedOtherwise} owned by a guild, tribe or person`]),
    ...(deliberate === 0 ? [] : [`${deliberate} unowned on purpose`]),
  ];
  const lines = [
    `${style.bold('coverage')} ${paint(`${percent} %`)}: ${owned} of ${count(components, 'component')} have a squad with people in it, on ${day}`,
    `  weighted by tier ${weighted} %${tiers === '' ? '' : `; ${tiers}`}`,
    ...(beside.length === 0 ? [] : [`  besides, ${beside.join(', ')}`]),
  ];
  return `${lines.join('\n')}\n`;
}

function componentTable(rows: readonly GapRow[], page: Page): Promise<string> {
  return tableText(
    {
      columns: ['component', 'tier', 'owner', 'tribe', 'rule', 'severity', 'where', 'what to do'],
      rows: rows.map((row) => [
        row.subject?.id ?? '',
        row.tier,
        row.owner,
        row.tribe,
        row.rule,
        severityOf(row),
        place(row),
        row.fix.text,
      ]),
    },
    page,
  );
}

function unheldTable(rows: readonly GapRow[], page: Page): Promise<string> {
  return tableText(
    {
      columns: ['kind', 'id', 'rule', 'severity', 'where', 'what to do'],
      rows: rows.map((row) => [
        row.subject?.kind ?? '',
        row.subject?.id ?? '',
        row.rule,
        severityOf(row),
        place(row),
        row.fix.text,
      ]),
    },
    page,
  );
}

function severityOf({ severity, waived }: GapRow): string {
  return waived === null ? (severity ?? '') : `waived until ${waived.until}`;
}

function place({ position }: GapRow): string {
  return position === null ? '' : `${position.file}:${position.line}`;
}

function totalText(components: readonly GapRow[], unheld: readonly GapRow[]): string {
  const counts = ['unowned', 'dangling', 'thin', 'deliberate'].map(
    (gap) => [components.filter((row) => row.gap === gap).length, gap] as const,
  );
  const words = counts.filter(([number]) => number > 0).map(([number, gap]) => `${number} ${gap}`);
  const held = count(unheld.length, 'responsibility', 'responsibilities');
  return `\n${words.length === 0 ? 'no gaps of components' : words.join(', ')}; ${held} that nobody holds\n`;
}
