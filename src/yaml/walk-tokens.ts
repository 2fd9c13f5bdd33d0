import type { CST } from 'yaml';

/** One token of the slow reader, with how many lists and maps are around it. */
export interface TokenAt {
  readonly token: CST.Token;
  readonly depth: number;
}

/** All tokens but blanks and comments in the order of the text, without recursion: their depth is not known yet. */
export function* walkTokens(roots: readonly CST.Token[]): Generator<TokenAt> {
  const waiting: TokenAt[] = roots.map((token) => ({ token, depth: 0 })).reverse();
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    yield at;
    const depth = isCollection(at.token) ? at.depth + 1 : at.depth;
    const inside = partsOf(at.token);
    for (let index = inside.length - 1; index >= 0; index--) {
      const token = inside[index];
      if (token && !isSpace(token)) waiting.push({ token, depth });
    }
  }
}

function isSpace({ type }: CST.Token): boolean {
  return type === 'newline' || type === 'space' || type === 'comment' || type === 'comma';
}

function isCollection(token: CST.Token): boolean {
  return token.type === 'block-map' || token.type === 'block-seq' || token.type === 'flow-collection';
}

function partsOf(token: CST.Token): readonly (CST.Token | null | undefined)[] {
  switch (token.type) {
    case 'document':
      return [...token.start, token.value, ...(token.end ?? [])];
    case 'flow-collection':
      return [token.start, ...token.items.flatMap(partsOfItem), ...token.end];
    case 'block-map':
    case 'block-seq':
      return token.items.flatMap(partsOfItem);
    case 'block-scalar':
      return token.props;
    case 'alias':
    case 'scalar':
    case 'single-quoted-scalar':
    case 'double-quoted-scalar':
    case 'doc-end':
      return token.end ?? [];
    default:
      return [];
  }
}

function partsOfItem(item: CST.CollectionItem): readonly (CST.Token | null | undefined)[] {
  return [...item.start, item.key, ...(item.sep ?? []), item.value];
}
