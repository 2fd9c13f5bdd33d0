import { subjectText } from '../../diagnostics/finding.ts';
import type { Contact, Near, Nearness } from '../../queries/who/answer.ts';
import type { Named } from '../../queries/names.ts';
import { joinWords } from '../../diagnostics/words.ts';
import { namedText } from '../named.ts';
import { standingText } from '../standing.ts';
import type { Style } from '../style.ts';
import { visible } from '../visible.ts';
import { count } from '../words.ts';

/** What goes without saying: squads that the answer is about anyway, and what somebody may be the lead of. */
export interface Understood {
  readonly squads: ReadonlySet<string>;
  /** Whether it need not be said whose product owner or lead somebody is. */
  readonly isOnly: (of: Named) => boolean;
}

/** `Ada Abara (ada-abara), stream-core`. */
export function contactText(
  { as, who, of, squad, standing, heads, channel }: Contact,
  style: Style,
  understood: Understood,
): string {
  const owned = of === null || understood.isOnly(of) ? '' : `, of ${of.kind} ${visible(of.id)}`;
  if (who === null) return `${style.yellow('nobody')}${owned}`;
  const home = squad === null || understood.squads.has(squad.id) ? '' : `, in squad ${visible(squad.id)}`;
  const size =
    heads === null || standing.state !== 'live'
      ? ''
      : heads === 0
        ? ''
        : `, ${count(heads, 'person', 'people')}`;
  const where = channel === null ? '' : `, ${visible(channel)}`;
  const problem = standingText(standing) ?? (heads === 0 ? 'has nobody in it' : null);
  const kind = who.kind === 'person' || as.startsWith(who.kind) ? '' : `${who.kind} `;
  const warning = problem === null ? '' : `: ${style.yellow(problem)}`;
  return `${kind}${namedText(who, style)}${owned}${home}${size}${where}${warning}`;
}

/** `squad search, #search: owns search-api, which needs it`. */
export function nearText({ who, squad, channel, reasons }: Near, style: Style): string {
  const kind = who.kind === 'person' ? '' : `${who.kind} `;
  const home = squad === null ? '' : `, in squad ${visible(squad.id)}`;
  const where = channel === null ? '' : `, ${visible(channel)}`;
  return `${kind}${namedText(who, style)}${home}${where}: ${reasons.map(reasonText).join('; ')}`;
}

/** Why somebody is near, in words. */
export function reasonText({ because, through }: Nearness): string {
  const names = joinWords(through.map(({ id }) => visible(id)));
  const verb = (one: string, many: string) => (through.length === 1 ? one : many);
  switch (because) {
    case 'goes on with it':
      return `goes on for ${joinWords(through.map((each) => visible(subjectText(each))))}`;
    case 'knows it':
      return 'knows it';
    case 'same system':
      return `owns ${names} of the same system`;
    case 'needs it':
      return `owns ${names}, which ${verb('needs', 'need')} it`;
    case 'is needed by it':
      return `owns ${names}, which it needs`;
    case 'leads the tribe':
      return `leads ${names}, the tribe where most of these are`;
    case 'chief architect':
      return 'is the chief architect';
  }
}
