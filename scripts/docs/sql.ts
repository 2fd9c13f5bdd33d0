import { facts } from '../../src/facts/all.ts';
import { baseTables } from '../../src/store/base-tables.ts';
import { dayTables } from '../../src/store/day/all.ts';
import { code, page, pageHead, table } from './markdown.ts';

/** docs/sql.md: everything that a SELECT may read. */
export function renderSql(): string {
  return page([
    pageHead('What a SELECT may read', 'src/store and src/facts'),
    '`orgctl query "SELECT …"` asks the organisation in SQLite\'s SQL; every built-in rule is such a SELECT too (`orgctl explain RULE` prints it).',
    code('text', `orgctl query "SELECT id, heads FROM v_squad ORDER BY heads DESC LIMIT 5"`),
    '- **Views** `v_…` speak of one day (`--as-of`, today by default): they hold what is live then, and a reference that leads to nothing live is NULL. Ask these first.\n- **Base tables** hold everything that was read, dated, broken references included. Nothing is filtered, so a past member stands beside a present one.\n- **Facts** `fact_…` are what SQL is bad at: cycles, paths, days that add up to too much.',
    '[Named queries](queries.md) are SELECTs that are there already.',
    'The day itself is `SELECT day FROM as_of`. A query runs read-only, one statement that begins with SELECT, WITH or VALUES, and is stopped after ten seconds (`--timeout`).',
    'Two more tables, `finding` and `known_rule`, are filled while a check runs, for the rule `waiver-current` and for [rules of your own](own-rules.md) that name them; a query does not have them. A third, `own_rule_mistake`, is for `own-rule-valid` alone.',
    '## The state before a change\n\nWhere two states are compared (`orgctl check --since REF`, the plan of a reshape), every view of the state before is there, too, with `before_` in front: `before_v_squad`, `before_v_owner`, with the same columns, on the same day. It speaks in the ids of today: what `formerly` says was renamed is no change. The rules of the category `change` read these, and so may a [rule of your own](own-rules.md); a rule that names one is checked only where there is a state before.',
    code(
      'yaml',
      `policy:
  ownRules:
    mission-survives:
      severity: warning
      sql: |
        SELECT 'squad' AS kind, squad.id
        FROM v_squad AS squad
        JOIN before_v_squad AS was ON was.id = squad.id
        WHERE was.mission IS NOT NULL AND squad.mission IS NULL
      message: squad {id} had a mission and has none now
      help: write it again, or a better one`,
    ),
    `## Views of the day`,
    ...dayTables.map(({ name, doc, columns }) => part(`v_${name}`, doc, Object.entries(columns))),
    `## Facts`,
    ...facts.map(({ name, doc, columns }) => part(`fact_${name}`, doc, Object.entries(columns))),
    `## Base tables`,
    'One table a kind, one a list in it, and some of our own. Days are ISO texts; `from` and `until` are words of SQL, so their columns are `from_date` and `until_date`.',
    ...baseTables().map(({ name, doc, columns, key }) => {
      const rows = columns.map(
        (column) => [column.name, `${column.doc} ${typeWord(column.type)}`.trim()] as const,
      );
      return part(name, key.length === 0 ? doc : `${doc} Key: ${key.join(', ')}.`, rows);
    }),
  ]);
}

function part(title: string, doc: string, columns: readonly (readonly [string, string])[]): string {
  const rows = columns.map(([column, says]) => [`\`${column}\``, says]);
  return `### ${title}\n\n${doc}\n\n${table(['column', 'says'], rows)}`;
}

/** Texts are what most columns are. */
function typeWord(type: string): string {
  return type === 'TEXT' ? '' : `(${type === 'REAL' ? 'number' : 'whole number'})`;
}
