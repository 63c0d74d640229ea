export type PostalRow = {
  code: number;
  /** Prefecture, municipality and their readings, parted by tabs. */
  place: string;
  town: string;
  townKana: string;
  street: string;
  office: string;
};
export type PostalData = { day: string; rows: PostalRow[] };

export const POSTAL_PACKAGE: string;
export function readPostalRows(root: string): PostalData;
export function postalDay(root: string): string;
export function packPostalCodes(data: PostalData): Uint8Array;
