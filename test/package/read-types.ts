// Compiled beside an installed package, without any types but its own.
import * as api from 'orgctl';

export const names: readonly string[] = Object.keys(api);

/** Each answer has a type that can be written down. */
export interface Answers {
  check: api.CheckAnswer;
  gaps: api.GapsAnswer;
  list: readonly api.ListedEntity[];
  show: api.ShowAnswer;
  who: api.WhoAnswer;
  impact: api.ImpactAnswer;
  alignment: api.Alignment;
}

export async function ask(org: api.Organisation): Promise<Answers> {
  return {
    check: await org.check(),
    gaps: await org.gaps(),
    list: await org.list(),
    show: await org.show('a'),
    who: await org.who('a'),
    impact: await org.impact('a'),
    alignment: await org.alignment(),
  };
}
