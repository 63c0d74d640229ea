import type { Shape } from "../catalogue.ts";
import type { app as ja } from "../ja/app.ts";

export const app: Shape<typeof ja> = {
  name: "Ippo",
};
