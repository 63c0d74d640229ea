import { Label, Slider, SliderOutput, SliderThumb, SliderTrack } from "react-aria-components";
import { Button } from "./button.tsx";
import { useWords } from "./language/language.tsx";
import { Ruby } from "./ruby.tsx";

type DistressSliderProps = { label: string; value: number | undefined; onChange: (value: number | undefined) => void };

const ANCHORS = [0, 25, 50, 75, 100] as const;

/** つらさ 0–100: the person's own number for their own moment. It may stay open. Arrow keys move by 5. */
export function DistressSlider({ label, value, onChange }: DistressSliderProps) {
  const words = useWords().steps;
  if (value === undefined) {
    return (
      <div className="field">
        <span className="field-label">
          <Ruby>{label}</Ruby>
        </span>
        <div>
          <Button onPress={() => onChange(50)}>{words.sudsPick}</Button>
        </div>
      </div>
    );
  }
  const nearest = ANCHORS.reduce((best, next) => (Math.abs(next - value) < Math.abs(best - value) ? next : best));
  return (
    <Slider className="slider" minValue={0} maxValue={100} step={5} value={value} onChange={onChange}>
      <Label className="field-label">
        <Ruby>{label}</Ruby>
      </Label>
      <SliderOutput className="slider-output" />
      <SliderTrack className="slider-track">
        <SliderThumb className="slider-thumb" />
      </SliderTrack>
      <p className="field-note slider-words">
        <Ruby>{words.anchors[nearest]}</Ruby>
      </p>
      <div className="slider-words">
        <Button kind="quiet" onPress={() => onChange(undefined)}>
          {words.sudsNone}
        </Button>
      </div>
    </Slider>
  );
}
