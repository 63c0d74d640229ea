import { Button } from "../../ui/button.tsx";
import { useWords } from "../../ui/language/language.tsx";

/** かくす: a sheet of paper that could be anybody's. What was being written waits behind it. */
export function HiddenScreen({ onShow }: { onShow: () => void }) {
  const { app } = useWords();
  return (
    <div className="sheet">
      <p className="small">{app.hiddenTitle}</p>
      <Button kind="quiet" onPress={onShow} autoFocus>
        {app.showAgain}
      </Button>
    </div>
  );
}
