import type { YamlNode } from '../yaml/node.ts';

/** A value of the user's own as text: a scalar as it is, anything nested as JSON. */
export function nodeText(node: YamlNode): string {
  if (node.kind === 'scalar') return node.text;
  return node.kind === 'empty' ? '' : nodeJson(node);
}

function nodeJson(node: YamlNode): string {
  switch (node.kind) {
    case 'scalar':
      return JSON.stringify(node.text);
    case 'empty':
      return 'null';
    case 'list':
      return `[${node.items.map(nodeJson).join(',')}]`;
    case 'map': {
      const pairs = Array.from(
        node.entries,
        (entry) => `${JSON.stringify(entry.key)}:${nodeJson(entry.value)}`,
      );
      return `{${pairs.join(',')}}`;
    }
  }
}
