import type { DayTable } from './day-table.ts';

export const entityDay: DayTable = {
  name: 'entity',
  doc: 'Every entity of every kind that is live on the day.',
  columns: {
    kind: 'Its kind.',
    id: 'Its id.',
    name: 'Its written name.',
    from_date: 'Its first day.',
    until_date: 'Its last day.',
  },
  sql: `
    SELECT entity.kind, entity.id, entity.name, entity.from_date, entity.until_date
    FROM entity, as_of
    WHERE (entity.from_date IS NULL OR entity.from_date <= as_of.day)
      AND CASE WHEN entity.until_date IS NULL THEN NOT entity.retired ELSE entity.until_date >= as_of.day END`,
  // The id first: comparing it tells two rows apart at once, comparing the kind hardly ever does.
  key: 'id, kind',
  indexes: [],
};

/** Of a row of `entity` beside `as_of`: its last day is past, or it is retired and no last day is written. */
export const isGoneSql = `CASE WHEN entity.until_date IS NULL THEN entity.retired ELSE entity.until_date < as_of.day END`;

export const goneDay: DayTable = {
  name: 'gone',
  doc: 'Every entity whose last day is past, or that is retired where no last day is written.',
  columns: {
    kind: 'Its kind.',
    id: 'Its id.',
    until_date: 'Its last day, where one is written.',
  },
  sql: `
    SELECT entity.kind, entity.id, entity.until_date
    FROM entity, as_of
    WHERE ${isGoneSql}`,
  key: 'id, kind',
  indexes: [],
};
