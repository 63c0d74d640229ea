export const app = {
  name: "一歩",
};
