import type { Org } from './org.ts';
import type { Options, Rule, Severity } from './rule.ts';

/** What profile and policy make of a rule. */
export interface Settings {
  readonly isOn: boolean;
  /** Whether the policy or the command line names the rule: its gate stands open. */
  readonly isNamed: boolean;
  /** Replaces all grades of the rule. */
  readonly severity: Severity | null;
  readonly options: Options;
}

interface ProfileOfRule {
  readonly isOn?: boolean;
  readonly severity?: Severity;
  readonly options?: Readonly<Record<string, readonly string[]>>;
}

const profiles: Readonly<Record<string, Readonly<Record<string, ProfileOfRule>>>> = {
  'spotify-2012': {
    'squad-size': { options: { max: ['7'] } },
    'squad-size-when-filled': { options: { max: ['7'] } },
    'tribe-size': { options: { max: ['99'] } },
    'person-squad-count': { severity: 'warning' },
  },
  'team-topologies': {
    'squad-minimum': { options: { min: ['5'] } },
    'squad-domain-load': { isOn: true },
    'squad-has-type': { isOn: true },
  },
};

const severities: ReadonlyMap<string, Severity> = new Map([
  ['error', 'error'],
  ['warning', 'warning'],
  ['info', 'info'],
]);

export function settingsOf(rule: Rule, org: Org, named: ReadonlySet<string>): Settings {
  const ofProfile = profiles[org.profile]?.[rule.id] ?? {};
  const ofPolicy = org.policy.get(rule.id);
  const level = ofPolicy?.level ?? null;
  const byProfile =
    ofProfile.isOn === true || (rule.thorough === true ? org.profile === 'thorough' : rule.off !== true);
  const options = (name: string): readonly string[] =>
    ofPolicy?.options.get(name) ?? ofProfile.options?.[name] ?? rule.options?.[name] ?? [];
  return {
    isOn: named.has(rule.id) || (level !== 'off' && (byProfile || level !== null)),
    isNamed: ofPolicy !== undefined || named.has(rule.id),
    severity: severities.get(level ?? '') ?? ofProfile.severity ?? null,
    options: { number: (name) => Number(options(name)[0] ?? 'NaN'), list: options },
  };
}
