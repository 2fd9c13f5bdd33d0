/** The public API: what a program that embeds orgctl may import. docs/api.md has an example. */
export { main } from './cli/main.ts';
export { openOrg } from './cli/api/open-org.ts';
export type {
  CheckAnswer,
  GapsAnswer,
  ListedEntity,
  ListOptions,
  OpenOrgOptions,
  Organisation,
  PartOptions,
  ShowAnswer,
} from './cli/api/organisation.ts';
export type { Finding, Position, Subject } from './diagnostics/finding.ts';
export type { Alignment } from './queries/alignment.ts';
export type { Coverage } from './queries/coverage.ts';
export type { ImpactAnswer } from './queries/impact/answer.ts';
export type { WhoAnswer } from './queries/who/answer.ts';
export type { GapRow } from './rules/gaps.ts';
export type { Unchecked } from './rules/check.ts';
export { UserError } from './diagnostics/user-error.ts';
