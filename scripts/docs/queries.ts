import { namedQueries } from '../../src/queries/named/all.ts';
import { parameterText, type NamedQuery } from '../../src/queries/named/named-query.ts';
import { code, page, pageHead, table } from './markdown.ts';

const ownExample = `
-- Squads of a tribe, the biggest first.
-- param tribe: the id of the tribe
-- param least = 1: only squads of at least so many people
SELECT squad.id, squad.heads
FROM v_squad AS squad
JOIN v_scope AS scope ON scope.kind = 'squad' AND scope.id = squad.id
WHERE squad.tribe_id = :tribe AND squad.heads >= :least
ORDER BY squad.heads DESC, squad.id`;

/** docs/queries.md: every query that has a name, with its SELECT. */
export function renderQueries(): string {
  return page([
    pageHead('Queries that have a name', 'src/queries/named'),
    'Questions that somebody has put into SQL already. `orgctl query` lists them, `orgctl query NAME` asks one, `-p name=value` tells it something; `-o csv`, `md` or `json` as anywhere.',
    table(['query', 'says', 'parameters'], namedQueries.map(row)),
    '## Your own',
    'A file `queries/NAME.sql` beside `org.yaml` is a query of that name. First come comments: what it says, and its parameters, with a default or without; then one SELECT over [views and tables](sql.md).',
    code('sql', ownExample),
    'Saved as `queries/squads-of.sql`, it is asked as `orgctl query squads-of -p tribe=playback`. A default that is a number makes the parameter one; a parameter without such a comment is a text that has to be written. What joins `v_scope` obeys `--tribe`, `--squad`, `--tier` and `--owner`; what does not refuses them. Like any SQL that is typed it only reads, and is stopped after `--timeout`. A name that is taken is refused, and so is a file of more than 64 KiB or 50 parameters.',
    '## Their SELECTs',
    ...namedQueries.map(({ name, sql }) => `### ${name}\n\n${code('sql', sql)}`),
  ]);
}

function row({ name, description, parameters }: NamedQuery): readonly string[] {
  const told = parameters.map((each) => `\`${parameterText(each)}\`: ${each.doc}`);
  return [`[\`${name}\`](#${name})`, description, told.join('<br>')];
}
