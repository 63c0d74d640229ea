/** Elements of HTML, those of before among them (HTML Living Standard, "Index" and "Obsolete features"). */
const ELEMENTS = new Set(
  (
    "a abbr acronym address applet area article aside audio b base basefont bdi bdo bgsound big blink blockquote body br " +
    "button canvas caption center cite code col colgroup data datalist dd del details dfn dialog dir div dl dt em embed " +
    "fieldset figcaption figure font footer form frame frameset g h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe " +
    "image img input ins isindex kbd keygen label legend li link listing main map mark marquee math menu menuitem meta " +
    "meter nav nobr noembed noframes noscript object ol optgroup option output p param path picture plaintext portal pre " +
    "progress q rb rbc rp rt rtc ruby s samp script search section select slot small source spacer span strike strong " +
    "style sub summary sup svg table tbody td template textarea tfoot th thead time title tr track tt u ul var video " +
    "wbr xmp"
  ).split(" "),
);
const BARE = /^<\/?[a-z][a-z0-9-]*(?: [a-z][a-z0-9-]*){0,3} ?>$/iu;

/** Whether what looks like a tag is no element, but what somebody wrote: `Dear <name>`, `<Hanako> good morning`. */
export function isSpoken(tag: string, name: string): boolean {
  return !ELEMENTS.has(name) && BARE.test(tag);
}
