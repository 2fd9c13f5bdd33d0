import type { Option } from 'commander';
import { categories } from '../../diagnostics/category.ts';
import { severities } from '../../diagnostics/severity.ts';
import type { EntityKind } from '../../model/field.ts';
import { entityKinds, fieldTables, sections } from '../../model/kinds.ts';
import { nextInList } from './comma-list.ts';
import { plainProposals, type Completion, type Proposal, type Proposals } from './proposal.ts';

type Complete = (completion: Completion) => Promise<Proposals>;

/** The values of options, by the option's name, or by command and name where commands differ. */
const ofOptions: Readonly<Record<string, Complete>> = {
  file: async () => ({ filesBehind: '' }),
  baseline: async () => ({ filesBehind: '' }),
  save: async () => ({ filesBehind: '' }),
  tribe: ids(['tribe']),
  squad: ids(['squad']),
  person: ids(['person']),
  owner: ids(fieldTables.component.owner.to, 1),
  tier: async () => plainProposals(['1', '2', '3', '4']),
  only: async ({ typed }) => nextInList(typed, async () => plainProposals(categories)),
  columns: columnNames,
  sort: columnNames,
  failOn: async () => plainProposals([...severities, 'never']),
  profile: profileNames,
  by: async () => plainProposals((await import('../../render/gaps/rows.ts')).groupings),
  ci: async () => plainProposals(Object.keys((await import('../init/ci-files.ts')).ciFiles)),
  every: async () => plainProposals((await import('../../history/period-ends.ts')).steps),
  draft: async () => plainProposals((await import('../../render/schema/json-schema.ts')).drafts),
};

/** The first word of commands. */
const ofArguments: Readonly<Record<string, Complete>> = {
  list: async () => plainProposals(entityKinds.map((kind) => sections[kind])),
  show: ids(entityKinds),
  tree: ids(['tribe', 'squad', 'chapter', 'guild', 'objective', 'component', 'person']),
  who: ids(['component', 'squad', 'tribe', 'chapter', 'guild', 'objective', 'person']),
  impact: ids(['person', 'squad', 'component', 'tribe', 'chapter', 'guild', 'objective']),
  log: ids(entityKinds),
  diff: refs,
  check: ruleNames,
  validate: ruleNames,
  explain: topicNames,
  query: queryNames,
  completion: async () => plainProposals((await import('./scripts.ts')).shells),
  plan: async () => ({ filesBehind: '' }),
  apply: async () => ({ filesBehind: '' }),
};

/** What an option may be given. */
export async function proposeValue(option: Option, completion: Completion): Promise<Proposals> {
  if (option.argChoices !== undefined) return plainProposals(option.argChoices);
  if (option.attributeName() === 'output') return formatsOf(option, completion.typed);
  if (option.flags.includes('<ref>')) return refs(completion);
  return (await ofOptions[option.attributeName()]?.(completion)) ?? [];
}

/** Whether what may stand as the first word of a command may stand as each of them. */
export function takesSeveral(command: string): boolean {
  return ofArguments[command] === ruleNames || command === 'plan';
}

/** What a word of a command may be. */
export async function proposeArgument(command: string, completion: Completion): Promise<Proposals> {
  return (await ofArguments[command]?.(completion)) ?? [];
}

/** `json`, and behind `json=` a file. The help of the option begins with its formats. */
function formatsOf({ description }: Option, typed: string): Proposals {
  const [format = '', ...file] = typed.split('=');
  if (file.length > 0) return { filesBehind: `${format}=` };
  return plainProposals((description.split(';')[0] ?? '').split(/, |\|/));
}

function ids(kinds: readonly EntityKind[], bare = kinds.length): Complete {
  return async (completion) => {
    const { proposeIds } = await import('./propose-ids.ts');
    return proposeIds(completion, kinds, bare);
  };
}

async function ruleNames({ shell, file }: Completion): Promise<readonly Proposal[]> {
  const [{ builtInRules }, { ownRulesOf }, { openQuickly }] = await Promise.all([
    import('../../rules/all.ts'),
    import('../own-rules.ts'),
    import('./open-quickly.ts'),
  ]);
  const org = await openQuickly(shell, file).catch(() => null);
  const own = org === null ? [] : ownRulesOf(org);
  return [...builtInRules, ...own].map(({ id, summary }) => ({ value: id, says: summary }));
}

/** The last commit, the one before, and whatever has a name. */
async function refs({ shell, file }: Completion): Promise<readonly Proposal[]> {
  const usual = ['HEAD', 'HEAD~1'];
  try {
    const { repositoryOf } = await import('../open-commit.ts');
    const { refNames } = await import('../../history/find-commit.ts');
    const repository = repositoryOf(shell, file === undefined ? {} : { file });
    return plainProposals([...usual, ...refNames(repository)]);
  } catch {
    // No repository, or no git: a cursor is no place for complaints.
    return plainProposals(usual);
  }
}

/** The columns of the kind that is listed; with - where the highest come first. */
async function columnNames({ typed, words }: Completion): Promise<readonly Proposal[]> {
  const [{ kindAndText }, { columnsOf }] = await Promise.all([
    import('../../queries/list/kind-of-word.ts'),
    import('../../queries/list/kind-columns.ts'),
  ]);
  const { kind } = kindAndText(words);
  if (kind === null) return [];
  const names = columnsOf(kind, []).map(({ name }) => name);
  return nextInList(typed, async (last) =>
    plainProposals(last.startsWith('-') ? names.map((name) => `-${name}`) : names),
  );
}

async function profileNames(): Promise<readonly Proposal[]> {
  const { profiles } = await import('../../rules/profiles/all.ts');
  return profiles.map(({ id, summary }) => ({ value: id, says: summary }));
}

async function topicNames(): Promise<readonly Proposal[]> {
  const { allTopics } = await import('../topics/find-topics.ts');
  return allTopics().map(({ name, summary }) => ({ value: name, says: summary }));
}

async function queryNames({ shell, file }: Completion): Promise<readonly Proposal[]> {
  const { listQueries } = await import('../find-query.ts');
  return listQueries(shell, file).queries.map(({ query }) => ({
    value: query.name,
    says: query.description,
  }));
}
