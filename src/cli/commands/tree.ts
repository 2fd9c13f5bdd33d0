import type { Command } from 'commander';
import { nearest } from '../../diagnostics/nearest.ts';
import { UserError } from '../../diagnostics/user-error.ts';
import { grow, type Branch, type TreeNode } from '../../queries/tree/branch.ts';
import { cutTree, prune } from '../../queries/tree/prune.ts';
import { findSystem, systemsOf } from '../../queries/tree/find-system.ts';
import { systemTree, treeOf } from '../../queries/tree/tree-of.ts';
import type { TreeParts } from '../../queries/tree/tribe-branches.ts';
import { datedMarkdown } from '../../render/markdown.ts';
import { treeJson } from '../../render/tree/json.ts';
import { treeMarkdown } from '../../render/tree/markdown.ts';
import { surplusArrows, treeMermaid } from '../../render/tree/mermaid.ts';
import { treeText } from '../../render/tree/text.ts';
import type { Store } from '../../store/open-store.ts';
import type { Scope } from '../../queries/scope.ts';
import { exitOfAnswer, openToAsk } from '../ask.ts';
import type { CommandModule } from '../command.ts';
import { addCommonOptions, type CommonOptions } from '../common-options.ts';
import { exitCodes } from '../exit-codes.ts';
import type { FilterOptions } from '../filter-options.ts';
import { addFilterOptions, nothingLeft, resolveWithNote } from '../filters.ts';
import { print, targetsOf } from '../output.ts';
import type { Shell } from '../shell.ts';
import { wholeNumber } from '../whole-number.ts';

interface TreeOptions extends CommonOptions, FilterOptions {
  readonly people?: true;
  readonly chapters?: true;
  readonly depth?: string;
}

/** No organisation is deeper; a chain of line managers that is would not fit on any page. */
const deepest = 100;

const examples = `
Examples:
  orgctl tree --people
  orgctl tree --tribe playback -o mermaid`;

export const treeCommand: CommandModule = {
  define(command: Command, { shell, exit }) {
    addCommonOptions(
      addFilterOptions(
        command
          .description(
            'Draw what belongs to what: tribes and squads, the squads a chapter goes through, who reports to whom, what a component needs.',
          )
          .argument('[ref]', 'anything that show takes, or system:NAME; without one, the organisation')
          .option('--people', 'down to the people of squads')
          .option('--chapters', 'the chapters of tribes in place of their squads')
          .option('--depth <n>', 'only so many levels below the first'),
      ),
      ['text', 'json', 'md', 'mermaid'],
    )
      .addHelpText('after', examples)
      .action(async (written: string | undefined, options: TreeOptions) => {
        const depth = options.depth === undefined ? deepest : wholeNumber('--depth', options.depth, 1);
        const targets = targetsOf(options, { text: 0, json: 0, md: 0, mermaid: 0 });
        const asked = await openToAsk(shell, options, { command: 'tree', empty: { root: null } });
        if (asked === null) return exit(exitCodes.input.code);
        const { org, head, scope } = asked;
        const parts = { isWithPeople: options.people === true, isOfChapters: options.chapters === true };
        const root = grown(rootOf(shell, org.store, written, parts), Math.min(depth, deepest), scope);
        if (root === null) throw nothingLeft(options);
        await print(shell, options, {
          text: async (page) => treeText(root, isAsciiOnly(shell), page),
          json: async () => treeJson(head, root),
          md: async () => datedMarkdown(treeMarkdown(root), org.day),
          mermaid: async () => treeMermaid(root),
        });
        if (targets.some(({ format }) => format === 'mermaid')) arrowsNote(shell, surplusArrows(root));
        return exit(exitOfAnswer(shell, org));
      });
  },
};

/** The tree as deep as it is asked for, of what the filters leave; null where that is nothing. */
function grown(root: Branch, depth: number, scope: Scope | null): TreeNode | null {
  if (scope === null) return grow(root, depth);
  const left = prune(grow(root, deepest), scope);
  return left === null ? null : cutTree(left, depth);
}

function arrowsNote(shell: Shell, arrows: number | null): void {
  if (arrows === null) return;
  shell.stderr.write(
    `orgctl: the chart has ${arrows} arrows, and Mermaid draws 500 unless its maxEdges says otherwise: try --depth 1\n`,
  );
}

function rootOf(shell: Shell, store: Store, written: string | undefined, parts: TreeParts): Branch {
  if (written === undefined || written.toLowerCase() === 'org') return treeOf(store, 'org', 'org', parts);
  const [prefix = '', ...rest] = written.split(':');
  if (prefix.toLowerCase() === 'system' && rest.length > 0) {
    if (parts.isWithPeople) throw noPeople(written, 'system');
    return systemOf(store, rest.join(':'));
  }
  const { kind, id } = resolveWithNote(shell, store, written);
  if (parts.isOfChapters && kind !== 'tribe') {
    throw new UserError(
      2,
      `--chapters is for tribes and the whole organisation, and ${written} is a ${kind}`,
      kind === 'chapter' ? `orgctl tree ${kind}:${id} shows where it goes through` : 'leave it out',
    );
  }
  if (parts.isWithPeople && (kind === 'component' || kind === 'objective')) throw noPeople(written, kind);
  return treeOf(store, kind, id, parts);
}

/** Its tree has no squads whose people could be shown. */
function noPeople(written: string, kind: string): UserError {
  return new UserError(
    2,
    `--people is for what has people in it, and ${written} is ${kind === 'objective' ? 'an' : 'a'} ${kind}`,
    'leave it out; orgctl tree SQUAD has the people of one',
  );
}

function systemOf(store: Store, written: string): Branch {
  const system = findSystem(store, written);
  if (system !== undefined) return systemTree(store, system);
  const meant = nearest(written, systemsOf(store));
  throw new UserError(
    2,
    `no component is of a system ${JSON.stringify(written)}`,
    meant === undefined
      ? 'orgctl list components --columns id,system shows them'
      : `did you mean system:${meant}?`,
  );
}

/** Whether the terminal would show the lines of a tree as something else; what is not said is UTF-8 today. */
function isAsciiOnly({ env, stdout }: Shell): boolean {
  if (!stdout.isTerminal) return false;
  const locale = [env['LC_ALL'], env['LC_CTYPE'], env['LANG']].find(
    (each) => each !== undefined && each !== '',
  );
  return env['TERM'] === 'dumb' || (locale !== undefined && !/utf-?8/i.test(locale));
}
