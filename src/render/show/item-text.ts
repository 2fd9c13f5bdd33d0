import type { Kind } from '../../model/field.ts';
import type { RelatedItem, Relation } from '../../queries/show/relation.ts';
import { detailTexts } from '../detail-text.ts';
import { namedText } from '../named.ts';
import { roleWords } from '../role-words.ts';
import { standingText } from '../standing.ts';
import type { Page } from '../style.ts';
import { visible } from '../visible.ts';

/** Relations whose items are of several kinds, so that the kind is said. */
const mixed: readonly string[] = ['joins', 'namedBy', 'notThere', 'waiversGiven'];

/** On a terminal no more items of a relation are shown; a list that is a little longer is shown whole. */
const most = 10;
const mostWhole = 12;

/** How items are shown. */
export interface ItemPage extends Page {
  /** Whether long lists are shown whole on a terminal, too. */
  readonly isWhole: boolean;
  /** The kind of what is shown. */
  readonly kind: Kind;
  /** The command that shows everything: `show squad:search --all`. */
  readonly wholeCommand: string;
}

/** The items of a relation: one a line where they say something besides who it is, otherwise one after the other. */
export function relationTexts({ name, items, command }: Relation, page: ItemPage): readonly string[] {
  const isCut = page.isTerminal && !page.isWhole && items.length > mostWhole;
  const shown = isCut ? items.slice(0, most) : items;
  const texts = shown.map((item) => itemText(name, item, page));
  const more = `… and ${items.length - shown.length} more: orgctl ${command ?? page.wholeCommand}`;
  const rest = isCut ? [page.style.dim(visible(more))] : [];
  const isPlain = shown.every(
    (item) =>
      detailTexts(item.entity?.kind ?? null, item.details, page.style).length === 0 &&
      item.standing.state === 'live',
  );
  return isPlain && name !== 'roles' ? [texts.join(', '), ...rest] : [...texts, ...rest];
}

function itemText(relation: string, item: RelatedItem, page: ItemPage): string {
  const { style } = page;
  const { entity, standing, details } = item;
  const held = details.get('holds');
  if (relation === 'roles' && typeof held === 'object' && held !== null) {
    const of = entity?.kind === 'org' ? null : entity;
    return held.map((field) => roleWords({ field, of }, style)).join(', ');
  }
  const part = details.get('part');
  const isOddOwner = relation === 'owner' && page.kind === 'component' && entity?.kind !== 'squad';
  const kind = entity !== null && (mixed.includes(relation) || isOddOwner) ? `${entity.kind} ` : '';
  const named =
    entity === null ? [] : [`${kind}${entity.kind === 'org' ? '' : namedText(entity, style)}`.trim()];
  // Who will start is not there yet: the day has been said.
  const why = relation === 'starters' ? null : standingText(standing);
  const told = detailTexts(entity?.kind ?? null, details, style);
  // Of a waiver on it, what it waives comes first, and then who decided.
  const all = relation === 'waivers' ? [...told, ...named.map((who) => `by ${who}`)] : [...named, ...told];
  const texts = [...all, ...(why === null ? [] : [style.red(why)])];
  return `${typeof part === 'string' ? partText(part) : ''}${texts.join(', ')}`;
}

/** `dev: `, and `by ` of a confirmation. */
function partText(part: string): string {
  return part === 'by' ? 'by ' : `${visible(part)}: `;
}
