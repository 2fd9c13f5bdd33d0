import { joinWords } from '../../diagnostics/words.ts';
import type { CheckResult, Unchecked } from '../../rules/check.ts';
import type { Page } from '../style.ts';
import { count, countKinds, wrap } from '../words.ts';

/** What this is drawn from. */
interface NotChecked {
  readonly result: CheckResult;
  readonly checked: Readonly<Record<string, number>>;
  /** Whether to name every rule, however many there are. */
  readonly all: boolean;
}

/** So many reasons are a list on a terminal; more become a few words there, and `--all` lists them. */
const mostReasons = 5;

/** What was not checked, by reason, so that sixty rules without a chapter are three lines. */
export function notCheckedText(
  { result, all, checked }: NotChecked,
  { style, width, isTerminal }: Page,
): string {
  const { notChecked, isStopped } = result;
  if (notChecked.length === 0) return '';
  const rules = count(notChecked.length, 'rule');
  if (isStopped) {
    const reason = `not checked: ${rules}, since the organisation could not be read whole`;
    return `${style.dim(wrap(reason, width, '  '))}\n`;
  }
  if (countKinds(checked) === '') return `${style.dim(`not checked: ${rules}, since nothing was read`)}\n`;
  const byReason = rulesByReason(notChecked);
  if (isTerminal && !all && byReason.size > mostReasons) {
    const text = `not checked, ${rules}: ${inShort(byReason)}. --all names each`;
    return `${style.dim(wrap(text, width, '  '))}\n`;
  }
  return reasonsText(notChecked, { style, width });
}

/** Every rule that was not checked, a line a reason. */
export function reasonsText(
  notChecked: readonly Unchecked[],
  { style, width }: Omit<Page, 'isTerminal'>,
): string {
  if (notChecked.length === 0) return '';
  const lines = Array.from(
    rulesByReason(notChecked),
    ([reason, names]) => `  ${wrap(`${reason}: ${names.join(', ')}`, width, '    ')}`,
  );
  return `${style.dim(`not checked, ${count(notChecked.length, 'rule')}:\n${lines.join('\n')}`)}\n`;
}

function rulesByReason(notChecked: readonly Unchecked[]): ReadonlyMap<string, readonly string[]> {
  const byReason = new Map<string, string[]>();
  for (const { rule, reason } of notChecked) {
    const names = byReason.get(reason);
    if (names === undefined) byReason.set(reason, [rule]);
    else names.push(rule);
  }
  return byReason;
}

/** Sixty reasons in three lines: rules that have nothing to look at, and rules whose field too few have. */
function inShort(byReason: ReadonlyMap<string, readonly string[]>): string {
  const all = Array.from(byReason);
  const isEmpty = ([reason]: (typeof all)[number]) => reason.startsWith('no ');
  const part = (kind: string, some: typeof all) => {
    if (some.length === 0) return [];
    const number = some.reduce((sum, [, names]) => sum + names.length, 0);
    const reasons = some.map(([reason]) => reason).toSorted((a, b) => a.length - b.length);
    return [`${number} ${kind} (${joinWords(reasons, 3)})`];
  };
  return [
    ...part('without anything to look at', all.filter(isEmpty)),
    ...part(
      'about a field that few have',
      all.filter((each) => !isEmpty(each)),
    ),
  ].join('; ');
}
