/**
 * Reed–Solomon over GF(32) with two parity symbols (Reed & Solomon 1960; generator roots α⁰ and α¹,
 * primitive polynomial x⁵+x²+1). Enough to find one wrong symbol of up to 31 and to say which.
 */
const SIZE = 31;
const POLYNOMIAL = 0b100101;

const power: number[] = [];
const logarithm: number[] = [];
for (let exponent = 0, value = 1; exponent < SIZE; exponent += 1) {
  power[exponent] = value;
  logarithm[value] = exponent;
  value <<= 1;
  if (value > SIZE) value ^= POLYNOMIAL;
}

function multiply(a: number, b: number): number {
  if (a === 0 || b === 0) return 0;
  return alpha(log(a) + log(b));
}

function alpha(exponent: number): number {
  return power[((exponent % SIZE) + SIZE) % SIZE] ?? 0;
}

function log(value: number): number {
  return logarithm[value] ?? 0;
}

/** The symbols (each 0–31, at most 29 of them) with two parity symbols behind. */
export function encodeWithParity(data: readonly number[]): number[] {
  // g(x) = (x + 1)(x + α); remainder of data · x² by g(x).
  const linear = 1 ^ alpha(1);
  const constant = alpha(1);
  let high = 0;
  let low = 0;
  for (const symbol of data) {
    const feedback = symbol ^ high;
    high = low ^ multiply(feedback, linear);
    low = multiply(feedback, constant);
  }
  return [...data, high, low];
}

export type Correction =
  | { state: "right" }
  | { state: "one-error"; position: number; symbol: number }
  | { state: "many-errors" };

/** Checks a code word; one wrong symbol is located (position from 0) with the symbol that belongs there. */
export function correct(symbols: readonly number[]): Correction {
  const first = syndrome(symbols, 0);
  const second = syndrome(symbols, 1);
  if (first === 0 && second === 0) return { state: "right" };
  if (first === 0 || second === 0) return { state: "many-errors" };
  const fromEnd = (log(second) - log(first) + SIZE) % SIZE;
  const position = symbols.length - 1 - fromEnd;
  const wrong = symbols[position];
  if (wrong === undefined) return { state: "many-errors" };
  return { state: "one-error", position, symbol: wrong ^ first };
}

function syndrome(symbols: readonly number[], root: number): number {
  return symbols.reduce((sum, symbol) => multiply(sum, alpha(root)) ^ symbol, 0);
}
