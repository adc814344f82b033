import { createDOMRenderer, FluentProvider, RendererProvider, Title2, webLightTheme } from '@fluentui/react-components';
import { createRoot } from 'react-dom/client';

const root = document.getElementById('pane');
if (root !== null) {
  createRoot(root).render(
    <RendererProvider renderer={createDOMRenderer(document, { styleElementAttributes: { nonce: STYLE_NONCE } })}>
      <FluentProvider theme={webLightTheme}><Title2 as="h1">ПланЗвіт</Title2></FluentProvider>
    </RendererProvider>,
  );
}
