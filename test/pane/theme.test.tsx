/** @jest-environment jsdom */
import { act, fireEvent, render, screen } from '@testing-library/react';
import { followTheme, preferredTheme } from '../../src/entry/theme';
import { Pane } from '../../src/pane/Pane';
import type { Theme } from '../../src/pane/services';
import { fakeDesk, fakeServices } from './fakeServices';

/** An Excel with these colours; the event reaches whoever was added, in a host that has it. */
function excelWith({ hasEvent }: { readonly hasEvent: boolean }) {
  const message = new Set<() => void>();
  const context = {
    officeTheme: { bodyBackgroundColor: '#ffffff' },
    document: {
      addHandlerAsync: (_: string, handler: () => void) => {
        if (!hasEvent) throw new Error('not supported');
        message.add(handler);
      },
      removeHandlerAsync: (_: string, { handler }: { readonly handler: () => void }) => message.delete(handler),
    },
  };
  Object.assign(globalThis, { Office: { context, EventType: { OfficeThemeChanged: 'officeThemeChanged' } } });
  return {
    paint: (bodyBackgroundColor: string) => Object.assign(context.officeTheme, { bodyBackgroundColor }),
    report: () => message.forEach((handler) => handler()),
  };
}

const media = { forced: false };
beforeAll(() => {
  window.matchMedia = (query) =>
    Object.assign(new EventTarget(), { matches: query.includes('forced') && media.forced }) as MediaQueryList;
});
afterEach(() => {
  media.forced = false;
  Reflect.deleteProperty(globalThis, 'Office');
});

describe('the colours of the pane', () => {
  it('follow the event of Office where the host has it, until they need not', () => {
    const excel = excelWith({ hasEvent: true });
    const chosen: Theme[] = [];
    const stop = followTheme(true, (theme) => chosen.push(theme));
    excel.report();
    excel.paint('#262626');
    excel.report();
    stop();
    excel.paint('#ffffff');
    excel.report();
    fireEvent.focus(window);
    expect(chosen).toEqual(['dark']);
  });

  it('are looked at again when the user comes back, where the host has no event', () => {
    const excel = excelWith({ hasEvent: false });
    const chosen: Theme[] = [];
    const stop = followTheme(true, (theme) => chosen.push(theme));
    excel.paint('#262626');
    fireEvent.focus(window);
    media.forced = true;
    fireEvent(document, new Event('visibilitychange'));
    stop();
    expect(chosen).toEqual(['dark', 'contrast']);
    expect(preferredTheme(true)).toBe('contrast');
  });

  it('change while the pane is open', async () => {
    let choose: (theme: Theme) => void = () => undefined;
    const followTheme = (chosen: typeof choose) => {
      choose = chosen;
      return () => undefined;
    };
    const { container } = render(<Pane services={fakeServices(fakeDesk({}), { followTheme })} />);
    await screen.findByRole('navigation');
    const provider = container.querySelector<HTMLElement>('.fui-FluentProvider');
    expect(provider?.style.colorScheme).toBe('light');
    act(() => choose('dark'));
    expect(provider?.style.colorScheme).toBe('dark');
  });
});

it('is tested with the rules that hide, whichever of the others the tests leave out', () => {
  const { sheet } = document.head.appendChild(document.createElement('style'));
  for (const rule of ['.painted { color: red }', '.gone { display: none }', '.unseen { visibility: hidden }'])
    sheet?.insertRule(rule, sheet.cssRules.length);
  render(
    <>
      {['painted', 'gone', 'unseen'].map((name) => (
        <button key={name} className={name}>
          {name}
        </button>
      ))}
    </>,
  );
  expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual(['painted']);
});
