import type { EntityKind } from '../../model/field.ts';

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

/** A search for all words of a text in one kind; case does not count. null where the text has no words. */
export function searchOf(kind: EntityKind, text: string): Search | null {
  const words = text.split(/\s+/).filter((word) => word !== '');
  if (words.length === 0) return null;
  const whole = words.join(' ').toLowerCase();
  // lower() knows ASCII only and is much faster: fold() is called from SQL for each of thousands of texts.
  const fold = isAscii(whole) ? 'lower' : 'fold';
  const parameters = {
    whole,
    ...Object.fromEntries(words.map((word, n) => [`word${n}`, word.toLowerCase()])),
  };
  const position = (column: string, word: string) => `instr(${fold}(written.${column}), :${word})`;
  return {
    matches: words.map((_, n) => matchOf(kind, `word${n}`, fold)),
    rank: `
      CASE WHEN ${fold}(written.id) = :whole THEN 0
        WHEN ${position('id', 'whole')} = 1 THEN 1
        WHEN ${position('name', 'whole')} = 1 THEN 2
        WHEN ${position('name', 'whole')} THEN 3
        WHEN ${position('id', 'whole')} THEN 4
        ELSE 5 END`,
    parameters,
  };
}

function matchOf(kind: EntityKind, word: string, fold: string): string {
  const columns = ['id', 'name', ...searched[kind], 'description'].map((column) => {
    const text = column === 'github' ? `'@' || written.github` : `written.${column}`;
    return `WHEN instr(${fold}(${text}), :${word}) THEN '${column}'`;
  });
  const tables = [
    ...searchedTables[kind],
    ['tags', `SELECT id, tag AS text FROM tag WHERE kind = '${kind}'`] as const,
    ['formerly', `SELECT id, former_id AS text FROM former_id WHERE kind = '${kind}'`] as const,
  ].map(
    ([name, rows]) =>
      `WHEN written.id IN (SELECT id FROM (${rows}) WHERE instr(${fold}(text), :${word})) THEN '${name}'`,
  );
  return `CASE ${[...columns, ...tables].join('\n        ')} END`;
}

function isAscii(text: string): boolean {
  // oxlint-disable-next-line no-control-regex
  return /^[\u0000-\u007f]*$/.test(text);
}
