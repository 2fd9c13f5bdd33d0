import { facts } from '../../facts/all.ts';
import { namedQueries } from '../../queries/named/all.ts';
import { parameterText } from '../../queries/named/named-query.ts';
import type { Topic, TopicGroup } from '../../render/explain/topic.ts';
import { dedent } from '../../render/explain/dedent.ts';
import { baseTables } from '../../store/base-tables.ts';
import { dayTables } from '../../store/day/all.ts';

/** What a SELECT may read, and the SELECTs that have a name. */
export function sqlTopics(): readonly Topic[] {
  return [
    ...dayTables.map(({ name, doc, columns }) =>
      tableTopic('views', `v_${name}`, doc, Object.entries(columns)),
    ),
    ...facts.map(({ name, doc, columns }) =>
      tableTopic('facts', `fact_${name}`, doc, Object.entries(columns)),
    ),
    ...baseTables().map(({ name, doc, columns, key }) => {
      const keyWords = key.length === 0 ? '' : ` Its key: ${key.join(', ')}.`;
      const pairs = columns.map((column) => [column.name, column.doc] as const);
      return tableTopic('tables', name, `${doc}${keyWords}`, pairs);
    }),
    ...namedQueries.map(queryTopic),
  ];
}

function tableTopic(
  group: TopicGroup,
  name: string,
  doc: string,
  columns: readonly (readonly [name: string, doc: string])[],
): Topic {
  return {
    group,
    name,
    aliases: [],
    summary: doc,
    sections: [
      { heading: 'columns', pairs: columns },
      { heading: 'try it', code: `orgctl query "SELECT * FROM ${name} LIMIT 5"` },
    ],
    data: { name, doc, columns: columns.map(([column, says]) => ({ name: column, doc: says })) },
  };
}

function queryTopic({ name, description, parameters, sql }: (typeof namedQueries)[number]): Topic {
  return {
    group: 'queries',
    name,
    aliases: [],
    summary: description,
    sections: [
      { heading: 'parameters', pairs: parameters.map((each) => [parameterText(each), each.doc] as const) },
      { heading: 'its SELECT', code: sql },
    ],
    data: {
      name,
      description,
      parameters: parameters.map((each) => ({
        name: each.name,
        doc: each.doc,
        type: each.type,
        default: each.default ?? null,
      })),
      sql: dedent(sql),
    },
  };
}
