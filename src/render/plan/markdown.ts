import type { Plan } from '../../reshape/plan.ts';
import type { Proposals } from '../../reshape/proposals.ts';
import { changesMarkdown } from '../changes/markdown.ts';
import { markdownText } from '../markdown.ts';
import { detailsOf } from './detail-lines.ts';
import { figureWords, toldFigures } from './figure-words.ts';
import { planFindings } from './finding-lines.ts';
import { costsNothing } from './proposal-lines.ts';
import { totalText } from './total.ts';
import { verdictOf } from './verdict.ts';

/** A plan for a pull request. `fate` ends it: "nothing written". */
export function planMarkdown(plan: Plan, fate: string): string {
  const { operations, changes, impact } = plan;
  const commands = operations.map(({ command }) => `    orgctl reshape ${command}`);
  const told = toldFigures(impact);
  const rows = told.map((name) => {
    const figure = impact.figures[name];
    return `| ${figureWords[name].words} | ${figure.before ?? ''} | ${figure.after} | ${verdictOf(figure) ?? ''} |`;
  });
  const details = detailsOf(plan).flatMap(({ label, sentences }) =>
    sentences.map((sentence) => `- ${label}: ${markdownText(sentence)}`),
  );
  const silent = impact.notAssessed.map(({ what, reason }) => `${what} (${reason})`);
  const parts = [
    '## Plan',
    commands.join('\n'),
    plan.proposals.map(proposalsMarkdown).join('\n\n'),
    changes.length === 0 ? 'Nothing changes.' : changesMarkdown(changes, 3).trimEnd(),
    '### impact',
    ['| | now | after | |', '|---|---:|---:|---|', ...rows].join('\n'),
    details.join('\n'),
    '### findings',
    findingsMarkdown(plan),
    silent.length === 0 ? '' : `Not assessed: ${markdownText(silent.join(', '))}.`,
    `**${markdownText(`${totalText(plan)} · ${fate}`)}**`,
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** What was found, the one that is taken marked. */
function proposalsMarkdown({ title, found, taken, notes }: Proposals): string {
  const ways = found.map(({ what, costs }, index) => {
    const told = [...what, ...(costs.length === 0 ? [costsNothing] : costs)].map(markdownText);
    return `${index + 1}. ${index + 1 === taken ? '**planned** ' : ''}${told.join('; ')}`;
  });
  const known = notes.map((note) => `- ${markdownText(note)}`);
  return [known.join('\n'), `Found: ${markdownText(title)}`, ways.join('\n')]
    .filter((part) => part !== '')
    .join('\n\n');
}

function findingsMarkdown(plan: Plan): string {
  const found = planFindings(plan);
  const items = (['new', 'worse', 'fixed'] as const).flatMap((state) =>
    found[state].map(
      ({ severity, message, rule }) => `- ${state} ${severity}: ${markdownText(message)} (\`${rule}\`)`,
    ),
  );
  const later = plan.otherDays.flatMap(({ day, errors }) =>
    errors.map(({ message, rule }) => `- on ${day} an error: ${markdownText(message)} (\`${rule}\`)`),
  );
  return [...items, ...later, `- ${found.same} unchanged`].join('\n');
}
