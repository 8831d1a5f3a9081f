// A short name for one state of a text. Not for secrets: it tells an unchanged article from a changed one.

/** 53 bits in base 36, with a letter before it so that YAML never takes it for a number (`1e5`). */
export function hashText(text: string): string {
  let a = 0xdeadbeef ^ text.length;
  let b = 0x41c6ce57;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 0x9e3779b1);
    b = Math.imul(b ^ code, 0x5f356495);
  }
  a = Math.imul(a ^ (a >>> 16), 0x85ebca6b) ^ Math.imul(b ^ (b >>> 13), 0xc2b2ae35);
  b = Math.imul(b ^ (b >>> 16), 0x85ebca6b) ^ Math.imul(a ^ (a >>> 13), 0xc2b2ae35);
  return `t${((b >>> 0) * 0x200000 + ((a >>> 0) & 0x1fffff)).toString(36)}`;
}
