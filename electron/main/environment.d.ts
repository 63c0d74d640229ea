/** The day this build was made, `YYYY-MM-DD`. Put in by the build. */
declare const __BUILT_ON__: string;
