import type { Rule } from '../rule.ts';
import { componentHasDocs } from './component-has-docs.ts';
import { componentHasLifecycle } from './component-has-lifecycle.ts';
import { componentHasOnCall } from './component-has-on-call.ts';
import { componentHasOwner } from './component-has-owner.ts';
import { componentHasRunbook } from './component-has-runbook.ts';
import { componentHasSystemOwner } from './component-has-system-owner.ts';
import { componentHasTier } from './component-has-tier.ts';
import { componentKnowledge } from './component-knowledge.ts';
import { componentOneOwner } from './component-one-owner.ts';
import { confirmationFresh } from './confirmation-fresh.ts';
import { criticalComponentPair } from './critical-component-pair.ts';
import { deprecatedHasSunset } from './deprecated-has-sunset.ts';
import { ownerBusFactor } from './owner-bus-factor.ts';
import { ownerHasPeople } from './owner-has-people.ts';
import { ownerIsSquad } from './owner-is-squad.ts';
import { squadComponentLoad } from './squad-component-load.ts';
import { squadDomainLoad } from './squad-domain-load.ts';
import { squadOwnsSomething } from './squad-owns-something.ts';
import { systemOwnerInSquad } from './system-owner-in-squad.ts';
import { systemOwnerLoad } from './system-owner-load.ts';

/** The rules of this folder, sorted by id. */
export const ownershipRules: readonly Rule[] = [
  componentHasDocs,
  componentHasLifecycle,
  componentHasOnCall,
  componentHasOwner,
  componentHasRunbook,
  componentHasSystemOwner,
  componentHasTier,
  componentKnowledge,
  componentOneOwner,
  confirmationFresh,
  criticalComponentPair,
  deprecatedHasSunset,
  ownerBusFactor,
  ownerHasPeople,
  ownerIsSquad,
  squadComponentLoad,
  squadDomainLoad,
  squadOwnsSomething,
  systemOwnerInSquad,
  systemOwnerLoad,
];
