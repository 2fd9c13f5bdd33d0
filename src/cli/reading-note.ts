import { findingJson } from '../render/findings/json.ts';
import { findingsText } from '../render/findings/text.ts';
import { document } from '../render/json.ts';
import { plain } from '../render/style.ts';
import { answersOf } from '../rules/answers.ts';
import type { OpenedOrg, RememberedOrg } from '../rules/opened-org.ts';
import { askedAgain, type AboutOptions } from './asked-again.ts';
import { headOf } from './answer-head.ts';
import { printJson, type OutputOptions } from './output.ts';
import type { Shell } from './shell.ts';

/**
 * Whether the organisation could not be read whole, so that no answer would be true; says why on stderr, and on stdout
 * in the json of `command`: its `empty` answer, and the findings.
 */
export async function isStopped(
  shell: Shell,
  org: RememberedOrg,
  options: OutputOptions & AboutOptions,
  { command, empty }: { readonly command: string; readonly empty: Readonly<Record<string, unknown>> },
): Promise<boolean> {
  if (!org.isStopped) return false;
  const result = (await answersOf(org)).check;
  const page = {
    style: plain,
    isTerminal: shell.stderr.isTerminal,
    width: shell.stderr.isTerminal ? shell.stderr.columns : Infinity,
  };
  shell.stderr.write(
    findingsText({ org, result, checked: {}, all: false, again: askedAgain(options) }, page),
  );
  shell.stderr.write('orgctl: there is no answer before the organisation can be read whole\n');
  const findings = Array.from(result.findings, findingJson);
  await printJson(shell, options, () => document(command, headOf(org), { ...empty, findings }));
  return true;
}

/** Says on stderr that an answer about an earlier day has the roles and owners of today, and the way out. */
export function dayNote(shell: Shell, { day, commit }: OpenedOrg): void {
  if (day >= shell.today || commit !== undefined) return;
  shell.stderr.write(
    `orgctl: roles and owners carry no dates: they are those of the file as it is now, not as it was on ${day}: --at reads an earlier one\n`,
  );
}

/** Says on stderr what an answer cannot know: what could not be read, and who held what on an earlier day. */
export function readingNote(shell: Shell, org: RememberedOrg): void {
  dayNote(shell, org);
  mistakesNote(shell, org.mistakes);
}

/** Says on stderr that so many mistakes leave something out of the answer. */
export function mistakesNote(shell: Shell, number: number): void {
  if (number === 0) return;
  const words = number === 1 ? 'one mistake leaves' : `${number} mistakes leave`;
  shell.stderr.write(`orgctl: ${words} something unread; the answer may be incomplete: orgctl check\n`);
}
