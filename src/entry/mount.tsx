import { createDOMRenderer, RendererProvider } from '@fluentui/react-components';
import { createRoot, type Root } from 'react-dom/client';
import { Pane } from '../pane/Pane';
import type { PaneServices } from '../pane/services';

let root: Root | undefined;

/** Puts the pane on the page. The nonce lets Fluent's style engine make its style elements under the page's policy. */
export function mount(services: PaneServices): void {
  const place = document.getElementById('pane');
  if (place === null) return;
  root ??= createRoot(place);
  const renderer = createDOMRenderer(document, { styleElementAttributes: { nonce: STYLE_NONCE } });
  root.render(
    <RendererProvider renderer={renderer}>
      <Pane services={services} />
    </RendererProvider>,
  );
}
