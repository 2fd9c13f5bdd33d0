import type { Operation } from '../operation.ts';
import { assign } from './assign.ts';
import { move } from './move.ts';

/** Every operation, sorted by id. */
export const operations: readonly Operation[] = [assign, move];
