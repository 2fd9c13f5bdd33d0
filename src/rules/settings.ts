import { severities, type Severity } from '../diagnostics/severity.ts';
import type { OptionValue, Rule } from './rule.ts';

/** What the policy says of one rule; absent parts leave it as it is. */
export interface RulePolicy {
  /** `off`; `on` opens its gate and switches it on; a severity does so too and replaces all grades. */
  readonly level?: 'off' | 'on' | Severity;
  readonly options?: Readonly<Record<string, OptionValue>>;
}

/** Named thresholds, severities and switches; the policy goes over it. */
export interface Profile {
  readonly id: string;
  /** One sentence: for whom it is. */
  readonly summary: string;
  readonly rules: Readonly<Record<string, RulePolicy>>;
}

/** How one rule is run. */
export interface RuleSettings {
  readonly rule: Rule;
  readonly isOn: boolean;
  /** Whether the policy or the command line names it, so that its gate is open. */
  readonly isNamed: boolean;
  /** Replaces all grades. */
  readonly severity: Severity | null;
  readonly options: Readonly<Record<string, OptionValue>>;
}

/** The settings of a rule: its own defaults, then the profile's, then the policy's; `named` by the command line. */
export function settingsOf(
  rule: Rule,
  profile: Profile,
  policy: Readonly<Record<string, RulePolicy>>,
  named: ReadonlySet<string>,
): RuleSettings {
  // A rule of one's own may be called `constructor`.
  const said = (of: Profile['rules']) => (Object.hasOwn(of, rule.id) ? of[rule.id] : undefined);
  const [fromProfile, fromPolicy] = [said(profile.rules), said(policy)];
  const level = fromPolicy?.level ?? fromProfile?.level;
  const isNamed = named.has(rule.id) || fromPolicy !== undefined;
  const isOn = level === undefined ? rule.profile === undefined : level !== 'off';
  const defaults = Object.entries(rule.options ?? {}).map(
    ([name, option]) => [name, option.default] as const,
  );
  return {
    rule,
    isOn: isOn || named.has(rule.id),
    isNamed,
    severity: severityOf(fromPolicy) ?? severityOf(fromProfile),
    options: { ...Object.fromEntries(defaults), ...fromProfile?.options, ...fromPolicy?.options },
  };
}

/** The severity that replaces all grades; `on` has none, so that it keeps the profile's and the rule's own. */
function severityOf(policy: RulePolicy | undefined): Severity | null {
  return severities.find((each) => each === policy?.level) ?? null;
}
