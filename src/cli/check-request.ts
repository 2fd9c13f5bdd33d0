import { categories, type Category } from '../diagnostics/category.ts';
import { UserError } from '../diagnostics/user-error.ts';
import { joinWords } from '../diagnostics/words.ts';
import { countEntities, type EntityCounts } from '../queries/count-entities.ts';
import { answersOf } from '../rules/answers.ts';
import { isWholeCheck, knownRules, type CheckRequest } from '../rules/check-request.ts';
import type { CheckResult } from '../rules/check.ts';
import type { RememberedOrg } from '../rules/opened-org.ts';
import { profiles } from '../rules/profiles/all.ts';
import { oneOf } from './one-of.ts';

/** Which rules to run, as people write it. */
export interface WrittenRequest {
  readonly rules: readonly string[];
  /** Categories, each or several as `ownership,people`. */
  readonly only?: string | readonly string[] | null;
  readonly profile?: string | null;
}

/**
 * The request that was written; `ownRules` are those of the organisation. Throws a UserError (2) for a rule, a category or
 * a profile that there is not.
 */
export function checkRequestOf(
  { rules, only, profile }: WrittenRequest,
  ownRules: readonly string[] = [],
): CheckRequest {
  for (const name of rules) refuseUnknownRule(name, ownRules);
  const profileIds = profiles.map(({ id }) => id);
  return {
    rules,
    only: only === undefined || only === null ? null : categoriesOf([only].flat()),
    profile:
      profile === undefined || profile === null
        ? null
        : oneOf(profile, profileIds, thereIsNo('profile', profile)),
  };
}

function categoriesOf(written: readonly string[]): readonly Category[] {
  const words = written.flatMap((each) => each.split(',')).map((word) => word.trim());
  return words.map((word) => oneOf(word, categories, thereIsNo('category', word)));
}

function thereIsNo(what: string, name: string): string {
  return `there is no ${what} ${JSON.stringify(name)}`;
}

/** A file is no rule, and neither is a part of the name of some. */
function refuseUnknownRule(name: string, ownRules: readonly string[]): void {
  const names = [...knownRules(), ...ownRules];
  if (names.includes(name)) return;
  if (/[./\\]/.test(name)) {
    throw new UserError(2, thereIsNo('rule', name), `to check another file: orgctl check -f ${name}`);
  }
  if (categories.some((each) => each === name)) {
    throw new UserError(2, thereIsNo('rule', name), `it is a category: orgctl check --only ${name}`);
  }
  const alike = names.filter((each) => each.split('-').includes(name.toLowerCase()));
  if (alike.length > 0) {
    throw new UserError(2, thereIsNo('rule', name), `did you mean ${joinWords(alike, 5, 'or')}?`);
  }
  oneOf(name, names, thereIsNo('rule', name), 'orgctl explain lists them all');
}

/** The check that was asked for; the rules are only loaded where they run. */
export async function checkAsAsked(
  org: RememberedOrg,
  request: CheckRequest,
): Promise<{ readonly check: CheckResult; readonly entities: EntityCounts }> {
  if (isWholeCheck(request)) return answersOf(org);
  const { checkOrg } = await import('../rules/check.ts');
  return { check: checkOrg(org, request), entities: countEntities(org.store) };
}
