/** The public API: what a program that embeds orgctl may import. docs/api.md has an example. */
export { main } from './cli/main.ts';
export {
  openOrg,
  type CheckAnswer,
  type GapsAnswer,
  type ListOptions,
  type OpenOrgOptions,
  type Organisation,
  type PartOptions,
  type ShowAnswer,
} from './cli/organisation.ts';
export type { Finding, Position, Subject } from './diagnostics/finding.ts';
export { UserError } from './diagnostics/user-error.ts';
