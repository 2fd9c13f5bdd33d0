/**
 * A number that changes when something of the text or the bytes does, from -2³¹ to 2³¹ - 1 (FNV-1a, four bytes at
 * once). It is against damage and accidents, and needs nothing to be loaded: Node's cryptography takes 3 ms of a start.
 */
export function checksum(content: string | Uint8Array): number {
  const { buffer, byteOffset, length } = typeof content === 'string' ? Buffer.from(content) : content;
  const whole = length - (length % 4);
  const words = new Int32Array(buffer.slice(byteOffset, byteOffset + whole));
  let sum = 0x811c9dc5 | 0;
  // Iterators are slow before V8 has optimised them, and a start is over by then.
  for (let at = 0; at < words.length; at++) sum = Math.imul(sum ^ (words[at] ?? 0), 0x01000193);
  for (const byte of new Uint8Array(buffer, byteOffset + whole, length - whole))
    sum = Math.imul(sum ^ byte, 0x01000193);
  return sum;
}
