import type { Operation } from '../operation.ts';
import { assign } from './assign.ts';
import { form } from './form.ts';
import { hire } from './hire.ts';
import { leave } from './leave.ts';
import { move } from './move.ts';
import { rename } from './rename.ts';
import { retire } from './retire.ts';
import { setRole } from './set-role.ts';
import { split } from './split.ts';
import { swap } from './swap.ts';

/** Every operation, sorted by id. */
export const operations: readonly Operation[] = [
  assign,
  form,
  hire,
  leave,
  move,
  rename,
  retire,
  setRole,
  split,
  swap,
];
