import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import inquirer from 'inquirer';
import { cutText } from '../../render/fit.ts';
import type { Style } from '../../render/style.ts';
import { textWidth } from '../../render/text-width.ts';
import { visible } from '../../render/visible.ts';
import { Interrupted } from '../interrupted.ts';
import { goBack, type Answer, type Prompt, type Prompter } from './prompt.ts';
import { questionOf } from './questions.ts';

/** How long a terminal may take to send the rest of a key such as an arrow, in milliseconds. */
const restOfKey = 50;

/** Asks on stderr, and listens to the keyboard. What is answered stays there, a line each, until somebody goes back. */
export function terminalPrompter(style: Style): Prompter {
  const { stdin, stderr } = process;
  const hasColour = style.bold('x') !== 'x';
  // Whoever reads keys first says how long the rest of one is waited for after Escape.
  createInterface({ input: stdin, escapeCodeTimeout: restOfKey, terminal: true }).close();
  let told = 0;
  return {
    stand: () => {
      told = 0;
    },
    ask: async (prompt, earlier) => {
      const { columns, rows } = stderr;
      const output = Object.assign(throughTo(stderr, hasColour), { columns, rows, isTTY: true });
      const ask = inquirer.createPromptModule({ output, clearPromptOnDone: true });
      const running = ask<{ answer: unknown }>([questionOf(prompt, earlier, { columns, rows }, style)]);
      const keys = listen(() => running.ui.close());
      try {
        const answer = answerOf((await running).answer);
        stderr.write(`${answerLine(prompt, answer, columns, style)}\n`);
        told += 1;
        return answer;
      } catch (error) {
        const name = error instanceof Error ? error.name : '';
        if (name === 'ExitPromptError' || keys.isAtEnd()) throw new Interrupted();
        if (name !== 'AbortPromptError') throw error;
        if (told > 0) stderr.write('\u001b[1A\u001b[2K');
        told = Math.max(0, told - 1);
        return goBack;
      } finally {
        keys.stop();
      }
    },
  };
}

/** Escape stops a question, and so does the end of input; what else is pressed is no concern here. */
function listen(stop: () => void): { readonly isAtEnd: () => boolean; readonly stop: () => void } {
  let isAtEnd = false;
  const end = () => {
    isAtEnd = true;
    stop();
  };
  const press = (_text: unknown, { name, ctrl }: { readonly name?: string; readonly ctrl?: boolean }) => {
    if (name === 'escape') stop();
    if (name === 'd' && ctrl === true) end();
  };
  process.stdin.on('keypress', press).on('end', end);
  return {
    isAtEnd: () => isAtEnd,
    stop: () => process.stdin.off('keypress', press).off('end', end),
  };
}

/** A stream that may be ended as often as somebody likes; without colours where there are to be none. */
function throughTo(stream: NodeJS.WriteStream, hasColour: boolean): Writable {
  return new Writable({
    decodeStrings: false,
    write: (chunk: unknown, _encoding, done) => {
      const text = String(chunk);
      // oxlint-disable-next-line no-control-regex
      stream.write(hasColour ? text : text.replaceAll(/\u001b\[[\d;]*m/g, ''));
      done();
    },
  });
}

function answerOf(value: unknown): Answer {
  return Array.isArray(value) ? value.map(String) : String(value).trim();
}

/** What was asked and answered, in one line: of a long question the end is left out. */
function answerLine(prompt: Prompt, answer: Answer, columns: number, style: Style): string {
  const words = visible(wordsOf(prompt, answer));
  const asked = visible(prompt.message).replace(/\w$/, '$&:');
  const room = Math.max(Math.floor(columns / 2), columns - textWidth(words) - 4);
  return cutText(`${style.green('✔')} ${style.bold(cutText(asked, room))} ${words}`, columns - 1);
}

/** What was answered, as the list called it. */
function wordsOf(prompt: Prompt, answer: Answer): string {
  const values = typeof answer === 'string' ? [answer] : answer;
  if (prompt.type === 'type') return values.join(', ');
  if (values.length === 0) return 'nothing';
  return values
    .map((value) => prompt.choices.find((choice) => choice.value === value)?.text ?? value)
    .join(', ');
}
