type Policy = { createScriptURL: (text: string) => unknown };
type Policies = { createPolicy: (name: string, rules: Policy) => Policy };

/** Where the build puts the page's own scripts. */
const OWN_SCRIPT = /^\/assets\/[\w.-]+\.js$/;

let policy: Policy | undefined;

/**
 * Starts one of the page's own workers. Trusted Types are on, so a worker's address has to come from a policy;
 * this is the only one, and it lets nothing pass but the page's own scripts.
 * @param url as the build gives it for a `?worker&url` import
 * @throws TypeError for any other address
 */
export function startWorker(url: string): Worker {
  return new Worker(trusted(url) as string, { type: "module" });
}

function trusted(url: string): unknown {
  const { trustedTypes } = globalThis as { trustedTypes?: Policies };
  if (!trustedTypes) return url;
  policy ??= trustedTypes.createPolicy("ippo-worker", {
    createScriptURL: (text: string) => {
      if (!OWN_SCRIPT.test(text)) throw new TypeError("not a worker of ours");
      return text;
    },
  });
  return policy.createScriptURL(url);
}
