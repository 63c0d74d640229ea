const TIMES = 5;

/**
 * The driver's bridge into the main process now and then loses its answer to the collector of garbage: it is asked again.
 * @param {import("@playwright/test").ElectronApplication} app changed: its `evaluate` asks up to five times
 */
export function askAgainWhenForgotten(app) {
  const evaluate = app.evaluate.bind(app);
  app.evaluate = async (...asked) => {
    for (let time = 1; ; time += 1) {
      try {
        return await evaluate(...asked);
      } catch (error) {
        const isForgotten = String(error).includes("promise was garbage collected");
        if (!isForgotten || time === TIMES) throw error;
      }
    }
  };
}
