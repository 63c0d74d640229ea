type Body = Readonly<Record<string, unknown>>;

/**
 * Profile 1 → 2: rows of words become parts of a history that print those words as they stand (`written`), each in its
 * month; 「現在に至る」 goes to the last job. Nothing that was written is lost or read into.
 */
export function withPartedHistories(body: Body): Body {
  const { stillThere, education, work, licences, ...rest } = body;
  const jobs = rowsOf(work);
  return {
    ...rest,
    email: "",
    education: rowsOf(education).map((row) => ({
      ...written(row),
      stage: "other",
      school: "",
      course: "",
      ending: "graduated",
    })),
    work: jobs.map((row, index) => ({
      ...written(row),
      employer: "",
      role: "",
      employment: "",
      isCurrent: stillThere === true && index === jobs.length - 1,
      leaving: "",
      leavingText: "",
      business: "",
      capital: "",
      employees: "",
      duties: "",
      results: "",
    })),
    activities: [],
    licences: rowsOf(licences).map(({ id, month, text }) => ({ id, audience: "paper", month, name: text, word: "" })),
    skills: [],
    strengths: [],
    summary: "",
    selfPr: "",
    audiences: {},
  };
}

type Row = { id?: unknown; month?: unknown; text?: unknown };

/** Rows as they were; what is none is left for the schema to refuse. */
function rowsOf(value: unknown): Row[] {
  return Array.isArray(value) ? (value as Row[]) : [];
}

function written({ id, month, text }: Row): object {
  return { id, audience: "paper", start: month, end: "", written: text };
}
