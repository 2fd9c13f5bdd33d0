import { isList, isMap, type YamlMap, type YamlValue } from '../yaml/value.ts';
import { withKey, withRoot, type WrittenOrg } from './written-org.ts';

/** A waiver as it is written. */
export interface WrittenWaiver {
  readonly rule: string;
  /** `kind:id`, `kind:id.field` or `org`. */
  readonly on: string;
  readonly reason: string;
  /** The last day on which it holds. */
  readonly until: string;
  readonly by: string | null;
}

/**
 * With a waiver: in the place of the one on the same, which may have ended; else behind the others, in the last file that
 * has some; else in the main file.
 */
export function withWaiver(org: WrittenOrg, waiver: WrittenWaiver): WrittenOrg {
  const holder =
    org.find(({ root }) => waiversIn(root).some((each) => isOnTheSame(each, waiver))) ??
    org.findLast(({ root }) => waiversIn(root).length > 0) ??
    org[0];
  if (holder === undefined) return org;
  const waivers = waiversIn(holder.root);
  const isKnown = waivers.some((each) => isOnTheSame(each, waiver));
  const changed = isKnown
    ? waivers.map((each) => (isOnTheSame(each, waiver) ? renewed(each, waiver) : each))
    : [...waivers, renewed(null, waiver)];
  return withRoot(org, holder, withKey(holder.root, 'waivers', changed));
}

function waiversIn(root: YamlMap): readonly YamlValue[] {
  const waivers = root.get('waivers');
  return isList(waivers) ? waivers : [];
}

function isOnTheSame(each: YamlValue, { rule, on }: WrittenWaiver): boolean {
  return isMap(each) && each.get('rule') === rule && each.get('on') === on;
}

function renewed(each: YamlValue, { rule, on, reason, until, by }: WrittenWaiver): YamlMap {
  const map = new Map(isMap(each) ? each : []);
  map.set('rule', rule).set('on', on).set('reason', reason).set('until', until);
  if (by === null) map.delete('by');
  else map.set('by', by);
  return map;
}
