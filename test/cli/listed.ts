import { files } from './music-org.ts';
import { runInProcess } from './run-in-process.ts';

/** What `orgctl list …` prints of the music organisation; where it ends with an error, its number and what it said. */
export async function listed(...args: readonly string[]): Promise<string> {
  const { status, stdout, stderr } = await runInProcess(['list', ...args], { files });
  return status === 0 ? `${stdout}${stderr}` : `${status} ${stderr}`;
}

/** The ids that it lists, in their order. */
export async function listedIds(...args: readonly string[]): Promise<string> {
  const text = await listed(...args, '--columns', 'id');
  return text.trimEnd().split('\n').slice(1).join(' ');
}
