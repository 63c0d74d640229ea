import fc from "fast-check";

/** `npm run test:slow` looks at far more cases of every property. */
if (process.env["IPPO_SLOW"]) fc.configureGlobal({ numRuns: 2_000 });
