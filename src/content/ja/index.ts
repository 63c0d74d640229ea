import { app } from "./app.ts";

export const ja = { app };
