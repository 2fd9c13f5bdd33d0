import type { AnswerHead } from '../render/json.ts';
import type { OpenedOrg } from '../rules/opened-org.ts';
import { version } from './version.ts';
import type { FilterOptions } from './filter-options.ts';
import { filtersOf } from './filters.ts';

/** What every json answer about an organisation begins with: the files it rests on, and the filters it obeys. */
export function headOf(org: OpenedOrg, options: FilterOptions = {}): AnswerHead {
  const inputs = org.files
    .filter(({ sha256 }) => sha256 !== '')
    .map(({ path, sha256 }) => ({ file: path, sha256 }));
  const filters = filtersOf(options);
  const at = org.commit === undefined ? {} : { at: { ref: org.commit.ref, commit: org.commit.id } };
  return { version, asOf: org.day, ...at, inputs, ...(Object.keys(filters).length === 0 ? {} : { filters }) };
}
