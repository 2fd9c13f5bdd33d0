/** The public API: what a program that embeds orgctl may import. docs/api.md has an example. */
export { main } from './cli/main.ts';
export { openOrg } from './cli/api/open-org.ts';
export type {
  CheckAnswer,
  GapsAnswer,
  ListOptions,
  OpenOrgOptions,
  Organisation,
  PartOptions,
  ShowAnswer,
} from './cli/api/organisation.ts';
export type { Finding, Position, Subject } from './diagnostics/finding.ts';
export { UserError } from './diagnostics/user-error.ts';
