import { readdirSync } from 'node:fs';
import { getPriority, setPriority } from 'node:os';

/**
 * How much lower than that of the thread that does the work, as of `nice`. Found by trying, on two cores: a check of
 * 1,000 people that reads them takes 3 to 4 % less, one of 10,000 people 2 to 3 %, and no longer than before where other
 * processes take all cores; from 7 on that takes longer.
 */
const lower = 5;

/**
 * Lets the threads with which Node compiles and collects garbage give way to the one that does the work: they are more
 * than many a machine has cores. Only Linux gives a thread a priority of its own; nothing happens elsewhere.
 */
export function letHelpersGiveWay(): void {
  if (process.platform !== 'linux') return;
  try {
    const priority = Math.min(getPriority() + lower, 19);
    for (const thread of readdirSync('/proc/self/task')) {
      if (Number(thread) !== process.pid) setPriority(Number(thread), priority);
    }
  } catch {
    // Where the system forbids it, a run is a little slower.
  }
}
