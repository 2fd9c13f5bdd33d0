import { UserError } from '../diagnostics/user-error.ts';
import { patchLines } from '../render/plan/patch.ts';
import { visible } from '../render/visible.ts';
import { count } from '../render/words.ts';
import { readableOrg } from '../reshape/mend/mend-syntax.ts';
import { mendOrg, type Mend } from '../reshape/mend/mend.ts';
import { openEdited } from '../reshape/open-edited.ts';
import { checkOrg } from '../rules/check.ts';
import { wholeCheck } from '../rules/check-request.ts';
import type { RememberedOrg } from '../rules/opened-org.ts';
import type { CommonOptions } from './common-options.ts';
import { exitCodes, type ExitCode } from './exit-codes.ts';
import { openOrg } from './open-org.ts';
import { print, targetsOf } from './output.ts';
import { isStopped } from './reading-note.ts';
import type { Shell } from './shell.ts';
import { fileToWrite, writeEdits } from './write-edits.ts';

/** The options of `check --fix`. */
export interface FixOptions {
  readonly fix?: boolean;
  readonly dryRun?: boolean;
  readonly yes?: boolean;
}

/** What a whole check can be asked for and `--fix` cannot, by the name of the option. */
const refused = ['only', 'profile', 'since', 'all', 'watch', 'at', 'baseline', 'updateBaseline'] as const;

/** Mends what can be mended without a decision; the exit code comes back. */
export async function checkFix(
  shell: Shell,
  names: readonly string[],
  options: CommonOptions & FixOptions & object,
): Promise<ExitCode> {
  refuseBesideFix(names, options);
  return fixOrg(shell, options);
}

/** Throws a UserError (2) where --fix is asked for less than the whole organisation, or for what only it has without it. */
function refuseBesideFix(names: readonly string[], options: FixOptions & object): void {
  if (options.fix !== true) {
    if (options.dryRun !== true && options.yes !== true) return;
    const option = options.dryRun === true ? '--dry-run' : '--yes';
    throw new UserError(2, `${option} needs --fix`, `add --fix, or leave ${option} out`);
  }
  const given = [...refused, 'tribe', 'squad', 'tier', 'owner'].find((name) => Object.hasOwn(options, name));
  if (given === undefined && names.length === 0) return;
  const option =
    given === undefined ? 'rule' : `--${given.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
  throw new UserError(
    2,
    `--fix mends all there is, and takes no ${option}`,
    `leave ${given === undefined ? 'the rule' : option} out`,
  );
}

/** Shows what can be mended without a decision, and writes it once somebody has said yes; the exit code comes back. */
async function fixOrg(shell: Shell, options: CommonOptions & FixOptions): Promise<ExitCode> {
  targetsOf(options, { text: 0 });
  const main = options.dryRun === true ? null : fileToWrite(shell, options, 'add --dry-run');
  const org = await openOrg(shell, options);
  const readable = org.isStopped ? readableOrg(org) : { org, mends: [] };
  if (readable === null) {
    await isStopped(shell, org, options, { command: 'check', empty: {} });
    return exitCodes.input.code;
  }
  const mend = mendOrg(org, readable);
  if (mend.edits.length === 0) {
    const left = leftWords(org);
    shell.stderr.write(`orgctl: there is nothing that mends itself; ${left}\n`);
    return exitCodes.done.code;
  }
  const left = leftAfter(org, mend);
  await print(shell, options, {
    text: async ({ style }) => {
      const lines = [...mend.mends.map(visible), '', ...patchLines(mend.edits, style), '', `left: ${left}`];
      return `${lines.join('\n')}\n`;
    },
  });
  if (main === null) {
    shell.stderr.write('orgctl: nothing was written\n');
    return exitCodes.done.code;
  }
  const what = `check --fix: ${count(mend.mends.length, 'mend')}`;
  return writeEdits(shell, org, mend.edits, { main, what, options });
}

/** What a check says of the mended texts, which are read again. */
function leftAfter(org: RememberedOrg, { edits }: Mend): string {
  const after = openEdited(org, new Map(edits.map(({ path, text }) => [path, text])), org.day);
  if (checkOrg(after, wholeCheck).isStopped) throw new Error('the mended files cannot be read');
  const left = leftWords(after);
  after.store.close();
  return left;
}

function leftWords(org: Parameters<typeof checkOrg>[0]): string {
  const { counts } = checkOrg(org, wholeCheck).findings;
  const number = (severity: string) =>
    counts
      .filter((each) => !each.isWaived && each.severity === severity)
      .reduce((sum, each) => sum + each.number, 0);
  const words = [count(number('error'), 'error'), count(number('warning'), 'warning')];
  return `${words.join(', ')}: orgctl check`;
}
