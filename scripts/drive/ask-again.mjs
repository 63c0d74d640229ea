/**
 * The driver's bridge into the main process now and then loses its answer to the collector of garbage: it is asked again.
 * @param {import("@playwright/test").ElectronApplication} app changed: its `evaluate` asks a second time
 */
export function askAgainWhenForgotten(app) {
  const evaluate = app.evaluate.bind(app);
  app.evaluate = async (...asked) => {
    try {
      return await evaluate(...asked);
    } catch (error) {
      if (!String(error).includes("promise was garbage collected")) throw error;
      return evaluate(...asked);
    }
  };
}
