import { bashScript } from './bash-script.ts';
import { fishScript } from './fish-script.ts';
import { zshScript } from './zsh-script.ts';

/** The shells that can be taught. */
export const shells = ['bash', 'zsh', 'fish'] as const;

/** What each of them is to read; they ask `orgctl completion --answer -- WORDS`. */
export const scripts: Readonly<Record<(typeof shells)[number], string>> = {
  bash: bashScript,
  zsh: zshScript,
  fish: fishScript,
};
