import type { Command } from 'commander';
import { basename, dirname } from 'node:path';
import { subjectText } from '../../diagnostics/finding.ts';
import { UserError } from '../../diagnostics/user-error.ts';
import { commitFiles } from '../../history/commit-files.ts';
import { commitTree } from '../../history/commit-tree.ts';
import { fetchAdvice } from '../../history/fetch-advice.ts';
import { findCommit } from '../../history/find-commit.ts';
import { followEntity, type Followed } from '../../history/follow-entity.ts';
import { IncludesInThePast, orgLog, type LogEntry, type PresentFiles } from '../../history/org-log.ts';
import { pathAt } from '../../history/path-at.ts';
import type { PastStart } from '../../history/past-states.ts';
import type { Repository } from '../../history/repository.ts';
import { entityKinds } from '../../model/kinds.ts';
import { logCsv, logJson, logMarkdown } from '../../render/log/data.ts';
import type { LogAnswer } from '../../render/log/log-answer.ts';
import { logText } from '../../render/log/text.ts';
import { dataLines } from '../../render/visible.ts';
import type { RememberedOrg } from '../../rules/opened-org.ts';
import { isDay } from '../../source/is-day.ts';
import { headOf } from '../answer-head.ts';
import type { CommandModule } from '../command.ts';
import { addPresentOptions, type CommonOptions } from '../common-options.ts';
import { diskFiles } from '../disk-files.ts';
import { exitCodes } from '../exit-codes.ts';
import { resolveWithNote } from '../filters.ts';
import { findFile } from '../find-file.ts';
import { knownPast, type KnownPast } from '../known-steps.ts';
import { repositoryOf } from '../open-commit.ts';
import { openOrg } from '../open-org.ts';
import { print, targetsOf } from '../output.ts';
import type { Shell } from '../shell.ts';
import { wholeNumber } from '../whole-number.ts';

interface LogOptions extends CommonOptions {
  readonly number?: string;
  readonly since?: string;
  readonly until?: string;
  readonly summary?: true;
}

/** Which entries are wanted. */
interface LogRequest {
  readonly most: number;
  readonly since: string | null;
  readonly until: string | null;
}

const examples = `
Examples:
  orgctl log squad:search         who came and went, what it owned, since when
  orgctl log --since 2026-01-01 -o md`;

export const logCommand: CommandModule = {
  define(command: Command, { shell, exit }) {
    addPresentOptions(
      command
        .description('Say what happened to the organisation, or to one thing in it, and in which commits.')
        .argument('[ref]', 'a person, squad, component, …, by its present or its last id; all without one')
        .option('-n, --number <n>', 'only the last so many')
        .option('--since <day>', 'only from this day on')
        .option('--until <day>', 'only up to this day')
        .option('--summary', 'a line for each person, squad and component'),
      ['text', 'json', 'csv', 'md'],
    )
      .addHelpText('after', examples)
      .action(async (reference: string | undefined, options: LogOptions) => {
        const request: LogRequest = {
          most: options.number === undefined ? Infinity : wholeNumber('--number', options.number, 1),
          since: dayOption('--since', options.since),
          until: dayOption('--until', options.until),
        };
        targetsOf(options, { text: 0, json: 0, csv: 0, md: 0 });
        const repository = repositoryOf(shell, options);
        const start = startOf(repository);
        const org = await openOrg(shell, options);
        const past = knownPast(shell, repository, options.cache !== false);
        const walk = { repository, start, past };
        const entity = reference === undefined ? null : entityOf(shell, org, reference, walk);
        const answer: LogAnswer = {
          entity: entity === null ? null : subjectText(entity),
          ...throughPast(walk, (all) => entriesOf(all, request, entity), presentOf(shell, options)),
        };
        past.keep();
        if (
          entity === null &&
          answer.entries.length + answer.others === 0 &&
          request.since === request.until
        ) {
          const way = 'commit it once: git add, git commit';
          throw new UserError(exitCodes.input.code, `${start.mainPath} is in no commit yet`, way);
        }
        if (answer.entries.some(({ commit }) => commit?.isCutOff === true)) {
          shell.stderr.write(
            `orgctl: this clone is shallow, what came before is not in it: ${fetchAdvice(shell.env)}\n`,
          );
        }
        await print(shell, options, {
          text: async (page) => logText(answer, options.summary === true, page),
          json: async () => logJson(headOf(org), answer),
          csv: async (page) => dataLines(await logCsv(answer), page),
          md: async () => logMarkdown(answer),
        });
        return exit(exitCodes.done.code);
      });
  },
};

