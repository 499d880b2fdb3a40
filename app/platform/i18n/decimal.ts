/** A number, or its exact decimal text as the database gives it. */
export type Decimal = number | string;

export interface DecimalDigits {
  negative: boolean;
  whole: string;
  fraction: string;
}

const decimalPattern = /^([+-]?)(\d+)(?:\.(\d*))?(?:e([+-]?\d+))?$/i;

/** Digits rounded half away from zero to at most `maximum` decimals and filled up to `minimum`; null for no number. */
export function roundDecimal(value: Decimal, minimum: number, maximum: number, shift = 0): DecimalDigits | null {
  const match = decimalPattern.exec(String(value).trim());
  if (!match) return null;
  const [, sign, whole = '', fraction = '', exponent = '0'] = match;
  const digits = BigInt(whole + fraction);
  const scale = fraction.length - Number(exponent) - shift;
  const rounded = scaleTo(digits, scale, maximum);
  const text = rounded.toString().padStart(maximum + 1, '0');
  const split = text.length - maximum;
  return {
    negative: sign === '-' && rounded !== 0n,
    whole: text.slice(0, split),
    fraction: text.slice(split).replace(/0+$/, '').padEnd(minimum, '0'),
  };
}

/** `digits` × 10^-scale, as a whole number of 10^-decimals. */
function scaleTo(digits: bigint, scale: number, decimals: number): bigint {
  if (scale <= decimals) return digits * 10n ** BigInt(decimals - scale);
  const divisor = 10n ** BigInt(scale - decimals);
  return (digits + divisor / 2n) / divisor;
}
