import type { CommandModule } from './command.ts';

/** A command as the help lists it, and where its code is. */
export interface CommandEntry {
  readonly name: string;
  readonly alias?: string;
  /** The group of the help that it stands in. */
  readonly group: string;
  readonly summary: string;
  /** Whether it has --tribe and the like. */
  readonly takesFilters?: true;
  /** Loads what defines and runs it. */
  readonly module: () => Promise<CommandModule>;
}

/**
 * Every command, in the order of the help. Each is a part of the bundle of its own, and only what is asked for is loaded.
 */
export const commands: readonly CommandEntry[] = [
  {
    name: 'overview',
    group: 'Ask:',
    summary: 'the organisation on one screen; the same as orgctl alone',
    takesFilters: true,
    module: async () => (await import('./commands/overview.ts')).overviewCommand,
  },
  {
    name: 'list',
    group: 'Ask:',
    summary: 'what there is of a kind, or what has a text in it',
    takesFilters: true,
    module: async () => (await import('./commands/list.ts')).listCommand,
  },
  {
    name: 'show',
    group: 'Ask:',
    summary: 'everything about one thing, both ways',
    module: async () => (await import('./commands/show.ts')).showCommand,
  },
  {
    name: 'tree',
    group: 'Ask:',
    summary: 'what belongs to what, drawn as a tree',
    takesFilters: true,
    module: async () => (await import('./commands/tree.ts')).treeCommand,
  },
  {
    name: 'alignment',
    group: 'Ask:',
    summary: 'what everybody works for, in FTE by objective',
    takesFilters: true,
    module: async () => (await import('./commands/alignment.ts')).alignmentCommand,
  },
  {
    name: 'who',
    group: 'Ask:',
    summary: 'whom to ask about a component, a path, a skill, …',
    takesFilters: true,
    module: async () => (await import('./commands/who.ts')).whoCommand,
  },
  {
    name: 'impact',
    group: 'Ask:',
    summary: 'what breaks if somebody leaves or something goes',
    takesFilters: true,
    module: async () => (await import('./commands/impact.ts')).impactCommand,
  },
  {
    name: 'me',
    group: 'Ask:',
    summary: 'where you stand, whom to ask, what you could mend',
    module: async () => (await import('./commands/me.ts')).meCommand,
  },
  {
    name: 'query',
    group: 'Ask:',
    summary: 'ask a query that has a name, or in SQL',
    takesFilters: true,
    module: async () => (await import('./commands/query.ts')).queryCommand,
  },
  {
    name: 'check',
    alias: 'validate',
    group: 'Check:',
    summary: 'say what does not hold, where, why and what to do',
    takesFilters: true,
    module: async () => (await import('./commands/check.ts')).checkCommand,
  },
  {
    name: 'gaps',
    group: 'Check:',
    summary: 'what nobody owns, what too few know, what nobody holds',
    takesFilters: true,
    module: async () => (await import('./commands/gaps.ts')).gapsCommand,
  },
  {
    name: 'waive',
    group: 'Check:',
    summary: 'accept a finding until a day, for a reason',
    module: async () => (await import('./commands/waive.ts')).waiveCommand,
  },
  {
    name: 'explain',
    group: 'Check:',
    summary: 'what a rule, field, view, query or exit code is about',
    module: async () => (await import('./commands/explain.ts')).explainCommand,
  },
  {
    name: 'reshape',
    group: 'Reshape:',
    summary: 'plan moves, splits, new owners, …, and what they do',
    module: async () => (await import('./commands/reshape.ts')).reshapeCommand,
  },
  {
    name: 'plan',
    group: 'Reshape:',
    summary: 'what a scenario would do, or several side by side',
    module: async () => (await import('./commands/plan.ts')).planCommand,
  },
  {
    name: 'apply',
    group: 'Reshape:',
    summary: 'write what a scenario does',
    module: async () => (await import('./commands/apply.ts')).applyCommand,
  },
  {
    name: 'undo',
    group: 'Reshape:',
    summary: 'take back the last change that orgctl wrote',
    module: async () => (await import('./commands/undo.ts')).undoCommand,
  },
  {
    name: 'diff',
    group: 'History:',
    summary: 'what two states of the organisation tell differently',
    takesFilters: true,
    module: async () => (await import('./commands/diff.ts')).diffCommand,
  },
  {
    name: 'log',
    group: 'History:',
    summary: 'what happened to the organisation, or to one thing in it',
    module: async () => (await import('./commands/log.ts')).logCommand,
  },
  {
    name: 'init',
    group: 'Set up:',
    summary: 'write an org.yaml to begin with',
    module: async () => (await import('./commands/init.ts')).initCommand,
  },
  {
    name: 'schema',
    group: 'Set up:',
    summary: 'the JSON Schema of org.yaml, for editors',
    module: async () => (await import('./commands/schema.ts')).schemaCommand,
  },
  {
    name: 'completion',
    group: 'Set up:',
    summary: 'teach bash, zsh or fish to complete your ids',
    module: async () => (await import('./commands/completion.ts')).completionCommand,
  },
];
