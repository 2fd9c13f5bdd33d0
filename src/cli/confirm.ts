import { UserError } from '../diagnostics/user-error.ts';
import type { Shell } from './shell.ts';

/**
 * Whether something is to be done: asked on a terminal, with No where nothing is typed; `--yes` has said so already. Throws
 * a UserError (4) where there is nobody to ask.
 */
export async function confirm(
  shell: Shell,
  question: string,
  { yes = false }: { readonly yes?: boolean },
): Promise<boolean> {
  if (yes) return true;
  if (shell.ask !== undefined) return /^y(es)?$/i.test((await shell.ask(`${question} [y/N] `)).trim());
  throw new UserError(
    4,
    'not confirmed: there is no terminal to ask on; nothing was written',
    'add --yes to do it without a question',
  );
}
