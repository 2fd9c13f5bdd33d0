import { UserError } from '../../diagnostics/user-error.ts';
import type { PlanDepth } from '../../render/plan/text.ts';

/** How much of a plan somebody wants to see. */
export interface DepthOptions {
  readonly summary?: boolean;
  readonly patch?: boolean;
}

/** Throws a UserError (2) where two depths are asked for. */
export function depthOf({ summary, patch }: DepthOptions): PlanDepth {
  if (summary === true && patch === true) {
    throw new UserError(2, '--summary and --patch are different depths', 'leave one of them out');
  }
  if (patch === true) return 'patch';
  return summary === true ? 'summary' : 'whole';
}
