import { createContext } from "react";
import type { VaultClient } from "../../vault/client.ts";

/** Texts in fields for dates that cannot be read as one, by their place among the facts. */
export type TypedDates = Map<string, string>;

const byVault = new WeakMap<VaultClient, TypedDates>();

/**
 * What was typed and cannot be stored as a date stays in sight until Ippo is locked, also while another side or room is
 * looked at. It goes with the open vault.
 */
export function typedDatesOf(vault: VaultClient): TypedDates {
  const known = byVault.get(vault) ?? new Map<string, string>();
  byVault.set(vault, known);
  return known;
}

export const TypedDatesContext = createContext<TypedDates>(new Map());
