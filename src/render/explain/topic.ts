/** The groups of topics, in the order of the index: what is typed, the heading, and what one of them is. */
export const topicGroups = [
  { name: 'rules', title: 'rules', one: 'rule' },
  { name: 'categories', title: 'categories of rules', one: 'category of rules' },
  { name: 'profiles', title: 'profiles', one: 'profile' },
  { name: 'terms', title: 'terms', one: 'term' },
  { name: 'kinds', title: 'kinds of org.yaml', one: 'kind of org.yaml' },
  { name: 'fields', title: 'fields of org.yaml', one: 'field of org.yaml' },
  { name: 'views', title: 'views of the day', one: 'view of the day' },
  { name: 'facts', title: 'facts', one: 'fact' },
  { name: 'tables', title: 'base tables', one: 'base table' },
  { name: 'queries', title: 'queries that have a name', one: 'query' },
  { name: 'filters', title: 'filters', one: 'filter' },
  { name: 'references', title: 'how something is named', one: 'way of naming something' },
  { name: 'formats', title: 'formats', one: 'format' },
  { name: 'exit-codes', title: 'exit codes', one: 'exit code' },
] as const;

/** One of them. */
export type TopicGroup = (typeof topicGroups)[number]['name'];

/** What a page shows below a heading: prose, names with what they say, or lines that are never broken. */
export type TopicSection = { readonly heading: string } & (
  | { readonly lines: readonly string[] }
  | { readonly pairs: readonly (readonly [name: string, says: string])[] }
  | { readonly code: string }
);

/** Something that `explain` knows. */
export interface Topic {
  readonly group: TopicGroup;
  /** What the index puts it under within its group. */
  readonly part?: string;
  /** What is typed: `squad-size`, `squad.mission`, `v_squad`, `3`. */
  readonly name: string;
  /** What else it may be called. */
  readonly aliases: readonly string[];
  /** What it is, in one line. */
  readonly summary: string;
  readonly sections: readonly TopicSection[];
  /** The same as data. */
  readonly data: Readonly<Record<string, unknown>>;
}
