import type { EntityKind } from '../../model/field.ts';
import { foldMarks } from '../../store/fold.ts';

/** Columns of the kind's table that a search looks into, beside id, name and description. */
const searched: Readonly<Record<EntityKind, readonly string[]>> = {
  objective: [],
  tribe: ['mission', 'location'],
  squad: ['mission', 'channel', 'github', 'type', 'location'],
  chapter: [],
  guild: ['topic', 'channel'],
  person: ['email', 'github', 'discipline', 'level', 'location'],
  component: ['domain', 'system', 'type', 'repo'],
};

/** Tables of texts that a search looks into: what a match there is called, and the SELECT of ids. */
const searchedTables: Readonly<Record<EntityKind, readonly (readonly [name: string, rows: string])[]>> = {
  objective: [],
  tribe: [],
  squad: [],
  chapter: [['discipline', `SELECT chapter_id AS id, discipline AS text FROM chapter_discipline`]],
  guild: [],
  person: [['skills', `SELECT person_id AS id, skill AS text FROM person_skill`]],
  component: [['paths', `SELECT component_id AS id, pattern AS text FROM component_path`]],
};

/** What a search adds to a SELECT over `written`, the table of the kind. */
export interface Search {
  /** An expression a word: the field in which it stands, NULL where in none. */
  readonly matches: readonly string[];
  /** 0 exactly the id, 1 the id begins so, 2 the name begins so, 3 in the name, 4 in the id, 5 anywhere else. */
  readonly rank: string;
  readonly parameters: Readonly<Record<string, string>>;
}

/** A search for all words of a text in one kind; case and accents do not count. null where the text has no words. */
export function searchOf(kind: EntityKind, text: string): Search | null {
  const words = text.split(/\s+/).filter((word) => word !== '');
  if (words.length === 0) return null;
  const whole = foldMarks(words.join(' '));
  const find = isPlain(whole) ? findPlain : findFolded;
  const parameters = Object.fromEntries(
    [whole, ...words].map((word, n) => [n === 0 ? 'whole' : `word${n - 1}`, find.parameter(foldMarks(word))]),
  );
  return {
    matches: words.map((_, n) => matchOf(kind, (sql) => find.isIn(sql, `word${n}`))),
    rank: `
      CASE WHEN fold_marks(written.id) = :id THEN 0
        WHEN ${find.begins('written.id', 'whole')} THEN 1
        WHEN ${find.begins('written.name', 'whole')} THEN 2
        WHEN ${find.isIn('written.name', 'whole')} THEN 3
        WHEN ${find.isIn('written.id', 'whole')} THEN 4
        ELSE 5 END`,
    parameters: { ...parameters, id: whole },
  };
}

/** How a word is looked for in a text of SQL. */
interface Find {
  readonly parameter: (word: string) => string;
  readonly isIn: (sql: string, name: string) => string;
  readonly begins: (sql: string, name: string) => string;
}

/**
 * LIKE knows the case of ASCII only, and is much faster than a function that is called for each of thousands of texts;
 * so only texts with other characters are folded.
 */
const findPlain: Find = {
  parameter: (word) => word.replaceAll(/[\\%_]/g, '\\$&'),
  isIn: (sql, name) => likeOf(sql, `'%' || :${name} || '%'`),
  begins: (sql, name) => likeOf(sql, `:${name} || '%'`),
};

function likeOf(sql: string, pattern: string): string {
  const folded = `octet_length(${sql}) > length(${sql}) AND fold_marks(${sql})`;
  return `(${sql} LIKE ${pattern} ESCAPE '\\' OR ${folded} LIKE ${pattern} ESCAPE '\\')`;
}

const findFolded: Find = {
  parameter: (word) => word,
  isIn: (sql, name) => `instr(fold_marks(${sql}), :${name})`,
  begins: (sql, name) => `instr(fold_marks(${sql}), :${name}) = 1`,
};

function matchOf(kind: EntityKind, isIn: (sql: string) => string): string {
  const columns = ['id', 'name', ...searched[kind], 'description'].map((column) => {
    const text = column === 'github' ? `('@' || written.github)` : `written.${column}`;
    return `WHEN ${isIn(text)} THEN '${column}'`;
  });
  const tables = [
    ...searchedTables[kind],
    ['tags', `SELECT id, tag AS text FROM tag WHERE kind = '${kind}'`] as const,
    ['formerly', `SELECT id, former_id AS text FROM former_id WHERE kind = '${kind}'`] as const,
  ].map(
    ([name, rows]) => `WHEN written.id IN (SELECT id FROM (${rows}) WHERE ${isIn('text')}) THEN '${name}'`,
  );
  return `CASE ${[...columns, ...tables].join('\n        ')} END`;
}

/** SQLite refuses very long patterns of LIKE. */
function isPlain(text: string): boolean {
  return /^[ -~]{1,1000}$/.test(text);
}
