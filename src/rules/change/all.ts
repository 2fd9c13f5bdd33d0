import type { Rule } from '../rule.ts';
import { changeCrossTribe } from './change-cross-tribe.ts';
import { changeKeepsKnowledge } from './change-keeps-knowledge.ts';
import { changeKeepsOwner } from './change-keeps-owner.ts';
import { changeKeepsRoles } from './change-keeps-roles.ts';
import { changeLineManagers } from './change-line-managers.ts';
import { changeSize } from './change-size.ts';

/** The rules that compare two states; they are checked only where there is a state before. */
export const changeRules: readonly Rule[] = [
  changeCrossTribe,
  changeKeepsKnowledge,
  changeKeepsOwner,
  changeKeepsRoles,
  changeLineManagers,
  changeSize,
];
