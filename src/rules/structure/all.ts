import type { Rule } from '../rule.ts';
import { dateOrder } from './date-order.ts';
import { noCycle } from './no-cycle.ts';
import { referenceActive } from './reference-active.ts';
import { referenceExists } from './reference-exists.ts';
import { referenceKind } from './reference-kind.ts';
import { uniqueHandle } from './unique-handle.ts';
import { uniqueName } from './unique-name.ts';
import { waiverCurrent } from './waiver-current.ts';

/** The rules of this category that are checked over the finished model, sorted by id. */
export const structureRules: readonly Rule[] = [
  dateOrder,
  noCycle,
  referenceActive,
  referenceExists,
  referenceKind,
  uniqueHandle,
  uniqueName,
  waiverCurrent,
];
