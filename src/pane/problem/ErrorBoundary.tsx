import { Component, type ReactNode } from 'react';

/** Catches what a step throws while it renders; React offers only a class for this. */
export class ErrorBoundary extends Component<
  { readonly onError: (detail: string) => void; readonly children: ReactNode },
  { readonly failed: boolean }
> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override componentDidCatch(error: unknown): void {
    this.props.onError(error instanceof Error ? error.message : String(error));
  }

  override render(): ReactNode {
    return this.state.failed ? null : this.props.children;
  }
}
