import { answerOf, type Json } from '../cli/answers.ts';
import { runInProcess } from '../cli/run-in-process.ts';
import type { Outcome } from '../cli/run-orgctl.ts';
import { files as music } from './music-org.ts';

type Files = Readonly<Record<string, string>>;

/** `orgctl reshape LINE`, the words of the line separated by blanks. */
export async function reshape(line: string, files: Files = music): Promise<Outcome> {
  return runInProcess(['reshape', ...line.split(' ')], { files });
}

/** The lines of the patch that are taken out and added, without what stands around them. */
export async function patchOf(line: string, files: Files = music): Promise<readonly string[]> {
  const { patch } = await planOf(line, files);
  return String(patch)
    .split('\n')
    .filter((each) => /^[+-](?![+-]{2} )/.test(each));
}

/** The plan as data, held against its schema. */
export async function planOf(line: string, files: Files = music): Promise<Json> {
  const { stdout, stderr } = await reshape(`${line} --json`, files);
  if (stdout === '') throw new Error(stderr);
  return answerOf('plan', stdout);
}

/** What is said where there is no plan: the exit code, and stderr. */
export async function refusalOf(line: string, files: Files = music): Promise<string> {
  const { status, stdout, stderr } = await reshape(line, files);
  if (stdout !== '') throw new Error(`there is a plan: ${stdout}`);
  return `${status} ${stderr}`;
}
