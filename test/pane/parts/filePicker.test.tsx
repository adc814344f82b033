/** @jest-environment jsdom */
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { FilePicker } from '../../../src/pane/parts/FilePicker';

function show() {
  const onFiles = jest.fn();
  const { container } = render(<FilePicker label="Вибрати" folder="Папка" accept=".xlsx" multiple onFiles={onFiles} />);
  return { onFiles, input: container.querySelector('input') as HTMLInputElement };
}
const file = new File(['x'], 'звіт.xlsx');

describe('after a file dialog', () => {
  it.each(['chosen', 'cancelled'])('the focus is on the button that opened it: %s', async (how) => {
    const { input, onFiles } = show();
    const button = screen.getByRole('button', { name: 'Вибрати' });
    fireEvent.click(button);
    expect(document.activeElement).toBe(document.body);
    if (how === 'chosen') fireEvent.change(input, { target: { files: [file] } });
    else fireEvent(input, new Event('cancel'));
    await waitFor(() => expect(document.activeElement).toBe(button));
    expect(onFiles).toHaveBeenCalledTimes(how === 'chosen' ? 1 : 0);
  });

  it.each(['chosen', 'cancelled'])('for a folder, on the button of the folder: %s', async (how) => {
    show();
    const button = screen.getByRole('button', { name: 'Папка' });
    fireEvent.click(button);
    const asked = document.querySelector('body > input') as HTMLInputElement;
    Object.defineProperty(asked, 'files', { value: [file] });
    fireEvent(asked, new Event(how === 'chosen' ? 'change' : 'cancel'));
    await waitFor(() => expect(document.activeElement).toBe(button));
    expect(document.querySelector('body > input')).toBeNull();
  });
});
