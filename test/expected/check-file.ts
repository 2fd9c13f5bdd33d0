import { runInProcess } from '../cli/run-in-process.ts';

/** What `check` counts, in the form of an expected file: entities by rule and severity. */
export interface Counted {
  readonly checked: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  readonly waived: Readonly<Record<string, readonly string[]>>;
  readonly notChecked: Readonly<Record<string, string>>;
}

interface CheckAnswer {
  readonly summary: { readonly notChecked: readonly { readonly rule: string; readonly reason: string }[] };
  readonly findings: readonly {
    readonly rule: string;
    readonly severity: 'error' | 'warning' | 'info';
    readonly entity: string | null;
    readonly field: string | null;
    readonly waived?: unknown;
  }[];
}

const letters = { error: 'E', warning: 'W', info: 'I' } as const;

/** Runs `orgctl check` on a file and sorts its findings by rule. */
export async function countFindings(file: string, args: readonly string[] = []): Promise<Counted> {
  const { stdout } = await runInProcess(
    ['check', '-f', file, '--as-of', '2026-11-23', '--no-cache', '-o', 'json', ...args],
    {},
  );
  const answer: CheckAnswer = JSON.parse(stdout);
  const checked: Record<string, Record<string, string[]>> = {};
  const waived: Record<string, string[]> = {};
  for (const { rule, severity, entity, field, waived: by } of answer.findings) {
    const name = field === null ? (entity ?? '') : `${entity ?? ''} ${field}`;
    if (by === undefined) ((checked[rule] ??= {})[letters[severity]] ??= []).push(name);
    else (waived[rule] ??= []).push(name);
  }
  for (const grades of Object.values(checked)) for (const names of Object.values(grades)) names.sort();
  const notChecked = answer.summary.notChecked.map(({ rule, reason }) => [rule, reason] as const);
  return { checked, waived, notChecked: Object.fromEntries(notChecked) };
}
