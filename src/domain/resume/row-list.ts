/** Changes to a list of rows, each known by its id. None of them changes the list it is given. */

/** The list with one row moved up (−1) or down (1); at an end it stays where it is. */
export function moveRow<T extends { id: string }>(rows: readonly T[], id: string, by: 1 | -1): T[] {
  const from = rows.findIndex((row) => row.id === id);
  const moved = rows[from];
  const to = from + by;
  if (!moved || to < 0 || to >= rows.length) return [...rows];
  return removeRow(rows, id).toSpliced(to, 0, moved);
}

export function removeRow<T extends { id: string }>(rows: readonly T[], id: string): T[] {
  return rows.filter((row) => row.id !== id);
}
