import { type ComponentType, useEffect, useState } from "react";

/** A part of the house that is read when it is first needed, or earlier by `load`. */
export type Part<P> = { load: () => Promise<void>; Component: ComponentType<P> };

/**
 * Makes a part. Not `React.lazy`: that holds back what it reveals for 300 ms, even when it was loaded before.
 * @param read imports the part's component
 */
export function part<P extends object>(read: () => Promise<ComponentType<P>>): Part<P> {
  let loaded: ComponentType<P> | undefined;
  const load = async () => {
    loaded ??= await read();
  };
  // biome-ignore lint/correctness/noComponentHookFactories: made once for each part, where its module is read
  function Component(props: P) {
    const [Loaded, setLoaded] = useState(() => loaded);
    useEffect(() => {
      let isHere = true;
      if (!Loaded) void load().then(() => isHere && setLoaded(() => loaded));
      return () => {
        isHere = false;
      };
    }, [Loaded]);
    return Loaded ? <Loaded {...props} /> : null;
  }
  return { load, Component };
}
