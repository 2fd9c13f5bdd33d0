import { check, type Checked } from './check.ts';
import { parseOrg } from './parse-org.ts';
import { checkWithProduct, productRules } from './product.ts';
import type { Finding } from './rule.ts';

/** A rule of which the two programs say different things. */
export interface Disagreement {
  readonly rule: string;
  readonly product: readonly string[];
  readonly oracle: readonly string[];
}

function line({ severity, entity, field, waived }: Finding): string {
  return `${severity} ${entity}${field === null ? '' : ` ${field}`}${waived ? ' (waived)' : ''}`;
}

/** By rule: "not checked", or the findings, sorted. */
function linesOf({ findings, notChecked }: Checked, rule: string): readonly string[] {
  if (notChecked.includes(rule)) return ['not checked'];
  return [...new Set(findings.filter((finding) => finding.rule === rule).map(line))].toSorted();
}

export interface Comparison {
  readonly disagreements: readonly Disagreement[];
  readonly oracle: Checked;
  /** Findings of reading: there should be none. */
  readonly reading: readonly string[];
}

/** Runs both programs on the text of an organisation; with names, only these rules. */
export function compare(text: string, day: string, names: readonly string[] = []): Comparison {
  const oracle = check(parseOrg(text), day, new Set(names));
  const product = checkWithProduct(text, day, names);
  const rules = names.length === 0 ? [...productRules] : names;
  const disagreements = rules.flatMap((rule) => {
    const [ofProduct, ofOracle] = [linesOf(product, rule), linesOf(oracle, rule)];
    const isSame = ofProduct.join('\n') === ofOracle.join('\n');
    return isSame ? [] : { rule, product: ofProduct, oracle: ofOracle };
  });
  return { disagreements, oracle, reading: product.reading };
}
