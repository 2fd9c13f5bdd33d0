/** Code as it is written, without the empty lines around it and the indentation that all its lines share. */
export function dedent(text: string): string {
  const lines = text.replaceAll(/^\n+|\s+$/g, '').split('\n');
  const written = lines.filter((line) => line.trim() !== '');
  const common = Math.min(...written.map((line) => line.search(/\S/)));
  return lines.map((line) => line.slice(common)).join('\n');
}
