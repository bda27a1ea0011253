/**
 * A text in ten characters, for telling versions apart; not for secrets. Two mixtures of 32 bits with different
 * multipliers, of which 50 bits are kept.
 */
export function digest(text: string): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    high = Math.imul(high ^ unit, 0x9e3779b1);
    low = Math.imul(low ^ unit, 0x5f356495);
  }
  high = Math.imul(high ^ (high >>> 16), 0x85ebca6b) ^ Math.imul(low ^ (low >>> 13), 0xc2b2ae35);
  low = Math.imul(low ^ (low >>> 16), 0x85ebca6b) ^ Math.imul(high ^ (high >>> 13), 0xc2b2ae35);
  // Five bits a character, from "0" on: a tenth of what writing the number in base 32 costs.
  const five = (bits: number, shift: number) => 48 + ((bits >>> shift) & 31);
  return String.fromCharCode(
    five(high, 0),
    five(high, 5),
    five(high, 10),
    five(high, 15),
    five(high, 20),
    five(low, 0),
    five(low, 5),
    five(low, 10),
    five(low, 15),
    five(low, 20),
  );
}
