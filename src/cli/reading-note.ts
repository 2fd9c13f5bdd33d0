import { stoppingRules } from '../diagnostics/reading-rules.ts';
import { checkText } from '../render/findings/text.ts';
import { plain } from '../render/style.ts';
import { checkOrg } from '../rules/check.ts';
import type { OpenedOrg } from '../rules/opened-org.ts';
import type { Shell } from './shell.ts';

/** Whether the organisation could not be read whole, so that no answer would be true; says why on stderr. */
export function stoppedCheck(shell: Shell, org: OpenedOrg): boolean {
  if (!org.findings.some(({ rule }) => stoppingRules.includes(rule))) return false;
  const result = checkOrg(org, { rules: [], only: null, profile: null });
  const page = {
    style: plain,
    isTerminal: shell.stderr.isTerminal,
    width: shell.stderr.isTerminal ? shell.stderr.columns : Infinity,
  };
  shell.stderr.write(
    checkText({ org, result: { ...result, notChecked: [] }, checked: {}, all: false }, page),
  );
  return true;
}

/** Says on stderr that something could not be read, and so is missing from the answer. */
export function readingNote(shell: Shell, org: OpenedOrg): void {
  const { length } = org.findings;
  if (length === 0) return;
  const words = length === 1 ? 'one mistake' : `${length} mistakes`;
  shell.stderr.write(`orgctl: ${words} in what was read; the answer may be incomplete: orgctl check\n`);
}
