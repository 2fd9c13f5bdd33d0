import { severities, type Severity } from '../diagnostics/severity.ts';
import { oneOf } from './one-of.ts';

/** From which severity on the answer is no; `never`: whatever is found. */
export type FailOn = Severity | 'never';

const levels = [...severities, 'never'] as const;

/** What `--fail-on` says. Throws a UserError (2) for any other word. */
export function failOnOf(written: string): FailOn {
  return oneOf(written, levels, `--fail-on ${JSON.stringify(written)} is no severity`);
}
