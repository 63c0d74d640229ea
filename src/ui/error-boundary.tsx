import { Component, type ReactNode } from "react";
import { Button } from "./button.tsx";
import { useWords } from "./language/language.tsx";
import { Ruby } from "./ruby.tsx";

type Props = { children: ReactNode; onCaught?: () => void };

/** Catches what a screen threw while drawing. The rest of the house, and all that is saved, stays as it was. */
export class ErrorBoundary extends Component<Props, { caught: boolean }> {
  override state = { caught: false };

  static getDerivedStateFromError() {
    return { caught: true };
  }

  override componentDidCatch() {
    this.props.onCaught?.();
  }

  override render() {
    if (!this.state.caught) return this.props.children;
    return <CrashedScreen onAgain={() => this.setState({ caught: false })} />;
  }
}

function CrashedScreen({ onAgain }: { onAgain: () => void }) {
  const { crashed } = useWords().app;
  return (
    <div className="centre" role="alert">
      <h1>
        <Ruby>{crashed.title}</Ruby>
      </h1>
      <p>
        <Ruby>{crashed.safe}</Ruby>
      </p>
      <Button onPress={onAgain}>{crashed.next}</Button>
    </div>
  );
}
