import { Label, Slider, SliderThumb, SliderTrack } from "react-aria-components";
import { Ruby } from "./ruby.tsx";

type RangeSliderProps = {
  label: string;
  value: number;
  min: number;
  max: number;
  onChange: (value: number) => void;
  onChangeEnd: () => void;
};

/** A place on a line, in a hundred steps. Where there is only one place it is not shown. */
export function RangeSlider({ label, value, min, max, onChange, onChangeEnd }: RangeSliderProps) {
  const step = (max - min) / 100;
  if (step <= 0.000_01) return null;
  return (
    <Slider
      className="slider"
      minValue={0}
      maxValue={100}
      step={1}
      value={Math.round((value - min) / step)}
      onChange={(place) => onChange(min + place * step)}
      onChangeEnd={onChangeEnd}
    >
      <Label className="field-label">
        <Ruby>{label}</Ruby>
      </Label>
      <SliderTrack className="slider-track">
        <SliderThumb className="slider-thumb" />
      </SliderTrack>
    </Slider>
  );
}
