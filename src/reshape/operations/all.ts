import type { Operation } from '../operation.ts';
import { add } from './add.ts';
import { assign } from './assign.ts';
import { form } from './form.ts';
import { hire } from './hire.ts';
import { isolate } from './isolate.ts';
import { join } from './join.ts';
import { quit } from './quit.ts';
import { leave } from './leave.ts';
import { merge } from './merge.ts';
import { move } from './move.ts';
import { moveSquad } from './move-squad.ts';
import { rename } from './rename.ts';
import { retire } from './retire.ts';
import { set } from './set.ts';
import { unset } from './unset.ts';
import { setRole } from './set-role.ts';
import { split } from './split.ts';
import { startChapter } from './start-chapter.ts';
import { startGuild } from './start-guild.ts';
import { swap } from './swap.ts';

/** Every operation, sorted by id. */
export const operations: readonly Operation[] = [
  add,
  assign,
  form,
  hire,
  isolate,
  join,
  leave,
  merge,
  move,
  moveSquad,
  quit,
  rename,
  retire,
  set,
  setRole,
  split,
  startChapter,
  startGuild,
  swap,
  unset,
];
