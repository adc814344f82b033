import { TEMPLATE_STYLES } from '../../../src/core/template/styles';
import type { CellStyle } from '../../../src/core/workbook/spec';
import { template } from './support';

/** WCAG 2.1, relative luminance. */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [0, 2, 4]
    .map((at) => parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

describe('the colours of a template', () => {
  it('knows black on white', () => {
    expect(contrast('000000', 'FFFFFF')).toBeCloseTo(21, 5);
  });

  it.each(Object.entries(TEMPLATE_STYLES as Readonly<Record<string, CellStyle>>))(
    'keep 4.5 : 1 in the style %s (WCAG AA)',
    (_, style) => {
      expect(contrast(style.font?.color ?? '000000', style.fill ?? 'FFFFFF')).toBeGreaterThanOrEqual(4.5);
    },
  );

  it('keep 4.5 : 1 in every conditional format', () => {
    const formats = template().sheets.flatMap(({ conditionalFormats }) => conditionalFormats ?? []);
    expect(formats.length).toBeGreaterThan(10);
    for (const { style } of formats)
      expect(contrast(style.color ?? '000000', style.fill ?? 'FFFFFF')).toBeGreaterThanOrEqual(4.5);
  });

  it('distinguish inputs from the rest by their border too, not by colour alone', () => {
    const styles = Object.values(TEMPLATE_STYLES as Readonly<Record<string, CellStyle>>);
    expect(styles.filter(({ locked }) => locked === false).every(({ border }) => border === 'medium')).toBe(true);
    expect(styles.filter(({ locked }) => locked !== false).every(({ border }) => border !== 'medium')).toBe(true);
  });
});
