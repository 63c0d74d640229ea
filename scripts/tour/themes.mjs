import { ROOMS } from "../../src/features/room.ts";

/** Every room in the other themes, at the smallest window with large text, and the gallery of parts. */
export async function photographThemes(day) {
  const { app, page, take } = day;
  const setSize = (size) =>
    app.evaluate(
      ({ BrowserWindow }, [width, height]) => BrowserWindow.getAllWindows()[0]?.setContentSize(width, height),
      size,
    );
  const setRoot = (values) => page.evaluate((given) => Object.assign(document.documentElement.dataset, given), values);

  for (const theme of ["dark", "night"]) {
    await setRoot({ theme });
    for (const room of ROOMS) {
      await day.go(room);
      await take(page, `${theme}-${room}`);
    }
  }
  await setSize([900, 600]);
  await setRoot({ theme: "light" });
  for (const room of ROOMS) {
    await day.go(room);
    await take(page, `small-${room}`);
  }
  await setRoot({ text: "150" });
  for (const room of ROOMS) {
    await day.go(room);
    await take(page, `small-large-text-${room}`);
  }
  await setRoot({ text: "100" });
  await setSize([1280, 800]);
  if (day.locale !== "ja") return;
  await app.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    await contents?.loadURL("app://ippo/index.html#gallery");
    contents?.reload();
  });
  await page.getByRole("main", { name: day.words.gallery.title }).waitFor();
  for (const theme of ["light", "dark", "night"]) {
    await setRoot({ theme });
    for (const [part, place] of [
      ["top", 0],
      ["bottom", 100_000],
    ]) {
      await page.locator(".room").evaluate((room, top) => room.scrollTo(0, top), place);
      await take(page, `gallery-${theme}-${part}`);
    }
  }
}