function dayOption(name: string, written: string | undefined): string | null {
  if (written === undefined || isDay(written)) return written ?? null;
  throw new UserError(
    2,
    `${name} ${written} is no day that the calendar has`,
    `write it as ${name} 2026-11-23`,
  );
}

/** A walk through the past. */
interface Walk {
  readonly repository: Repository;
  readonly start: PastStart;
  readonly past: KnownPast;
}

function startOf(repository: Repository): PastStart {
  const head = findCommit(repository, 'HEAD');
  const mainPath = pathAt(repository, head.id) ?? repository.mainPath;
  // A link is followed: it is what it leads to that changes.
  const isLink = commitTree(repository, head.id).entry(mainPath)?.type === 'link';
  const content = isLink ? commitFiles(repository, head.id, mainPath).read(basename(mainPath)) : null;
  const isThere = content !== null && 'realPath' in content;
  return { commit: head.id, mainPath: isThere ? content.realPath : mainPath };
}

/** Walks the past, once more from the beginning where it turns out that a past main file included others. */
function throughPast<T>(
  { repository, start, past }: Walk,
  look: (entries: Iterable<LogEntry>) => T,
  present: PresentFiles | null = null,
): T {
  const walk = () => look(orgLog(repository, start, { hasIncludes: past.hasIncludes, known: past, present }));
  try {
    return walk();
  } catch (error) {
    if (!(error instanceof IncludesInThePast)) throw error;
    past.hasIncludes = true;
    return walk();
  }
}

/** The files as they are now; null where there are none. */
function presentOf(shell: Shell, { file }: CommonOptions): PresentFiles | null {
  const main = findFile(shell, file);
  return main === null ? null : { files: diskFiles(dirname(main)), path: basename(main) };
}

function entriesOf(
  all: Iterable<LogEntry>,
  { most, since, until }: LogRequest,
  entity: Followed | null,
): Pick<LogAnswer, 'entries' | 'others'> {
  let seen = 0;
  const counted = function* counting() {
    for (const entry of all) {
      seen += entry.commit === null ? 0 : 1;
      yield entry;
    }
  };
  const entries: LogEntry[] = [];
  let telling = 0;
  for (const entry of entity === null ? counted() : followEntity(counted(), entity)) {
    const { commit, said } = entry;
    if ('changes' in said && said.changes.length === 0) continue;
    telling += commit === null ? 0 : 1;
    if (since !== null && commit !== null && commit.day < since) continue;
    if (until !== null && (commit === null || commit.day > until)) continue;
    entries.push(entry);
    if (entries.length >= most) break;
  }
  return { entries, others: seen - telling };
}

/** What a reference names: something that is there now, or else the last thing that had such an id. */
function entityOf(shell: Shell, org: RememberedOrg, reference: string, walk: Walk): Followed {
  try {
    if (!org.isStopped) return resolveWithNote(shell, org.store, reference);
    throw new UserError(2, `nothing is called ${reference}`, 'name it by its id, as squad:search');
  } catch (error) {
    const former = error instanceof UserError ? lastCalled(reference, walk) : undefined;
    if (former === undefined) throw error;
    if (!org.isStopped) shell.stderr.write(`orgctl: ${subjectText(former)} is not there any more\n`);
    return former;
  }
}

/** The last thing in the past that had an id. */
function lastCalled(reference: string, walk: Walk): Followed | undefined {
  const [first = '', ...rest] = reference.toLowerCase().split(':');
  const id = rest.length === 0 ? first : rest.join(':');
  const kinds = entityKinds.filter((kind) => rest.length === 0 || kind === first);
  return throughPast(walk, (entries) => {
    for (const { said } of entries) {
      const changes = 'changes' in said ? said.changes : [];
      const kind = kinds.find(
        (each) =>
          changes.some((change) => change.kind === each && change.id === id) ||
          ('began' in said && said.began[each]?.includes(id) === true),
      );
      if (kind !== undefined) return { kind, id };
    }
    return undefined;
  });
}
