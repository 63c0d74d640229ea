/** Listens for tasks of over 50 ms on the page's main thread, those before this call too. */
export function watchLongTasks(page) {
  return page.evaluate(() => {
    globalThis.ippoLongTasks = [];
    const take = (list) => {
      for (const { duration } of list.getEntries()) globalThis.ippoLongTasks.push(duration);
    };
    new PerformanceObserver(take).observe({ type: "longtask", buffered: true });
    // What was buffered is told in a task of its own.
    return new Promise((resolve) => setTimeout(resolve, 50));
  });
}

/** Milliseconds of the longest task since the last call; 0 where none was over 50. */
export function longestTask(page) {
  return page.evaluate(async () => {
    await new Promise((resolve) => setTimeout(resolve, 50));
    return Math.max(0, ...globalThis.ippoLongTasks.splice(0));
  });
}
