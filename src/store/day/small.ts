import type { DayTable } from './day-table.ts';

export const orgDay: DayTable = {
  name: 'org',
  doc: 'The organisation itself, one row.',
  columns: {
    name: 'Its name.',
    mission: 'Its mission.',
    chief_architect_id: 'Its chief architect, where live.',
    github: 'Its login on GitHub.',
  },
  sql: `
    SELECT org.name, org.mission, architect.id AS chief_architect_id, org.github
    FROM org
    LEFT JOIN v_entity AS architect ON architect.kind = 'person' AND architect.id = org.chief_architect_id`,
  indexes: [],
};

export const vacancyDay: DayTable = {
  name: 'vacancy',
  doc: 'Every open place of a live squad, those that open later included.',
  columns: {
    squad_id: 'The squad.',
    role: 'What is looked for.',
    chapter_id: 'The chapter that hires, where live.',
    from_date: 'Since when, or from when on.',
  },
  sql: `
    SELECT vacancy.squad_id, vacancy.role, chapter.id AS chapter_id, vacancy.from_date
    FROM vacancy
    JOIN v_entity AS live ON live.kind = 'squad' AND live.id = vacancy.squad_id
    LEFT JOIN v_entity AS chapter ON chapter.kind = 'chapter' AND chapter.id = vacancy.chapter_id`,
  indexes: ['squad_id'],
};

export const attributeDay: DayTable = {
  name: 'attribute',
  doc: 'The `x-` keys of everything live.',
  columns: {
    kind: 'The kind.',
    id: 'The id.',
    key: 'The key, `x-` included.',
    value: 'The value; nested ones as JSON.',
  },
  sql: `
    SELECT attribute.kind, attribute.id, attribute.key, attribute.value
    FROM attribute
    WHERE attribute.kind = 'org'
      OR EXISTS (SELECT 1 FROM v_entity AS live WHERE live.kind = attribute.kind AND live.id = attribute.id)`,
  indexes: ['kind, id'],
};

export const skillDay: DayTable = {
  name: 'skill',
  doc: 'What everyone who is here can do.',
  columns: { person_id: 'Who.', skill: 'What.' },
  sql: `
    SELECT person_skill.person_id, person_skill.skill
    FROM person_skill
    JOIN v_entity AS live ON live.kind = 'person' AND live.id = person_skill.person_id`,
  key: 'person_id, skill',
  repeats: true,
  indexes: ['skill'],
};

export const scopeDay: DayTable = {
  name: 'scope',
  doc: 'What the filters `--tribe`, `--squad`, `--tier` and `--owner` leave, of a tribe with everybody who is in one of its squads; everything live where there is none.',
  columns: { kind: 'The kind.', id: 'The id.' },
  sql: `SELECT kind, id FROM v_entity`,
  key: 'kind, id',
  indexes: [],
};
