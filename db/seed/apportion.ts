/**
 * Splits a whole number into whole parts proportional to the weights, so that the parts add up exactly (largest
 * remainder). A part never exceeds its cap; what does not fit goes to the parts that still have room.
 */
export function apportion(total: number, weights: readonly number[], caps?: readonly number[]): number[] {
  const parts = weights.map(() => 0);
  const room = (index: number) => (caps?.[index] ?? Infinity) - parts[index]!;

  for (let left = total; left > 0; ) {
    const open = [...weights.keys()].filter((index) => weights[index]! > 0 && room(index) > 0);
    const openWeight = open.reduce((sum, index) => sum + weights[index]!, 0);
    if (open.length === 0) throw new Error(`Cannot place ${left} of ${total}: no part has room`);

    const shares = open.map((index) => ({ index, share: (left * weights[index]!) / openWeight }));
    for (const { index, share } of shares) {
      const part = Math.min(Math.floor(share), room(index));
      parts[index] = parts[index]! + part;
      left -= part;
    }
    shares.sort((a, b) => (b.share % 1) - (a.share % 1) || a.index - b.index);
    for (const { index } of shares.slice(0, left)) {
      if (room(index) === 0) continue;
      parts[index] = parts[index]! + 1;
      left -= 1;
    }
  }
  return parts;
}
