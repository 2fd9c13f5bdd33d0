import type { Store } from '../../store/open-store.ts';
import { textCell } from '../cells.ts';
import { noAnswer, terms, type Contact, type Term, type WhoAnswer } from './answer.ts';
import { componentRows } from './components.ts';
import type { Contacts } from './contacts.ts';

/** What a word is found in: each gives the word as it is written, and who or what has it. */
const places: readonly { readonly term: Term; readonly sql: string }[] = [
  {
    term: 'system',

    sql: `SELECT system AS word, 'component' AS kind, id FROM v_component`,
  },
  {
    term: 'domain',

    sql: `SELECT domain AS word, 'component' AS kind, id FROM v_component`,
  },
  {
    term: 'skill',

    sql: `SELECT skill AS word, 'person' AS kind, person_id AS id FROM v_skill`,
  },
  {
    term: 'discipline',

    sql: `SELECT discipline AS word, 'person' AS kind, id FROM v_person`,
  },
  {
    term: 'discipline',

    sql: `
      SELECT discipline AS word, 'chapter' AS kind, chapter.id
      FROM chapter_discipline JOIN v_chapter AS chapter ON chapter.id = chapter_discipline.chapter_id`,
  },
  { term: 'topic', sql: `SELECT topic AS word, 'guild' AS kind, id FROM v_guild` },
  {
    term: 'role',

    sql: `SELECT title AS word, 'person' AS kind, person_id AS id FROM org_role`,
  },
  {
    term: 'role',

    sql: `SELECT 'chiefArchitect' AS word, 'person' AS kind, chief_architect_id AS id FROM org`,
  },
  { term: 'channel', sql: `SELECT channel AS word, 'squad' AS kind, id FROM v_squad` },
  { term: 'channel', sql: `SELECT channel AS word, 'guild' AS kind, id FROM v_guild` },
  {
    term: 'channel',

    sql: `SELECT on_call AS word, 'component' AS kind, id FROM v_component`,
  },
  {
    term: 'tag',

    sql: `
      SELECT tag AS word, live.kind, live.id
      FROM tag JOIN v_entity AS live ON live.kind = tag.kind AND live.id = tag.id`,
  },
];

/** A word that things or people have. */
export interface FoundTerm {
  readonly term: Term;
  /** As it is written there. */
  readonly word: string;
  readonly of: readonly { readonly kind: string; readonly id: string }[];
}

/** What a word is: case does not count. With `only`, just as that. */
export function findTerms(store: Pick<Store, 'rows'>, word: string, only: Term | null): readonly FoundTerm[] {
  return terms.flatMap((term) => {
    if (only !== null && term !== only) return [];
    const rows = places
      .filter((place) => place.term === term)
      .flatMap(({ sql }) =>
        store.rows(`SELECT * FROM (${sql}) WHERE ${isWord(term, word)} ORDER BY id`, { word }),
      );
    const [first] = rows;
    if (first === undefined) return [];
    const of = rows.map((row) => ({ kind: String(row['kind']), id: String(row['id']) }));
    return { term, word: String(first['word']), of };
  });
}

/** Every word that there is, for what was probably meant. */
export function allTerms(store: Pick<Store, 'rows'>): readonly string[] {
  const words = places.flatMap(({ sql }) => store.rows(`SELECT DISTINCT word FROM (${sql})`));
  return words.flatMap(({ word }) => textCell(word) ?? []);
}

/** A topic is prose: a word of it is enough. What SQLite folds itself costs a tenth of what it asks us to fold. */
function isWord(term: Term, word: string): string {
  if (term === 'topic') return `instr(' ' || fold(word) || ' ', ' ' || fold(:word) || ' ') > 0`;
  const isPlain = /^[ -~]*$/.test(word);
  return isPlain ? 'word = :word COLLATE NOCASE' : 'fold(word) = fold(:word)';
}

/** Whom to ask about a word: guilds and chapters first, where there is somebody to ask, then who knows it. */
export function whoOfTerm(contacts: Contacts, found: readonly FoundTerm[]): WhoAnswer {
  const { store, group, person } = contacts;
  const having = (kind: string) => unique(found.flatMap(({ of }) => of).filter((each) => each.kind === kind));
  const guilds = having('guild').flatMap((id) => {
    const row = store.first(`SELECT coordinator_id FROM guild WHERE id = ?`, id);
    return [
      group('guild', 'guild', id),
      person('coordinator', textCell(row?.['coordinator_id']), contacts.named('guild', id)),
    ];
  });
  const chapters = having('chapter').map((id) => {
    const row = store.first(`SELECT lead_id FROM chapter WHERE id = ?`, id);
    return person('chapter lead', textCell(row?.['lead_id']), contacts.named('chapter', id));
  });
  const isRole = found.some(({ term }) => term === 'role');
  const people = having('person').map((id) => person(isRole ? 'holds it' : 'knows it', id));
  const components = having('component');
  return {
    ...noAnswer,
    subjects: found.map(({ term }) => term),
    target: found[0]?.word ?? '',
    contacts: [
      ...(isRole ? people : []),
      ...guilds,
      ...chapters,
      ...having('squad').map((id) => group('squad', 'squad', id)),
      ...having('tribe').map((id) => group('tribe', 'tribe', id)),
      ...squadsOwning(contacts, components),
    ],
    knowers: isRole ? [] : people,
    components: componentRows(contacts, components),
    about: having('objective').map((id) => `objective ${id}`),
  };
}

function unique(found: readonly { readonly id: string }[]): readonly string[] {
  return Array.from(new Set(found.map(({ id }) => id)));
}

/** The squads that own most of several components, with their channels. */
export function squadsOwning({ store, group }: Contacts, components: readonly string[]): readonly Contact[] {
  const rows = store.rows(
    `SELECT owner.squad_id
     FROM json_each(:components) AS wanted
     CROSS JOIN v_owner_squad AS owner ON owner.component_id = wanted.value
     GROUP BY owner.squad_id
     ORDER BY count(*) DESC, owner.squad_id`,
    { components: JSON.stringify(components) },
  );
  return rows.map((row) => group('owner', 'squad', String(row['squad_id'])));
}

/** The term that a word before a colon names: `skill:kafka`. */
export function termOf(prefix: string): Term | null {
  return terms.find((term) => term === prefix.toLowerCase()) ?? null;
}
