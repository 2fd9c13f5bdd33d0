import type { GitPlace } from './run-git.ts';

/** How the missing history gets into a shallow clone, in the words of the CI that this runs in. */
export function fetchAdvice(env: GitPlace['env']): string {
  if (isSet(env['GITHUB_ACTIONS'])) return 'give actions/checkout the line `fetch-depth: 0`';
  if (isSet(env['GITLAB_CI'])) return 'set the variable `GIT_DEPTH: 0` for the job in .gitlab-ci.yml';
  if (isSet(env['BITBUCKET_BUILD_NUMBER'])) return 'set `clone: {depth: full}` in bitbucket-pipelines.yml';
  if (isSet(env['TF_BUILD'])) return 'set `fetchDepth: 0` in the step `checkout: self`';
  return 'git fetch --unshallow';
}

function isSet(value: string | undefined): boolean {
  return value !== undefined && value !== '';
}
