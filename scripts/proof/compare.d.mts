/** See compare.mjs. */
export type Difference = { what: "lost" | "torn"; times: number; sentence: string };
export function compareSitting(sitting: object, records: Iterable<object>, later?: object[]): Difference[];
