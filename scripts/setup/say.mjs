import { fileURLToPath } from 'node:url';

/** The project's own folder, with a closing slash. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/** Something that keeps us from starting, in words for the person at the terminal. */
export class SetupProblem extends Error {
  /**
   * @param {string} message
   * @param {number} [exitCode]
   */
  constructor(message, exitCode = 70) {
    super(message);
    this.exitCode = exitCode;
  }
}

/** @param {string} text */
export function say(text) {
  process.stderr.write(`${text}\n`);
}

/**
 * Says what is done, counts the seconds on a terminal, and says how long it took.
 * @template T
 * @param {string} what
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function sayWhile(what, work) {
  const began = Date.now();
  const seconds = () => `${((Date.now() - began) / 1000).toFixed(1)} s`;
  const isTerminal = process.stderr.isTTY;
  const ticking = setInterval(() => isTerminal && process.stderr.write(`\r  ${seconds()}`), 1000);
  say(what);
  try {
    const result = await work();
    say(`${isTerminal ? '\r' : ''}  took ${seconds()}`);
    return result;
  } finally {
    clearInterval(ticking);
  }
}
